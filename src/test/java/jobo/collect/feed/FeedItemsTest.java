package jobo.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import jobo.article.Discussion;
import jobo.collect.SourceItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedItemsTest {

  @Test
  void baseAddressesAddUpFromTheOutsideIn() {
    Feed feed =
        Feeds.readText(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/">
            <entry xml:base="2026/"><title>a</title><link href="one"/><link rel="replies" href="talk"/></entry>
            <entry><title>b</title><link xml:base="https://other.example/x/" href="two"/></entry>
            <entry xml:base="javascript:alert(1)"><title>c</title><link href="three"/></entry>
            </feed>
            """);

    assertThat(feed.items())
        .extracting(SourceItem::address)
        .containsExactly(
            URI.create("https://links.example/blog/2026/one"),
            URI.create("https://other.example/x/two"),
            URI.create("https://links.example/blog/three"));
    assertThat(feed.items().getFirst().discussion())
        .isEqualTo(new Discussion(URI.create("https://links.example/blog/2026/talk"), 0, 0));
  }

  @Test
  void aRelativeLinkStartsWhereTheFeedWasFoundAndNotAtItsWebsite() {
    Feed feed = Feeds.rss("<link>https://website.example/</link><item><link>/news/1</link></item>");

    assertThat(feed.items().getFirst().address())
        .isEqualTo(URI.create("https://links.example/news/1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<guid>https://a.example/1</guid> | https://a.example/1",
        "<guid isPermaLink='true'>https://a.example/1</guid><link/> | https://a.example/1",
        "<guid>/1</guid> | ",
        "<guid isPermaLink='false'>urn:a:1</guid> | ",
        "<link>javascript:alert(1)</link><guid>https://a.example/1</guid> | https://a.example/1",
        "<link>https://a.example/1</link><link>https://a.example/2</link> | https://a.example/1",
        "<link> </link><link>https://a.example/2</link> | https://a.example/2",
        "<atom:link rel='self' href='https://a.example/self'/><link>https://a.example/1</link> | https://a.example/1",
        "<atom:link rel='self' href='https://a.example/self'/><atom:link href='https://a.example/1'/> | https://a.example/1"
      })
  void theLinkOfAnItemIsTheFirstThatLeadsToIt(String item, @Nullable URI address) {
    assertThat(Feeds.rss("<item>" + item + "</item>").items().getFirst().address())
        .isEqualTo(address);
  }

  @Test
  void aLinkMayBeBrokenIntoLines() {
    assertThat(Feeds.rss("<item><link>\n https://a.example/\n1\n</link></item>").items())
        .extracting(SourceItem::address)
        .containsExactly(URI.create("https://a.example/1"));
  }

  @Test
  void equalAndMissingIdentifiersCostNoItem() {
    Feed feed =
        Feeds.rss(
            "<item><guid>1</guid><title>a</title></item><item><guid>1</guid><title>b</title></item>"
                + "<item><guid> </guid><title>c</title></item><item><title>d</title></item>");

    assertThat(feed.items()).extracting(SourceItem::guid).containsExactly("1", "1", null, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<pubDate>Fri, 20 Nov 2099 09:00:00 GMT</pubDate> | 2099-11-20T09:00:00Z | ",
        "<pubDate/><dc:date>2026-11-20T09:00:00Z</dc:date> | 2026-11-20T09:00:00Z | ",
        "<pubDate>soon</pubDate><dc:date>2026-11-20T09:00:00Z</dc:date> | 2026-11-20T09:00:00Z | ",
        "<PubDate>Fri, 20 Nov 2026 09:00:00 GMT</PubDate> | 2026-11-20T09:00:00Z | ",
        "<dcterms:created>2026-11-19T09:00:00Z</dcterms:created><dcterms:modified>2026-11-20T09:00:00Z</dcterms:modified> | 2026-11-19T09:00:00Z | 2026-11-20T09:00:00Z",
        "<atom:updated>2026-11-20T09:00:00Z</atom:updated> | | 2026-11-20T09:00:00Z"
      })
  void aDateIsTakenFromWhereverItStands(
      String item, @Nullable Instant published, @Nullable Instant updated) {
    assertThat(Feeds.rss("<item>" + item + "</item>").items())
        .singleElement()
        .returns(published, SourceItem::publishedAt)
        .returns(updated, SourceItem::updatedAt);
  }

  @Test
  void whereAnItemWasTakenFromTellsNothingOfTheItem() {
    Feed feed =
        Feeds.readText(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title>
            <entry><source><id>urn:theirs</id><title>Theirs</title><link href="https://theirs.example/"/>
            <updated>2020-01-01T00:00:00Z</updated></source><title>Ours</title><link href="/1"/></entry></feed>
            """);

    assertThat(feed.items())
        .singleElement()
        .returns("Ours", SourceItem::title)
        .returns(URI.create("https://links.example/1"), SourceItem::address)
        .returns(null, SourceItem::updatedAt);
    assertThat(
            Feeds.rss(
                    "<item><source url='https://theirs.example/'>Theirs</source><title>T</title></item>")
                .items())
        .singleElement()
        .returns("T", SourceItem::title)
        .returns(null, SourceItem::address);
  }

  @Test
  void aPodcastGivesItsNotesAndCoverAndNotItsSoundAsAPicture() {
    Feed feed =
        Feeds.rss(
            """
            <item><itunes:title>Episode one</itunes:title><enclosure url="/1.mp3" type="audio/mpeg"/>
            <itunes:summary>What was said.</itunes:summary><itunes:image href="/cover.jpg"/></item>
            """);

    assertThat(feed.items())
        .singleElement()
        .returns("Episode one", SourceItem::title)
        .returns("What was said.", SourceItem::blurb)
        .returns(URI.create("https://links.example/cover.jpg"), SourceItem::picture);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<media:group><media:content type='video/mp4' url='/v'><media:thumbnail url='/t.jpg'/></media:content></media:group> | https://links.example/t.jpg",
        "<media:content medium='image' url='/a.jpg'/><enclosure type='image/png' url='/b.png'/> | https://links.example/a.jpg",
        "<enclosure type='image/png' url='/b.png'/> | https://links.example/b.png",
        "<atom:link rel='enclosure' type='image/png' href='/c.png'/> | https://links.example/c.png",
        "<media:thumbnail url='javascript:alert(1)'/> | ",
        "<media:content medium='image'/> | "
      })
  void aPictureIsTakenFromWhereverItStands(String item, @Nullable URI picture) {
    assertThat(Feeds.rss("<item>" + item + "</item>").items().getFirst().picture())
        .isEqualTo(picture);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Bold &amp;lt;b&amp;gt;step&amp;lt;/b&amp;gt;</title>",
        "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Bold <b>step</b></div></title>",
        "<title type='application/xhtml+xml'><div>&lt;p&gt;Bold step&lt;/p&gt;</div></title>",
        "<title mode='base64' type='text/html'>Qm9sZCA8Yj5zdGVwPC9iPg==</title>",
        "<title type='application/octet-stream'>\nQm9sZCBz\ndGVw\n</title>",
        "<title type='application/octet-stream'>Bold step</title>",
        "<title/><dc:title>Bold step</dc:title>",
        "<TITLE>Bold step</TITLE>",
        "<title><![CDATA[Bold <b>step</b>]]> </title>",
        "<title><![CDATA[Bold]]> <i>step</i></title>"
      })
  void aTitleIsReadHoweverItIsDressed(String title) {
    assertThat(Feeds.rss(title + "<item>" + title + "</item>"))
        .returns("Bold step", Feed::title)
        .extracting(it -> it.items().getFirst().title())
        .isEqualTo("Bold step");
  }

  @Test
  void contentInBase64ThatIsNoTextIsNone() {
    assertThat(
            Feeds.readText(
                    "<feed><entry><content type='image/png'>iVBORw0KGgo=</content></entry></feed>")
                .items())
        .singleElement()
        .returns("", SourceItem::blurb);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[{\"id\":\"1\",\"title\":{\"a\":1},\"url\":[],\"date_published\":12,\"image\":true}]}",
        "{\"version\":1,\"items\":[null,7,\"x\",[],{\"id\":1,\"title\":null,\"content_html\":{}}],\"title\":[]}"
      })
  void jsonOfTheWrongTypesCostsOnlyWhatIsWrong(String json) {
    assertThat(Feeds.readText(json).items())
        .singleElement()
        .returns("1", SourceItem::guid)
        .returns("", SourceItem::title)
        .returns(null, SourceItem::address)
        .returns(null, SourceItem::publishedAt);
  }
}
