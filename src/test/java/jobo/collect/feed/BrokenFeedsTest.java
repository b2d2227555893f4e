package jobo.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.collect.SourceItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFeedsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>Third",
        "<item><title><![CDATA[Third",
        "<item><title>Third</title><link>/3</li",
        "<item><title>Third</title><description>&lt;p&g",
        "<item><title a=\"",
        "<item",
        "<!-- cut"
      })
  void theWholeItemsBeforeACutStay(String cut) {
    Feed feed =
        Feeds.readText(
            "<rss><channel><item><title>First</title></item><item><title>Second</title></item>"
                + cut);

    assertThat(feed.items()).extracting(SourceItem::title).startsWith("First", "Second");
  }

  @Test
  void anItemThatIsNeverClosedCostsNoOther() {
    Feed feed =
        Feeds.rss(
            "<item><title>First</title><link>/1</link>"
                + "<item><title>Second</title><link>/2</link></item>"
                + "<item><title>Third</title><link>/3</link></item>");

    assertThat(feed.items())
        .extracting(SourceItem::title)
        .containsExactly("First", "Second", "Third");
    assertThat(feed.items().getFirst().address()).isEqualTo(URI.create("https://links.example/1"));
  }

  @Test
  void ofTwoRootsTheFirstIsTheFeed() {
    Feed feed =
        Feeds.readText(
            "<rss><channel><title>One</title><item><title>First</title></item></channel></rss>"
                + "<rss><channel><title>Two</title><item><title>Second</title></item></channel></rss>");

    assertThat(feed.title()).isEqualTo("One");
    assertThat(feed.items()).extracting(SourceItem::title).containsExactly("First");
  }

  @Test
  void itemsMayStandWhereTheFormatHasNone() {
    assertThat(Feeds.readText("<rss><item><title>Beside</title></item><channel/></rss>").items())
        .extracting(SourceItem::title)
        .containsExactly("Beside");
    assertThat(Feeds.readText("<channel><item><title>Bare</title></item></channel>").items())
        .extracting(SourceItem::title)
        .containsExactly("Bare");
  }

  @Test
  void anEntryMayBeTheWholeDocument() {
    Feed feed =
        Feeds.readText(
            """
            <entry xmlns="http://www.w3.org/2005/Atom"><title>Alone</title><link href="/alone"/></entry>
            """);

    assertThat(feed.title()).isEmpty();
    assertThat(feed.items())
        .singleElement()
        .returns("Alone", SourceItem::title)
        .returns(URI.create("https://links.example/alone"), SourceItem::address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/never.dtd'>",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p; <!ENTITY e '&#37;p;'>]>",
        "<!DOCTYPE rss [<!ENTITY e \"<title>no</title>\">]>",
        "<?xml-stylesheet href='http://127.0.0.1:9/never.xsl'?>"
      })
  void whatADocumentWantsLoadedIsNot(String prolog) {
    Feed feed =
        Feeds.readText(prolog + "<rss><channel><item><title>&e;</title></item></channel></rss>");

    assertThat(feed.items()).extracting(SourceItem::title).containsExactly("&e;");
  }

  @Test
  void namedEntitiesOfHtmlMeanInXmlWhatTheyMeanThere() {
    assertThat(
            Feeds.rss("<item><title>Caf&eacute; &mdash; AT&T &copy; &#8217;</title></item>")
                .items())
        .extracting(SourceItem::title)
        .containsExactly("Café — AT&T © ’");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item>",
        "<item><description>",
        "<title>",
        "<media:group>",
        "<item/>",
        "<![CDATA[",
        "<!--",
        "&",
        "&lt;",
        "<item a='1' ",
        "<a xmlns:b='c'>",
        "<link>"
      })
  void aPartRepeatedForMegabytesCostsNoMinutes(String part) {
    String many = part.repeat(3_000_000 / part.length());

    Feed feed =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> Feeds.rss("<item><title>First</title></item>" + many));

    assertThat(feed.items().getFirst().title()).isEqualTo("First");
    assertThat(feed.items()).hasSizeLessThanOrEqualTo(Feed.MOST_ITEMS);
  }

  @Test
  void anElementWithAHundredThousandAttributesCostsNoMinutes() {
    String attributes =
        IntStream.range(0, 100_000).mapToObj("a%d='b'"::formatted).collect(Collectors.joining(" "));

    Feed feed =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> Feeds.rss("<item " + attributes + "><title>First</title></item>"));

    assertThat(feed.items().getFirst().title()).isEqualTo("First");
  }
}
