package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedControllerTest {
  private static WebServer server;

  @BeforeAll
  static void start() {
    server =
        WebServer.start(
            SampleNews.twoDays(),
            new OperatorAccess.Off(),
            Map.of("jobo.web.public-url", "https://jobo.example.com/"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void atomHasOneEntryAClosedDayNewestFirst() throws Exception {
    Feed feed = atom("/feed.xml?lang=en");
    assertThat(feed.getId()).isEqualTo("https://jobo.example.com/feed.xml?lang=en");
    assertThat(feed.getAuthors()).isNotEmpty();
    assertThat(feed.getUpdated().toInstant()).isEqualTo("2026-11-20T23:00:00Z");
    assertThat(feed.getEntries().stream().map(Entry::getId))
        .containsExactly(
            "https://jobo.example.com/digests/2026-11-21?lang=en",
            "https://jobo.example.com/digests/2026-11-20?lang=en");
    Entry newest = feed.getEntries().getFirst();
    assertThat(newest.getTitle()).isEqualTo("Jobo Sat 21 Nov 2026");
    assertThat(newest.getContents().getFirst().getType()).isEqualTo("html");
  }

  @Test
  void textFromOutsideStaysTextInFeeds() throws Exception {
    String html =
        atom("/feed.xml?lang=en").getEntries().getFirst().getContents().getFirst().getValue();
    assertThat(Jsoup.parse(html).select("img, b")).isEmpty();
    assertThat(Jsoup.parse(html).text()).contains(SampleNews.HOSTILE, "Sample articles");
  }

  @Test
  void everyLinkInAFeedIsAbsolute() throws Exception {
    String html = atom("/feed.xml").getEntries().getFirst().getContents().getFirst().getValue();
    assertThat(Jsoup.parse(html).select("[href]").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).startsWith("https://"));
    assertThat(Jsoup.parse(html).select("[src]")).isEmpty();
  }

  @Test
  void aFeedOfOneCategoryTellsOfNoOther() throws Exception {
    List<Entry> entries = atom("/feed.xml?category=audio&lang=ko").getEntries();
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().getId())
        .isEqualTo("https://jobo.example.com/digests/2026-11-21/audio?lang=ko");
    assertThat(entries.getFirst().getContents().getFirst().getValue()).doesNotContain("가람");
  }

  @Test
  void theJsonFeedHasWhatItsVersionAsksFor() {
    WebServer.Reply reply = server.get("/feed.json");
    assertThat(reply.header("Content-Type")).isEqualTo("application/feed+json");
    JsonNode feed = JsonMapper.shared().readTree(reply.body());
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("home_page_url").asString()).isEqualTo("https://jobo.example.com/?lang=ko");
    assertThat(feed.get("language").asString()).isEqualTo("ko");
    JsonNode item = feed.get("items").get(0);
    assertThat(item.get("id")).isEqualTo(item.get("url"));
    assertThat(item.get("content_html").asString()).contains("가람 12B");
    assertThat(item.get("date_published").asString()).isEqualTo("2026-11-20T23:00:00Z");
    assertThat(item.get("image").asString())
        .isEqualTo("https://jobo.example.com/archive/day_2026-11-21.ko.png");
  }

  @Test
  void aFeedWithoutAClosedDayIsStillAFeed() throws Exception {
    try (WebServer fresh = WebServer.start(SampleNews.none())) {
      Feed feed = (Feed) new WireFeedInput().build(new StringReader(fresh.get("/feed.xml").body()));
      assertThat(feed.getEntries()).isEmpty();
      assertThat(feed.getUpdated()).isNotNull();
    }
  }

  @Test
  void filesOfTheArchiveAreSentAsWhatTheyAreAndNotTwice() {
    WebServer.Reply markdown = server.get("/archive/news_2026-11-21.ko.md");
    assertThat(markdown.header("Content-Type")).isEqualTo("text/markdown;charset=UTF-8");
    assertThat(markdown.body()).startsWith("# Daily Artificial Intelligence Insights : News");
    assertThat(server.get("/archive/day_2026-11-21.en.png").header("Content-Type"))
        .isEqualTo("image/png");
    okhttp3.Request again =
        new okhttp3.Request.Builder()
            .url(server.address("/archive/news_2026-11-21.ko.md"))
            .header("If-None-Match", markdown.header("ETag"))
            .build();
    assertThat(server.send(again).status()).isEqualTo(304);
  }

  private static Feed atom(String path) throws Exception {
    WebServer.Reply reply = server.get(path);
    assertThat(reply.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
    return (Feed) new WireFeedInput().build(new StringReader(reply.body()));
  }
}
