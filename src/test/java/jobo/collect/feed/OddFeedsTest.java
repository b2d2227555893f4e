package jobo.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.collect.SourceItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddFeedsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "euc-kr-undeclared.xml",
        "euc-kr-declared-as-utf-8.xml",
        "utf-8-declared-as-euc-kr.xml",
        "utf-16-with-mark.xml",
        "utf-8-cut-in-a-character.xml"
      })
  void koreanIsReadWhateverItsCharsetIsSaidToBe(String fixture) {
    assertThat(Feeds.first(fixture))
        .returns("인공지능 반도체, 수출 최대치 기록", SourceItem::title)
        .returns("똠방각하도 읽는다.", SourceItem::blurb)
        // Korean papers mean Korean time where they name no zone.
        .returns(Instant.parse("2026-11-20T00:12:00Z"), SourceItem::publishedAt);
  }

  @Test
  void aJsonFeedOfMillionsOfNothingsIsNone() {
    String nothings = "{},".repeat(1_500_000);
    assertThat(new JsonFeeds().read("{\"items\":[" + nothings + "{}]}", Feeds.ADDRESS)).isEmpty();
  }

  @Test
  void westernTextOfNoDeclaredCharsetIsNotTakenForKorean() {
    assertThat(Feeds.read("windows-1252-undeclared.xml").title()).isEqualTo("Café “naïve”");
  }

  @Test
  void brokenXmlGivesWhatCanBeReadOfIt() {
    Feed feed = Feeds.read("broken-xml.xml");

    assertThat(feed.title()).isEqualTo("Broken & proud");
    assertThat(feed.items().getFirst())
        .returns("Q&A: what is new", SourceItem::title)
        .returns("Nobody declared this prefix.", SourceItem::blurb)
        .returns(URI.create("https://broken.example/?a=1&b=2"), SourceItem::address)
        .returns(Instant.parse("2026-11-20T00:00:00Z"), SourceItem::publishedAt);
    assertThat(feed.items().getLast())
        .returns("Never closed", SourceItem::title)
        .returns("Cut in the mid", SourceItem::blurb);
  }

  @ParameterizedTest
  @CsvSource({
    "undated, ",
    "nonsense, ",
    "korean, 2026-11-20T09:12:00Z",
    "iso in rss, 2026-11-20T09:12:00Z",
    "wrong weekday, 2026-11-20T14:12:00Z",
    "two digits, 2026-11-20T09:12:00Z",
    "no such day, "
  })
  void aDateThatCannotBeReadCostsOnlyTheDate(String title, @Nullable Instant published) {
    assertThat(titled(Feeds.read("undated-and-oddly-dated.xml"), title).publishedAt())
        .isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({
    "path, https://links.example/news/1",
    "beside, https://links.example/dir/2.html?a=b%20c%7Cd",
    "scheme, https://cdn.example/3",
    "query, https://links.example/dir/feed?id=4",
    "guid only, https://links.example/5",
    "script, ",
    "none, ",
    "atom, https://links.example/8",
    "percent, https://links.example/100%25-sure/한글"
  })
  void aLinkIsMeantAsABrowserMeansIt(String title, @Nullable URI address) {
    assertThat(titled(Feeds.read("relative-links.xml"), title).address()).isEqualTo(address);
  }

  @Test
  void titlesBecomePlainVisibleText() {
    assertThat(Feeds.read("markup-in-titles.xml").items())
        .extracting(SourceItem::title)
        .containsExactly(
            "Bold & brash",
            "Twice escaped \"quotes\"",
            "List<String> and 3 < 4",
            "Turned around and hidden",
            "Line breaks and spaces",
            "Costs $5 million and $10 million");
  }

  @Test
  void oneItemThatTheLibraryStumblesOverCostsOnlyItself() {
    assertThat(Feeds.read("atom-entry-without-href.xml").items())
        .extracting(SourceItem::title)
        .contains("Good");
  }

  @Test
  void entitiesOfTheDocumentsOwnAreNeverExpanded() {
    assertThat(Feeds.first("billion-laughs.xml").title()).isEqualTo("Ha &lol9;");
    assertThat(Feeds.first("external-entity.xml").title()).isEqualTo("It is &secret;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty.xml", "not-a-feed.html"})
  void whatIsNoFeedIsNone(String fixture) {
    assertThat(Feeds.tryRead(fixture)).isEmpty();
  }

  @Test
  void aFeedMayBeEmpty() {
    assertThat(Feeds.read("empty-channel.xml"))
        .returns("Nothing yet", Feed::title)
        .satisfies(it -> assertThat(it.items()).isEmpty());
  }

  @Test
  void ofFiveThousandItemsTwoThousandAreRead() {
    String items =
        IntStream.range(0, 5_000)
            .mapToObj("<item><title>Item %1$d</title><link>/%1$d</link></item>"::formatted)
            .collect(Collectors.joining());

    Feed feed = Feeds.readText("<rss version='2.0'><channel>" + items + "</channel></rss>");

    assertThat(feed.items()).hasSize(2_000);
    assertThat(feed.items().getLast().title()).isEqualTo("Item 1999");
  }

  @Test
  void aTitleOfTenMegabytesIsCut() {
    String title = "Long <b>title</b> ".repeat(600_000);

    Feed feed =
        Feeds.readText(
            "<rss version='2.0'><channel><item><title><![CDATA["
                + title
                + "]]></title><link>/1</link></item></channel></rss>");

    assertThat(feed.items().getFirst().title()).startsWith("Long title Long").hasSizeLessThan(502);
  }

  @Test
  void elementsNestedWithoutEndAreNoDanger() {
    String deep = "<a>".repeat(100_000);

    Feed feed =
        Feeds.readText(
            "<rss version='2.0'><channel><title>Deep</title><item><title>Top</title>"
                + "<link>/1</link></item>"
                + deep);

    assertThat(feed.items().getFirst().title()).isEqualTo("Top");
  }

  @Test
  void elementsThatNobodyKnowsCostNoMinutes() {
    String junk = "<x:y>a</x:y>".repeat(400_000);
    String bad = "<link rel='alternate'/>";

    Feed feed =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                Feeds.readText(
                    "<feed xmlns='http://www.w3.org/2005/Atom'>"
                        + "<entry><title>Top</title><id>1</id>"
                        + bad
                        + junk
                        + "</entry>"
                        + junk
                        + "</feed>"));

    assertThat(feed.items()).extracting(SourceItem::title).containsExactly("Top");
  }

  @Test
  void jsonNestedWithoutEndIsNoFeed() {
    assertThat(new JsonFeeds().read("{\"items\":" + "[".repeat(100_000), Feeds.ADDRESS)).isEmpty();
  }

  private static SourceItem titled(Feed feed, String title) {
    return feed.items().stream()
        .filter(it -> Objects.equals(it.title(), title))
        .findFirst()
        .orElseThrow();
  }
}
