package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jobo.SettableClock;
import jobo.article.Article;
import jobo.article.ArticleStoreInMemory;
import jobo.article.Discussion;
import jobo.article.Evidence;
import jobo.article.SampleArticle;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.collect.arxiv.ArxivSourceReader;
import jobo.collect.feed.FeedSourceReader;
import jobo.collect.hackernews.HackerNewsSourceReader;
import jobo.collect.huggingface.HuggingFaceSourceReader;
import jobo.collect.page.PageReader;
import jobo.fetch.Fetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources of all kinds side by side, which tell of the same articles. */
class KindsTest {
  private static final Source ARXIV =
      source(SourceKind.ARXIV, "https://export.arxiv.org/api/query?search_query=cat:cs.CL");
  private static final Source DAILY =
      source(SourceKind.HUGGING_FACE_PAPERS, "https://huggingface.co/papers");
  private static final Source HACKER_NEWS =
      source(SourceKind.HACKER_NEWS, "https://hn.algolia.com/api/v1");
  private static final Source FEED = source(SourceKind.FEED, "https://loom.example/feed");

  private final ApiServer server = new ApiServer();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final ArticleStoreInMemory articles = new ArticleStoreInMemory();
  private final SourceStoreInMemory states = new SourceStoreInMemory();
  private Fetcher fetcher;
  private Collector collector;

