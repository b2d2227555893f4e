package jobo.collect.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jobo.article.CategoryId;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlReaderTest {

  @Test
  void everyFeedOfEveryFolderIsTakenInTheOrderOfTheFile() {
    var read =
        read(
            """
            <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
              <outline text="Labs"><outline text="Inner">
                <outline type="rss" text="Alder Lab" title="Alder Lab" xmlUrl="https://alder.example/feed" htmlUrl="https://alder.example/"/>
              </outline></outline>
              <outline type="rss" text="Birch" xmlUrl="https://birch.example/atom.xml"/>
            </body></opml>
            """);

    assertThat(read.taken())
        .containsExactly(
            feed("Alder Lab", "https://alder.example/feed"),
            feed("Birch", "https://birch.example/atom.xml"));
    assertThat(read.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xmlUrl='https://a.example/f'",
        "xmlurl='https://a.example/f'",
        "XMLURL='https://a.example/f'",
        "URL='https://a.example/f'",
        "type='rss' url='https://a.example/f'",
        "xmlUrl='  https://a.example/f\n'",
        "xmlUrl='feed:https://a.example/f'",
        "xmlUrl='' url='https://a.example/f'"
      })
  void theAddressIsFoundHoweverTheAttributeIsWritten(String attributes) {
    assertThat(read(body("<outline text='A' " + attributes + "/>")).taken())
        .containsExactly(feed("A", "https://a.example/f"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text='A' | NO_ADDRESS",
        "text='A' xmlUrl=' ' | NO_ADDRESS",
        "text='A' type='link' url='https://a.example/' | NO_ADDRESS",
        "text='A' type='include' url='https://a.example/more.opml' | NO_ADDRESS",
        "text='A' xmlUrl='javascript:alert(1)' | NOT_HTTP",
        "text='A' xmlUrl='JaVaScRiPt://a.example/%0aalert(1)' | NOT_HTTP",
        "text='A' xmlUrl='file:///etc/passwd' | NOT_HTTP",
        "text='A' xmlUrl='a.example/feed' | NOT_HTTP",
        "text='A' xmlUrl='https://' | NOT_HTTP",
        "text='A' xmlUrl='https:///feed' | NOT_HTTP",
        "text='A' xmlUrl='https://no_such_name/feed' | NOT_HTTP"
      })
  void whatHasNoAddressOfTheWebIsLeftOut(String attributes, LeftOut.Reason reason) {
    var read = read(body("<outline " + attributes + "/>"));

    assertThat(read.taken()).isEmpty();
    assertThat(read.leftOut()).containsExactly(new LeftOut("A", reason));
  }

  @Test
  void oneAddressIsTakenOnceHoweverItIsSpelt() {
    var read =
        read(
            body(
                """
                <outline text="A" xmlUrl="http://a.example/feed/"/>
                <outline text="B" xmlUrl="https://www.a.example/feed"/>
                """));

    assertThat(read.taken()).containsExactly(feed("A", "http://a.example/feed/"));
    assertThat(read.leftOut()).containsExactly(new LeftOut("B", LeftOut.Reason.TWICE));
  }

  @Test
  void equalNamesGetANumber() {
    String long100 = "n".repeat(120);
    var read =
        read(
            body(
                """
                <outline text="News" xmlUrl="https://a.example/1"/>
                <outline text="News (2)" xmlUrl="https://b.example/2"/>
                <outline text="News" xmlUrl="https://c.example/3"/>
                <outline text="%1$s" xmlUrl="https://d.example/4"/>
                <outline text="%1$s" xmlUrl="https://e.example/5"/>
                """
                    .formatted(long100)));

    assertThat(read.taken())
        .extracting(it -> it.name().value())
        .startsWith("News", "News (2)", "News (3)")
        .doesNotHaveDuplicates()
        .hasSize(5)
        .allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(100));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text='&lt;b&gt;Alder&lt;/b&gt; &amp;amp; Birch&lt;script&gt;x&lt;/script&gt;' | Alder & Birch",
        "text='A&#10;B&#0;&#x202E;C' | A BC",
        "text='' title='  ' | a.example",
        "title='By title' text='By text' | By title",
        "text='AT&T' | AT&T"
      })
  void aNameIsOneLineOfPlainText(String attributes, String name) {
    assertThat(read(body("<outline xmlUrl='https://a.example/f' " + attributes + "/>")).taken())
        .containsExactly(feed(name, "https://a.example/f"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "AI타임스, '', KOREAN",
        "Alder, '', none",
        "Alder, language='en-us', ENGLISH",
        "Alder, language='ko', KOREAN",
        "AI타임스, language='unknown', KOREAN"
      })
  void theLanguageIsTakenWhereItIsObvious(
      String title, String attribute, @Nullable Language language) {
    String outline =
        "<outline text='%s' xmlUrl='https://a.example/f' %s/>".formatted(title, attribute);

    assertThat(read(body(outline)).taken())
        .singleElement()
        .satisfies(it -> assertThat(it.language()).isEqualTo(language));
  }

  @Test
  void sourcesOfOneDomainAreOnePublisherUnlessAnyoneCanHaveAPlaceThere() {
    var read =
        read(
            body(
                """
                <outline text="Economy" xmlUrl="https://rss.daily.co.kr/economy.xml"/>
                <outline text="Science" xmlUrl="https://www.daily.co.kr/science.xml"/>
                <outline text="Alone" xmlUrl="https://alone.co.kr/rss"/>
                <outline text="One" xmlUrl="https://one.substack.com/feed"/>
                <outline text="Two" xmlUrl="https://two.substack.com/feed"/>
                <outline text="Three" xmlUrl="https://three.github.io/feed.xml"/>
                <outline text="Four" xmlUrl="https://four.github.io/feed.xml"/>
                <outline text="Number" xmlUrl="http://192.0.2.1/a"/>
                <outline text="Another" xmlUrl="http://192.0.2.1/b"/>
                """));

    assertThat(read.taken())
        .extracting(OutlinedSource::publisher)
        .startsWith(new Publisher("daily.co.kr"), new Publisher("daily.co.kr"))
        .filteredOn(it -> it != null)
        .hasSize(2);
  }

  @Test
  void whatJoboAddedIsReadUnderAnyPrefixAndPassedOverWhereItCannotBe() {
    var read =
        read(
            """
            <opml version="2.0" xmlns:ns0="urn:jobo:sources"><body>
              <outline text="A" xmlUrl="https://a.example/f" ns0:kind="hacker-news" ns0:report="papers"
                ns0:category="llm" ns0:every="PT3H" ns0:weight="0.5" ns0:publisher="House"/>
              <outline text="B" xmlUrl="https://b.example/f" ns0:kind="gopher" ns0:report="x" ns0:category="No Id"
                ns0:every="PT1S" ns0:weight="NaN" ns0:publisher=""/>
            </body></opml>
            """);

    assertThat(read.taken())
        .containsExactly(
            new OutlinedSource(
                new SourceName("A"),
                URI.create("https://a.example/f"),
                SourceKind.HACKER_NEWS,
                Report.PAPERS,
                null,
                new CategoryId("llm"),
                Duration.ofHours(3),
                0.5,
                new Publisher("House")),
            feed("B", "https://b.example/f"));
  }

  @Test
  void aFeedOfArxivIsOneOfPapers() {
    var read = read(body("<outline text='cs.CL' xmlUrl='https://rss.arxiv.org/rss/cs.CL'/>"));

    assertThat(read.taken()).extracting(OutlinedSource::report).containsExactly(Report.PAPERS);
  }

  private static OpmlReader.Read read(String file) {
    return OpmlReader.read(file.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  static String body(String outlines) {
    return "<opml version='2.0'><head/><body>" + outlines + "</body></opml>";
  }

  static OutlinedSource feed(String name, String address) {
    return new OutlinedSource(
        new SourceName(name),
        URI.create(address),
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        null,
        1,
        null);
  }
}
