package jobo.collect.opml;

import static jobo.collect.opml.OpmlReaderTest.feed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import jobo.article.CategoryId;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class OpmlWriterTest {
  private static final Instant MOMENT = Instant.parse("2026-11-21T08:00:00Z");

  private static final OutlinedSource FULL =
      new OutlinedSource(
          new SourceName("\"Quotes\" <tags> & 'more' ${setting}"),
          URI.create("https://export.example/api?query=cat:cs.CL&n=1"),
          SourceKind.ARXIV,
          Report.PAPERS,
          Language.KOREAN,
          new CategoryId("llm"),
          Duration.ofHours(6),
          2.5,
          new Publisher("The House"));

  private final List<OutlinedSource> sources =
      List.of(
          feed("Alder", "https://one.example.org/a"),
          feed("같은 곳", "https://two.example.org/b"),
          feed("Arxiv", "https://rss.arxiv.org/rss/cs.CL"),
          FULL);

  @Test
  void whatWasWrittenIsReadAgainAsItWas() {
    byte[] file = write().getBytes(StandardCharsets.UTF_8);

    OpmlReader.Read read = OpmlReader.read(file).orElseThrow();

    assertThat(read.taken()).containsExactlyElementsOf(sources);
    assertThat(read.leftOut()).isEmpty();
  }

  @Test
  void otherReadersFindWellFormedOpmlWithFolders() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(write().getBytes(StandardCharsets.UTF_8)));

    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("version")).isEqualTo("2.0");
    assertThat(document.getElementsByTagName("dateCreated").item(0).getTextContent())
        .isEqualTo("Sat, 21 Nov 2026 08:00:00 GMT");
    Element folder = (Element) document.getElementsByTagName("outline").item(0);
    assertThat(folder.getAttribute("text")).isEqualTo("NEWS");
    Element first = (Element) folder.getElementsByTagName("outline").item(0);
    assertThat(first.getAttribute("type")).isEqualTo("rss");
    assertThat(first.getAttribute("text")).isEqualTo("Alder");
    assertThat(first.getAttribute("title")).isEqualTo("Alder");
    assertThat(first.getAttribute("xmlUrl")).isEqualTo("https://one.example.org/a");
    assertThat(first.getAttributeNS("urn:jobo:sources", "kind")).isEqualTo("feed");
  }

  private String write() {
    return OpmlWriter.write(sources, "Jobo", MOMENT, it -> it.report().name());
  }
}
