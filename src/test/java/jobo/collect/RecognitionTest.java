package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jobo.SettableClock;
import jobo.article.ArticleStoreInMemory;
import jobo.article.Evidence;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.collect.discovery.Discovery;
import jobo.collect.feed.FeedSourceReader;
import jobo.collect.page.PageReader;
import jobo.fetch.Fetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was seen before is known again, what changed is kept, and the past is no news. */
class RecognitionTest {
  private static final String TEXT =
      "The laboratory Fjord said on Friday that its model with 34 billion parameters reached 71.4"
          + " points on the benchmark of the university. Engineers had trained it for nine weeks on"
          + " four hundred machines in the north of the country. The weights may be used freely for"
          + " research, and for business after a registration. A smaller model is to follow in"
          + " spring, the head of the laboratory told reporters in Oslo. It runs on two cards.";

  private final NewsServer server = new NewsServer();
  private final ArticleStoreInMemory articles = new ArticleStoreInMemory();
  private final SourceStoreInMemory states = new SourceStoreInMemory();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final CollectSettings settings =
      new CollectSettings(
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
  private final Fetcher fetcher = new Fetcher(settings.fetchSettings(), clock);
  private final List<SortedArticle> changed = new ArrayList<>();
  private final Collector collector = node();

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
  void whatIsOldWhenASourceIsFirstReadIsKeptAndIsNoNews() {
    server.feed(
        "/lab",
        rss(
            item("new", "Fri, 20 Nov 2026 09:00:00 GMT", "News of today"),
            item("old", "Fri, 13 Nov 2026 09:00:00 GMT", "News of last week")));
    poll("lab");
    server.feed("/lab", rss(item("late", "Fri, 13 Nov 2026 09:00:00 GMT", "Found only now")));
    poll("lab");

    assertThat(kept())
        .extracting(it -> it.article().title(), SortedArticle::past)
        .containsExactlyInAnyOrder(
            tuple("Title of new", false),
            tuple("Title of old", true),
            tuple("Title of late", false));
    assertThat(state("lab").recently().articlesADay(LocalDate.of(2026, 11, 20))).hasValue(2);
  }

  @Test
  void anUndatedItemIsAsOldAsTheOneAboveIt() {
    server.feed(
        "/lab",
        rss(
            item("first", "", "Nothing said of its time"),
            item("new", "Fri, 20 Nov 2026 09:00:00 GMT", "News of today"),
            item("beside", "", "Beside the news of today"),
            item("old", "Fri, 13 Nov 2026 09:00:00 GMT", "News of last week"),
            item("below", "", "Below the news of last week")));
    poll("lab");

    assertThat(kept())
        .filteredOn(SortedArticle::past)
        .extracting(it -> it.article().title())
        .containsExactlyInAnyOrder("Title of old", "Title of below");
  }

  @Test
  void whatASourceChangesOfItsArticleStandsInThePlaceOfTheOld() {
    server.feed("/lab", rss(item("a", "Fri, 20 Nov 2026 09:00:00 GMT", TEXT)));
    poll("lab");
    clock.advance(Duration.ofHours(1));
    String corrected = TEXT.replace("71.4", "69.8") + " The figure was corrected.";
    server.feed("/lab", rss(item("a", "Fri, 20 Nov 2026 09:00:00 GMT", corrected)));
    poll("lab");
    poll("lab");

    assertThat(changed).hasSize(1);
    assertThat(kept()).hasSize(1);
    assertThat(kept().getFirst().article())
        .returns(Instant.parse("2026-11-20T12:00:00Z"), it -> it.collectedAt())
        .satisfies(it -> assertThat(it.body()).contains("69.8", "was corrected"));
  }

  @Test
  void nobodyElseChangesAnArticle() {
    String item = item("a", "Fri, 20 Nov 2026 09:00:00 GMT", TEXT);
    server.feed("/lab", rss(item));
    server.feed("/thief", rss(item.replace("Fjord", "Mallory")));
    poll("lab");
    poll("thief");

    assertThat(changed).isEmpty();
    assertThat(kept().getFirst().article().body()).contains("Fjord");
  }

  @Test
  void aCopyInAnotherHouseIsTheArticleItCopies() {
    server.feed("/lab", rss(item("a", "Fri, 20 Nov 2026 09:00:00 GMT", TEXT)));
    poll("lab");
    server.feed(
        "/paper",
        rss(
            item("b", "Fri, 20 Nov 2026 10:00:00 GMT", "Oslo (agency). " + TEXT + " All rights."),
            item("c", "Fri, 20 Nov 2026 10:00:00 GMT", TEXT.replace("71.4", "58.2"))));
    poll("paper");

    assertThat(kept())
        .extracting(it -> it.article().title())
        .containsExactlyInAnyOrder("Title of a", "Title of c");
    assertThat(articles.find(Fingerprints.ofAddress(server.address("/b"))))
        .map(it -> it.article().title())
        .contains("Title of a");
  }

  @Test
  void aCopyOfWhatAnotherNodeKeptIsRecognisedAfterSomeMinutes() {
    Collector other = node();
    server.feed("/none", rss());
    other.collectAll(List.of(source("none")), CollectListener.SILENT);
    server.feed("/lab", rss(item("a", "Fri, 20 Nov 2026 09:00:00 GMT", TEXT)));
    poll("lab");
    clock.advance(Duration.ofMinutes(5));
    server.feed("/paper", rss(item("b", "Fri, 20 Nov 2026 10:00:00 GMT", "Oslo. " + TEXT)));
    other.collectAll(List.of(source("paper")), CollectListener.SILENT);

    assertThat(kept()).extracting(it -> it.article().title()).containsExactly("Title of a");
  }

  @Test
  void aPageThatNamesItsAddressIsOneArticleWhereverItIsFound() {
    String page = NewsServer.page("The page tells the whole story of the new model.");
    server.html("/a", canonical("/a", page));
    server.html("/amp/a", canonical("/a", page));
    server.feed("/lab", rss(item("amp/a", "Fri, 20 Nov 2026 09:00:00 GMT", "Short.")));
    server.feed("/paper", rss(item("a", "Fri, 20 Nov 2026 09:30:00 GMT", "Short.")));
    poll("lab");
    poll("paper");

    assertThat(kept()).extracting(it -> it.article().title()).containsExactly("Title of amp/a");
    assertThat(server.requests("/a")).as("known before it is read").isZero();
  }

  @Test
  void pagesThatShareAnAddressAndNothingElseAreSeveralArticles() {
    server.html(
        "/a", canonical("/news", NewsServer.page("The first page is about the new model.")));
    server.html(
        "/b",
        canonical(
            "/news", "<html><body><article><p>%s</p></article></body></html>".formatted(TEXT)));
    server.feed(
        "/lab",
        rss(
            item("a", "Fri, 20 Nov 2026 09:00:00 GMT", "Short."),
            item("b", "Fri, 20 Nov 2026 09:30:00 GMT", "Short.")));
    poll("lab");

    assertThat(kept())
        .extracting(it -> it.article().evidence())
        .containsExactly(Evidence.FULL_TEXT, Evidence.FULL_TEXT);
  }

  @Test
  void onlyThePageOfWhatIsReportedIsRead() {
    server.html("/a", NewsServer.page("The page tells the whole story of the new model."));
    server.html("/Bakery", NewsServer.page("The page tells the whole story of the new bread."));
    server.feed(
        "/lab",
        rss(
            item("a", "Fri, 20 Nov 2026 09:00:00 GMT", "Short."),
            item("Bakery", "Fri, 20 Nov 2026 09:00:00 GMT", "Short."),
            item("old", "Fri, 13 Nov 2026 09:00:00 GMT", "Short.")));
    poll("lab");
    poll("lab");

    assertThat(server.requests("/a")).isEqualTo(1);
    assertThat(server.requests("/Bakery")).isZero();
    assertThat(server.requests("/old")).isZero();
  }

  @Test
  void aSiteIsReadByTheFeedThatItsPageNames() {
    server.html(
        "/site",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/site/feed'></head>"
            + "<body>Welcome</body></html>");
    server.feed("/site/feed", rss(item("a", "Fri, 20 Nov 2026 09:00:00 GMT", TEXT)));
    poll("site");
    poll("site");

    assertThat(kept()).hasSize(1);
    assertThat(server.requests("/site")).isEqualTo(1);
    assertThat(server.requests("/site/feed")).isEqualTo(2);
  }

  @Test
  void aFeedThatTurnsIntoAPageIsInTroubleAndNoOtherFeed() {
    server.feed("/site", rss(item("a", "Fri, 20 Nov 2026 09:00:00 GMT", TEXT)));
    server.feed("/site/feed", rss(item("b", "Fri, 20 Nov 2026 09:00:00 GMT", "Another.")));
    poll("site");
    server.html(
        "/site",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/site/feed'></head>"
            + "<body>Be right back</body></html>");
    poll("site");

    assertThat(kept()).hasSize(1);
    assertThat(state("site").problem()).isNotNull();
    assertThat(server.requests("/site/feed")).isZero();
  }

  private List<SortedArticle> kept() {
    return articles.collected(Instant.EPOCH, Instant.MAX);
  }

  private Collector node() {
    return new Collector(
        settings,
        List.of(new FeedSourceReader(fetcher, Discovery::feedOf)),
        new PageReader(fetcher),
        (article, source) ->
            SampleArticle.sorting(article.title().contains("Bakery") ? null : SampleArticle.LLM),
        articles,
        states,
        clock);
  }

  private SourceState state(String name) {
    return states.find(new SourceName(name)).orElseThrow();
  }

  private void poll(String name) {
    CollectListener listener =
        new CollectListener() {
          @Override
          public void articleChanged(SortedArticle article) {
            changed.add(article);
          }
        };
    collector.collectAll(List.of(source(name)), listener);
  }

  private Source source(String name) {
    return new Source(
        new SourceName(name),
        server.address("/" + name),
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher(name));
  }

  private static String canonical(String address, String page) {
    return page.replace("<body>", "<link rel=\"canonical\" href=\"%s\"><body>".formatted(address));
  }

  private static String rss(String... items) {
    return "<rss version='2.0'><channel><title>Feed</title>%s</channel></rss>"
        .formatted(String.join("", items));
  }

  private static String item(String name, String date, String text) {
    return """
        <item><title>Title of %1$s</title><link>/%1$s</link><guid>%1$s</guid>
        <description>%3$s</description><pubDate>%2$s</pubDate></item>
        """
        .formatted(name, date, text);
  }
}