  @BeforeEach
  void start() throws IOException {
    server.start();
    fetcher =
        server.fetcher(clock, "arxiv.org", "huggingface.co", "hn.algolia.com", "loom.example");
    collector =
        new Collector(
            new CollectSettings(
                Duration.ofMinutes(15),
                true,
                Duration.ZERO,
                4,
                true,
                30,
                Duration.ofSeconds(10),
                Duration.ofMinutes(3),
                4,
                Duration.ofDays(2),
                "Jobo/test"),
            List.of(
                new FeedSourceReader(fetcher),
                new HackerNewsSourceReader(fetcher, clock),
                new ArxivSourceReader(fetcher),
                new HuggingFaceSourceReader(fetcher)),
            new PageReader(fetcher),
            (article, source) -> SampleArticle.sorting(SampleArticle.LLM),
            articles,
            states,
            clock);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void aPaperIsOneArticleInAllItsVersionsAndWhereverItIsListed() {
    server.put("/api/query", "application/atom+xml", atom("2611.01234v1", "Weaving"));
    assertThat(collect(ARXIV)).isEqualTo(new CollectSummary(1, 0, 0, 1, 1));

    // A week later, under another title, so that nothing but the address tells.
    clock.advance(Duration.ofDays(7));
    server.put("/api/query", "application/atom+xml", atom("2611.01234v2", "Reweaving"));
    server.json("/api/daily_papers", daily("2611.01234", "Weaving, daily"));

    assertThat(collect(ARXIV)).isEqualTo(new CollectSummary(1, 0, 0, 1, 0));
    assertThat(collect(DAILY)).isEqualTo(new CollectSummary(1, 0, 0, 1, 0));

    Article paper = articles.all().getFirst();
    assertThat(articles.all()).hasSize(1);
    assertThat(paper.url()).isEqualTo(URI.create("https://arxiv.org/abs/2611.01234"));
    assertThat(paper.evidence()).isEqualTo(Evidence.ABSTRACT);
    assertThat(server.asked()).noneMatch(it -> it.startsWith("/abs/"));
  }

  @Test
  void aPaperThatHuggingFaceListsFirstIsNotASecondArticleByArxiv() {
    server.json("/api/daily_papers", daily("2611.01234", "Weaving, daily"));
    server.put("/api/query", "application/atom+xml", atom("2611.01234v1", "Weaving"));

    assertThat(collect(DAILY).added()).isOne();
    assertThat(collect(ARXIV).added()).isZero();

    assertThat(Objects.requireNonNull(articles.all().getFirst().discussion()).url())
        .hasToString("https://huggingface.co/papers/2611.01234");
  }

  @Test
  void aStoryWhosePageAFeedBroughtIsNotASecondArticle() {
    server.put(
        "/feed",
        "application/rss+xml",
        """
        <rss version="2.0"><channel><title>Loom</title><item><title>The loom is open</title>
        <link>https://loom.example/open</link><guid>1</guid></item></channel></rss>
        """);
    server.json(
        "/api/v1/search",
        """
        {"hits": [
          {"objectID": "48000001", "title": "A loom, now open", "points": 99,
           "url": "http://www.loom.example/open/?utm_source=hn"},
          {"objectID": "48000002", "title": "Weaving with threads", "points": 50,
           "url": "https://loom.example/threads"}]}
        """);
    server.put("/threads", "text/html", NewsServer.page("Threads are woven by the loom itself."));
    collect(FEED);

    assertThat(collect(HACKER_NEWS)).isEqualTo(new CollectSummary(1, 0, 0, 2, 1));

    Article added =
        articles.all().stream()
            .filter(it -> it.title().equals("Weaving with threads"))
            .findFirst()
            .orElseThrow();
    assertThat(added.evidence()).isEqualTo(Evidence.FULL_TEXT);
    assertThat(added.discussion()).isEqualTo(discussion(48000002, 50));
    assertThat(collect(HACKER_NEWS).added()).isZero();
  }

  @Test
  void anArticleIsKnownToBeDiscussedWhoeverTellsIt() {
    server.put(
        "/feed",
        "application/rss+xml",
        """
        <rss version="2.0"><channel><title>Loom</title><item><title>The loom is open</title>
        <link>https://loom.example/open</link><guid>1</guid></item></channel></rss>
        """);
    collect(FEED);
    assertThat(articles.all().getFirst().discussion()).isNull();

    collectDiscussed(100);
    assertThat(articles.all().getFirst().discussion()).isEqualTo(discussion(48000001, 100));
    collectDiscussed(105);
    assertThat(articles.all().getFirst().discussion()).isEqualTo(discussion(48000001, 100));
    collectDiscussed(140);
    assertThat(articles.all().getFirst().discussion()).isEqualTo(discussion(48000001, 140));
    assertThat(articles.all()).hasSize(1);
  }

  private void collectDiscussed(int points) {
    server.json(
        "/api/v1/search",
        """
        {"hits": [{"objectID": "48000001", "title": "A loom, now open", "points": %d,
          "url": "https://loom.example/open"}]}
        """
            .formatted(points));
    collect(HACKER_NEWS);
  }

  private static Discussion discussion(long id, int votes) {
    return new Discussion(URI.create("https://news.ycombinator.com/item?id=" + id), votes, 0);
  }

  @Test
  void whatOthersAnswerIsNotTakenForTheQuestionsText() {
    server.json(
        "/api/v1/search",
        """
        {"hits": [{"objectID": "48000003", "title": "Ask HN: Which loom?",
          "story_text": "Which one do you use?"}]}
        """);

    collect(HACKER_NEWS);

    Article question = articles.all().getFirst();
    assertThat(question.url()).hasToString("https://news.ycombinator.com/item?id=48000003");
    assertThat(question.evidence()).isEqualTo(Evidence.BLURB);
    assertThat(question.body()).isEqualTo("Which one do you use?");
    assertThat(server.asked()).containsExactly("/api/v1/search?tags=front_page");
  }

  private CollectSummary collect(Source source) {
    return collector.collectAll(List.of(source), CollectListener.SILENT);
  }

  private static Source source(SourceKind kind, String url) {
    return ApiServer.source(kind, URI.create(url));
  }

  private static String atom(String id, String title) {
    return """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/%s</id>
        <published>2026-11-12T18:59:59Z</published><title>%s</title><summary>%s</summary>
        </entry></feed>
        """
        .formatted(id, title, "We weave long texts from short threads. ".repeat(12));
  }

  private static String daily(String id, String title) {
    return """
        [{"paper": {"id": "%s", "title": "%s", "summary": "%s",
          "publishedAt": "2026-11-12T18:59:59.000Z"}}]
        """
        .formatted(id, title, "We weave long texts from short threads. ".repeat(12));
  }
}
