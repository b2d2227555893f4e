package jobo.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import jobo.article.Discussion;
import jobo.collect.SourceItem;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

class FeedFormatsTest {

  @Test
  void rss091IsReadWithItsDocumentTypeLeftAlone() {
    Feed feed = Feeds.read("rss-0.91-with-doctype.xml");

    assertThat(feed.title()).isEqualTo("Old Lab");
    assertThat(feed.language()).isEqualTo(Language.ENGLISH);
    assertThat(feed.items())
        .singleElement()
        .returns("A café gets a robot & keeps it", SourceItem::title)
        .returns("The robot pours.", SourceItem::blurb)
        .returns(URI.create("https://old-lab.example/robot"), SourceItem::address);
  }

  @Test
  void rss092NeedsNoTitles() {
    assertThat(Feeds.first("rss-0.92.xml"))
        .returns("", SourceItem::title)
        .returns("This item has no title. It has two sentences.", SourceItem::blurb)
        .returns(URI.create("https://ninety-two.example/a.png"), SourceItem::picture);
  }

  @Test
  void rss10CarriesDatesAndContentInItsModules() {
    assertThat(Feeds.first("rss-1.0-with-dublin-core.rdf"))
        .returns("Sorting in O(n log n) with α-attention", SourceItem::title)
        .returns("https://preprints.example/1", SourceItem::guid)
        .returns("We sort.\n\nIt works on 10^6 items.", SourceItem::content)
        .returns(Instant.parse("2026-11-20T00:12:00Z"), SourceItem::publishedAt);
  }

  @Test
  void rss20CarriesEverything() {
    Feed feed = Feeds.read("rss-2.0-full.xml");

    assertThat(feed.language()).isEqualTo(Language.KOREAN);
    assertThat(feed.items())
        .containsExactly(
            new SourceItem(
                "hanbit-1",
                URI.create("https://hanbit-lab.example/news/1"),
                "한빛, 새 언어 모델 공개",
                "한빛이 모델을 공개했다.",
                "한빛이 모델을 공개했다.\n\n매개변수는 70억 개다.",
                Instant.parse("2026-11-20T00:12:00Z"),
                null,
                URI.create("https://links.example/img/1.png"),
                new Discussion(URI.create("https://talk.example/t/1"), 0, 0)));
  }

  @Test
  void rssOfNoVersionIsRead() {
    assertThat(Feeds.first("rss-of-no-version.xml").title()).isEqualTo("Still read");
  }

  @Test
  void atom03IsRead() {
    assertThat(Feeds.first("atom-0.3.xml"))
        .returns("A bold step", SourceItem::title)
        .returns("tag:old-atom.example,2026:1", SourceItem::guid)
        .returns(URI.create("https://old-atom.example/1"), SourceItem::address)
        .returns(Instant.parse("2026-11-20T08:00:00Z"), SourceItem::publishedAt)
        .returns(Instant.parse("2026-11-20T09:00:00Z"), SourceItem::updatedAt);
  }

  @Test
  void atom10IsReadWithItsBaseAndItsXhtml() {
    Feed feed = Feeds.read("atom-1.0-with-xhtml.xml");

    assertThat(feed.title()).isEqualTo("New & Atom");
    assertThat(feed.items())
        .containsExactly(
            new SourceItem(
                "urn:1",
                URI.create("https://new-atom.example/blog/post/1"),
                "Models compared",
                "Which is better?",
                "One is faster.\n\nFirst\n\nSecond",
                Instant.parse("2026-11-19T09:00:00Z"),
                Instant.parse("2026-11-20T09:00:00Z"),
                null,
                new Discussion(URI.create("https://new-atom.example/talk/1"), 0, 0)));
  }

  @Test
  void jsonFeed10IsReadAndWhatIsNoItemIsLeftOut() {
    Feed feed = Feeds.read("json-feed-1.0.json");

    assertThat(feed.title()).isEqualTo("JSON one");
    assertThat(feed.items()).hasSize(2);
    assertThat(feed.items().getFirst())
        .returns("7", SourceItem::guid)
        .returns("First line about List<String>.\n\nSecond paragraph.", SourceItem::content)
        .returns(URI.create("https://links.example/b.png"), SourceItem::picture)
        .returns(Instant.parse("2026-11-20T09:00:00Z"), SourceItem::publishedAt);
    assertThat(feed.items().getLast())
        .returns(URI.create("https://elsewhere.example/8"), SourceItem::address)
        .returns("No title here. Only this.", SourceItem::blurb);
  }

  @Test
  void jsonFeed11IsRead() {
    Feed feed = Feeds.read("json-feed-1.1.json");

    assertThat(feed.language()).isEqualTo(Language.KOREAN);
    assertThat(feed.items().getFirst())
        .returns("제목 & 부제", SourceItem::title)
        .returns(URI.create("https://links.example/1"), SourceItem::address)
        .returns("하나. 둘.", SourceItem::blurb)
        .returns(Instant.parse("2026-11-20T00:00:00Z"), SourceItem::updatedAt);
  }

  @Test
  void aVideoFeedGivesDescriptionAndPicture() {
    assertThat(Feeds.first("youtube.xml"))
        .returns("A talk on agents", SourceItem::title)
        .returns("What agents can do.", SourceItem::blurb)
        .returns(URI.create("https://video.example/watch?v=abc"), SourceItem::address)
        .returns(URI.create("https://video.example/abc.jpg"), SourceItem::picture);
  }

  @Test
  void theArticlesOwnAddressGoesBeforeOneThatCountsClicks() {
    assertThat(Feeds.first("click-counting-links.xml").address())
        .isEqualTo(URI.create("https://c.example/1"));
  }
}
