package jobo.collect.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import jobo.collect.SourceItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivAtomTest {
  @Test
  void aPaperIsReadAsTheApiTellsIt() {
    SourceItem item =
        items(
                feed(
                    """
                    <entry>
                      <id>http://arxiv.org/abs/2611.01234v2</id>
                      <updated>2026-11-19T17:00:00Z</updated>
                      <published>2026-11-12T18:59:59Z</published>
                      <title>Slow Sampling in
                        $O(n \\log n)$ Steps</title>
                      <summary>  We sample slowly and
                    carefully, where $k &lt; n$ &amp; no more.
                    </summary>
                      <author><name>A. Dreamt</name></author>
                      <arxiv:comment>9 pages</arxiv:comment>
                      <link href="http://arxiv.org/abs/2611.01234v2" rel="alternate" type="text/html"/>
                      <link title="pdf" href="http://arxiv.org/pdf/2611.01234v2" rel="related"/>
                      <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
                    </entry>
                    """))
            .getFirst();

    assertThat(item.guid()).isEqualTo("2611.01234");
    assertThat(item.address()).isEqualTo(URI.create("https://arxiv.org/abs/2611.01234"));
    assertThat(item.title()).isEqualTo("Slow Sampling in O(n log n) Steps");
    assertThat(item.blurb()).isEqualTo("We sample slowly and carefully, where k < n & no more.");
    assertThat(item.publishedAt()).isEqualTo(Instant.parse("2026-11-12T18:59:59Z"));
    assertThat(item.updatedAt()).isEqualTo(Instant.parse("2026-11-19T17:00:00Z"));
    assertThat(item.picture()).isNull();
    assertThat(item.discussion()).isNull();
  }

  @Test
  void aLongAbstractIsWholeInTheText() {
    String sentence = "The method is described in many words that each say little. ";

    SourceItem item = items(feed(entry("2611.00001v1", sentence.repeat(25)))).getFirst();

    assertThat(item.content()).isEqualTo(sentence.repeat(25).strip());
    assertThat(item.blurb()).hasSizeLessThanOrEqualTo(1_001).endsWith("…");
  }

  @Test
  void identifiersOfOldAndNewAreRead() {
    String entries =
        entry("math/0211159v1", "a") + entry("math.DG/0303109v2", "b") + entry("0704.0001v1", "c");

    assertThat(items(feed(entries)))
        .extracting(SourceItem::guid)
        .containsExactly("math/0211159", "math/0303109", "0704.0001");
  }

  @Test
  void anEntryThatIsBrokenCostsTheOthersNothing() {
    String entries =
        "<entry/><entry><id>javascript:alert(1)</id><title>x</title></entry>"
            + "<entry><id>http://arxiv.org/abs/../../x</id></entry>"
            + "<entry><id>http://arxiv.org/abs/2611.00002v1</id><published>soon</published></entry>"
            + entry("2611.00003v1", "An abstract <b>with</b> <unknown>tags &bogus; and a < sign");

    List<SourceItem> items = items(feed(entries));

    assertThat(items).extracting(SourceItem::guid).containsExactly("2611.00002", "2611.00003");
    assertThat(items.getFirst().publishedAt()).isNull();
    assertThat(items.getFirst().title()).isEmpty();
    assertThat(items.getLast().blurb()).startsWith("An abstract with tags");
  }

  @Test
  void aTitleWithMarkupComesOutPlain() {
    String entry =
        entry("2611.00001v1", "a")
            .replace("A paper", "&lt;script&gt;x&lt;/script&gt;A &lt;b&gt;paper");

    assertThat(items(feed(entry)).getFirst().title()).isEqualTo("A paper");
  }

  @Test
  void anErrorSaysWhatArxivSaid() {
    String error =
        """
        <entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_2611</id>
        <title>Error</title><summary>incorrect id format for 2611</summary></entry>
        """;

    assertThat(ArxivAtom.answer(feed(error)))
        .isEqualTo(new ArxivAnswer.Refused("incorrect id format for 2611"));
  }

  @Test
  void aPaperThatIsCalledErrorIsAPaper() {
    assertThat(items(feed(entry("2611.00001v1", "a").replace("A paper", "Error")))).hasSize(1);
  }

  @Test
  void anAnswerWithoutPapersIsAnEmptyList() {
    assertThat(items(feed("<opensearch:totalResults>412</opensearch:totalResults>"))).isEmpty();
  }

  @Test
  void thatTooMuchWasAskedIsToldInPlainText() {
    assertThat(ArxivAtom.answer("Rate exceeded.\n"))
        .isEqualTo(new ArxivAnswer.Throttled("Rate exceeded."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "{\"feed\": []}",
        "<html><body><feed><entry/></feed></body></html>",
        "<rss><channel><item/></channel></rss>",
        "<feed><entry><id>tag:blog.example,2026:1</id><title>A post</title></entry></feed>"
      })
  void whatIsNoAnswerOfTheApiIsTold(String text) {
    assertThat(ArxivAtom.answer(text)).isEqualTo(new ArxivAnswer.Unreadable());
  }

  @Test
  void anAnswerCutShortGivesWhatCame() {
    String whole = feed(entry("2611.00001v1", "a") + entry("2611.00002v1", "b"));

    assertThat(items(whole.substring(0, whole.lastIndexOf("<summary>"))))
        .extracting(SourceItem::guid)
        .containsExactly("2611.00001", "2611.00002");
  }

  @Test
  void aTreeThatIsTooLargeIsNotEvenGrown() {
    assertThat(ArxivAtom.answer("<feed>" + "<a/>".repeat(500_000)))
        .isEqualTo(new ArxivAnswer.Unreadable());
    assertThat(items("<feed>" + "<a>".repeat(300_000))).isEmpty();
  }

  private static List<SourceItem> items(String text) {
    return assertThat(ArxivAtom.answer(text))
        .asInstanceOf(type(ArxivAnswer.Papers.class))
        .actual()
        .items();
  }

  static String feed(String entries) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"
            xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
          <link href="http://arxiv.org/api/query?search_query=cat:cs.CL" rel="self"/>
          <title type="html">ArXiv Query: search_query=cat:cs.CL</title>
          <id>http://arxiv.org/api/0dreamt</id>
          <updated>2026-11-20T00:00:00-05:00</updated>
        %s</feed>
        """
        .formatted(entries);
  }

  static String entry(String id, String summary) {
    return """
        <entry><id>http://arxiv.org/abs/%s</id><published>2026-11-12T18:59:59Z</published>
        <title>A paper</title><summary>%s</summary></entry>
        """
        .formatted(id, summary);
  }
}
