package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jobo.SettableClock;
import jobo.article.Article;
import jobo.article.ArticleStoreInMemory;
import jobo.article.Evidence;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.collect.feed.FeedSourceReader;
import jobo.collect.page.PageReader;
import jobo.fetch.Fetcher;
import jobo.fetch.Validators;
import jobo.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectorTest {
  private final NewsServer server = new NewsServer();
  private final ArticleStoreInMemory articles = new ArticleStoreInMemory();
  private final SourceStoreInMemory states = new SourceStoreInMemory();
  private final CollectSettings settings = settings();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final Fetcher fetcher = new Fetcher(settings.fetchSettings(), clock);
  private final Collector collector = collector();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void tenSourcesOfWhichHalfAreIllGiveTheArticlesOfTheOthers() {
    server.feed("/one", NewsServer.rss("one", 3));
    server.feed("/two", NewsServer.rss("two", 3));
    server.feed("/three", NewsServer.rss("three", 3));
    server.feed("/baddate", NewsServer.rss("baddate", 3).replace("Nov", "Nev"));
    server.feed("/charset", NewsServer.koreanRssDeclaredAsUtf8("charset"));
    server.redirect("/moved", "/one-moved");
    server.feed("/one-moved", NewsServer.rss("moved", 3));
    server.endless("/endless");
    server.drip("/drip");
    server.html("/notafeed", "<html><body><p>Welcome</p></body></html>");
    List<Source> sources =
        Stream.of(
                "one",
                "two",
                "three",
                "baddate",
                "charset",
                "moved",
                "endless",
                "drip",
                "notafeed",
                "missing")
            .map(this::source)
            .toList();

    CollectSummary summary = collector.collect(sources, CollectListener.SILENT);

    assertThat(summary).isEqualTo(new CollectSummary(10, 0, 4, 18, 18));
    assertThat(problem("endless")).isEqualTo("fetch.problem.too-large");
    assertThat(problem("drip")).isEqualTo("fetch.problem.timed-out");
    assertThat(problem("notafeed")).isEqualTo("collect.problem.not-a-feed");
    assertThat(problem("missing")).isEqualTo("fetch.problem.not-found");
    assertThat(Stream.of("one", "two", "three", "baddate", "charset", "moved"))
        .allSatisfy(it -> assertThat(state(it).problem()).isNull())
        .allSatisfy(it -> assertThat(state(it).articlesAdded()).isEqualTo(3));
    assertThat(articles.all())
        .extracting(Article::title)
        .contains("인공지능 모델이 새로 공개됐다 1호")
        .contains("A first report of one 1");
    assertThat(articles.all())
        .filteredOn(it -> it.source().value().equals("baddate"))
        .allSatisfy(it -> assertThat(it.publishedAt()).isNull());
  }

  @Test
  void aSecondRoundAddsNothing() {
    server.feed("/one", NewsServer.rss("one", 5));
    server.tagged("/two", "\"v1\"", NewsServer.rss("two", 5));
    List<Source> sources = List.of(source("one"), source("two"));

    assertThat(collector.collectAll(sources, CollectListener.SILENT).added()).isEqualTo(10);

    assertThat(collector.collectAll(sources, CollectListener.SILENT))
        .isEqualTo(new CollectSummary(2, 1, 0, 5, 0));
    assertThat(state("two").articlesAdded()).isEqualTo(5);
    assertThat(state("two").itemsListed()).isEqualTo(5);
  }

  @Test
  void anArticleIsRecognisedByItsAddressItsGuidOrItsTitle() {
    server.feed("/one", NewsServer.rss("one", 1));
    collector.collectAll(List.of(source("one")), CollectListener.SILENT);
    String original = NewsServer.rss("one", 1);

    Stream.of(
            original.replace("<guid>one-1", "<guid>another"),
            original.replace("/one/1", "/elsewhere/1?utm_source=rss&amp;utm_medium=feed#top"),
            original
                .replace("<guid>one-1", "<guid>yet-another")
                .replace("/one/1", "/one/1/?utm_source=rss#top"),
            original.replace("<guid>one-1", "<guid>third").replace("/one/1", "/third/1"))
        .forEach(
            it -> {
              server.feed("/one", it);
              assertThat(collector.collectAll(List.of(source("one")), CollectListener.SILENT))
                  .isEqualTo(new CollectSummary(1, 0, 0, 1, 0));
            });
  }

  @Test
  void aFailingSourceIsAskedLessAndLessUntilItIsWellAgain() {
    Source source = source("one");
    collector.collectAll(List.of(source), CollectListener.SILENT);
    collector.collectAll(List.of(source), CollectListener.SILENT);

    SourceState ill = state("one");
    assertThat(ill.failures()).isEqualTo(2);
    assertThat(Duration.between(ill.lastAttempt(), ill.nextPoll()))
        .isBetween(Duration.ofHours(1), Duration.ofMinutes(66));
    assertThat(collector.collect(List.of(source), CollectListener.SILENT).polled()).isZero();

    server.feed("/one", NewsServer.rss("one", 1));
    collector.collectAll(List.of(source), CollectListener.SILENT);

    SourceState well = state("one");
    assertThat(well.failures()).isZero();
    assertThat(well.problem()).isNull();
    assertThat(Duration.between(well.lastAttempt(), well.nextPoll()))
        .isBetween(source.every(), source.every().multipliedBy(11).dividedBy(10));
  }

  @Test
  void aKindThatNobodyReadsIsToldAndTheOthersAreRead() {
    server.feed("/one", NewsServer.rss("one", 1));
    Source papers = source("papers", SourceKind.ARXIV, Report.PAPERS);

    CollectSummary summary =
        collector.collect(List.of(papers, source("one")), CollectListener.SILENT);

    assertThat(summary).isEqualTo(new CollectSummary(2, 0, 1, 1, 1));
    assertThat(problem("papers")).isEqualTo("collect.problem.kind-not-read");
  }

  @Test
  void aShortItemIsReadOnItsPageAndALongOneIsNot() {
    server.feed(
        "/one",
        NewsServer.rss("one", 2)
            .replace("Blurb of one 2.", "A long paragraph of the article itself. ".repeat(40)));
    server.html("/one/1", NewsServer.page("The page tells the whole story of the new model."));

    collector.collect(List.of(source("one")), CollectListener.SILENT);

    assertThat(server.requests("/one/1")).isOne();
    assertThat(server.requests("/one/2")).isZero();
    assertThat(article("A first report of one 1").evidence()).isEqualTo(Evidence.FULL_TEXT);
    assertThat(article("A first report of one 1").text())
        .startsWith("The page tells the whole story of the new model.");
    assertThat(article("A first report of one 2").evidence()).isEqualTo(Evidence.FULL_TEXT);
  }

  @Test
  void aPageThatCannotBeReadLeavesWhatTheFeedSays() {
    server.feed("/one", NewsServer.rss("one", 1));

    collector.collect(List.of(source("one")), CollectListener.SILENT);

    Article article = article("A first report of one 1");
    assertThat(article.evidence()).isEqualTo(Evidence.BLURB);
    assertThat(article.body()).isEqualTo("Blurb of one 1.");
  }

  @Test
  void itemsThatShareAGuidAreToldApartByTheirAddresses() {
    server.feed("/one", NewsServer.rss("one", 3).replaceAll("<guid>[^<]*", "<guid>same"));

    collector.collect(List.of(source("one")), CollectListener.SILENT);

    assertThat(articles.all()).hasSize(3);
  }

  @Test
  void anItemListedTwiceIsKeptOnceAndItsPageReadOnce() {
    String item = NewsServer.rss("one", 1);
    server.feed("/one", item.replace("</channel>", item.substring(item.indexOf("<item>"))));

    collector.collect(List.of(source("one")), CollectListener.SILENT);

    assertThat(articles.all()).hasSize(1);
    assertThat(server.requests("/one/1")).isOne();
  }

  @Test
  void aSourceWithSlowPagesEndsInTimeAndKeepsWhatItsFeedSays() {
    server.feed("/one", NewsServer.rss("one", 5));
    server.html("/one/1", NewsServer.page("The first page came in time."));
    server.before("/one/1", () -> clock.advance(settings.sourceDeadline()));

    collector.collect(List.of(source("one")), CollectListener.SILENT);

    assertThat(articles.all()).hasSize(5);
    assertThat(server.requests("/one/1")).isOne();
    assertThat(server.requests("/one/2")).isZero();
    assertThat(article("A first report of one 2").evidence()).isEqualTo(Evidence.BLURB);
    assertThat(state("one").problem()).isNull();
  }

  @Test
  void whatGoesWrongInsideIsToldAndCostsTheOthersNothing() {
    server.feed("/one", NewsServer.rss("one", 1));
    SourceReader broken =
        new SourceReader() {
          @Override
          public SourceKind kind() {
            return SourceKind.ARXIV;
          }

          @Override
          public SourceReading read(Source source, Validators known, Instant deadline) {
            throw new IllegalStateException("broken");
          }
        };
    Source ill = source("papers", SourceKind.ARXIV, Report.PAPERS);

    CollectSummary summary =
        collector(broken).collect(List.of(ill, source("one")), CollectListener.SILENT);

    assertThat(summary).isEqualTo(new CollectSummary(2, 0, 1, 1, 1));
    assertThat(problem("papers")).isEqualTo("collect.problem.unexpected");
  }

  @Test
  void aListenerHearsEverySourceAndArticleAndCannotDisturb() {
    server.feed("/one", NewsServer.rss("one", 3));
    AtomicInteger heard = new AtomicInteger();
    CollectListener broken =
        new CollectListener() {
          @Override
          public void articlesKept(List<SortedArticle> articles) {
            heard.addAndGet(articles.size());
            throw new IllegalStateException("broken");
          }

          @Override
          public void sourcePolled(SourceName source, PollOutcome outcome) {
            heard.addAndGet(100);
            throw new IllegalStateException("broken");
          }
        };

    CollectSummary summary = collector.collect(List.of(source("one"), source("missing")), broken);

    assertThat(heard).hasValue(203);
    assertThat(summary).isEqualTo(new CollectSummary(2, 0, 1, 3, 3));
  }

  @Test
  void beingStoppedIsNoFailureOfASource() {
    server.feed("/one", NewsServer.rss("one", 1));
    fetcher.close();

    collector.collect(List.of(source("one")), CollectListener.SILENT);

    assertThat(states.all()).isEmpty();
  }

  private Collector collector(SourceReader... others) {
    return new Collector(
        settings,
        Stream.concat(Stream.of(new FeedSourceReader(fetcher)), Stream.of(others)).toList(),
        new PageReader(fetcher),
        (article, source) -> SampleArticle.sorting(SampleArticle.LLM),
        articles,
        states,
        clock);
  }

  private static CollectSettings settings() {
    return new CollectSettings(
        Duration.ofMinutes(15),
        true,
        Duration.ZERO,
        16,
        true,
        30,
        Duration.ofSeconds(3),
        Duration.ofMinutes(3),
        16,
        Duration.ofDays(2),
        "Jobo/test");
  }

  private Source source(String name) {
    return source(name, SourceKind.FEED, Report.NEWS);
  }

  private Source source(String name, SourceKind kind, Report report) {
    URI url = server.address("/" + name);
    return new Source(
        new SourceName(name),
        url,
        kind,
        report,
        name.equals("charset") ? Language.KOREAN : null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher(name));
  }

  private SourceState state(String name) {
    return states.find(new SourceName(name)).orElseThrow();
  }

  private String problem(String name) {
    SourceProblem problem = state(name).problem();
    return problem == null ? "none" : problem.key();
  }

  private Article article(String title) {
    return articles.all().stream().filter(it -> it.title().equals(title)).findFirst().orElseThrow();
  }
}
