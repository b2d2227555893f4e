package jobo.collect.opml;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jobo.article.Publisher;
import jobo.language.VisibleText;

/**
 * Writes sources as OPML 2.0.
 *
 * <p>What OPML has no words for stands in attributes of a namespace of Jobo's own, so that other
 * readers take the feeds and a Jobo gets the same sources back.
 */
public final class OpmlWriter {
  static final String NAMESPACE = "urn:jobo:sources";
  static final String PREFIX = "jobo";

  private final XMLStreamWriter xml;

  private OpmlWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * The list of these sources.
   *
   * @param folder the name of the folder that a source is put in; one level is all that most
   *     readers know
   */
  public static String write(
      List<OutlinedSource> sources,
      String title,
      Instant created,
      Function<OutlinedSource, String> folder) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new OpmlWriter(xml).document(sources, title, created, folder);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("A string can be written to", impossible);
    }
    return text.toString();
  }

  private void document(
      List<OutlinedSource> sources,
      String title,
      Instant created,
      Function<OutlinedSource, String> folder)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start(0, "opml");
    xml.writeAttribute("version", "2.0");
    xml.writeNamespace(PREFIX, NAMESPACE);
    start(1, "head");
    element(2, "title", title);
    element(
        2,
        "dateCreated",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(created.atOffset(ZoneOffset.UTC)));
    end(1);
    start(1, "body");
    for (Map.Entry<String, List<OutlinedSource>> group : folders(sources, folder).entrySet()) {
      start(2, "outline");
      write("text", group.getKey());
      write("title", group.getKey());
      for (OutlinedSource source : group.getValue()) {
        outline(source);
      }
      end(2);
    }
    end(1);
    end(0);
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private static Map<String, List<OutlinedSource>> folders(
      List<OutlinedSource> sources, Function<OutlinedSource, String> folder) {
    return sources.stream()
        .collect(Collectors.groupingBy(folder, LinkedHashMap::new, Collectors.toList()));
  }

  private void outline(OutlinedSource source) throws XMLStreamException {
    line(3);
    xml.writeEmptyElement("outline");
    write("type", "rss");
    write("text", source.name().value());
    write("title", source.name().value());
    write("xmlUrl", source.url().toString());
    if (source.language() != null) {
      write("language", source.language().tag());
    }
    own("kind", source.kind().tag());
    own("report", source.report().tag());
    if (source.category() != null) {
      own("category", source.category().value());
    }
    if (source.every() != null) {
      own("every", source.every().toString());
    }
    own("weight", String.valueOf(source.weight()));
    // Said even of one that stands for itself, or its domain would be taken for its family.
    Publisher publisher = source.publisher();
    own("publisher", publisher == null ? source.name().value() : publisher.name());
  }

  private void own(String name, String value) throws XMLStreamException {
    xml.writeAttribute(PREFIX, NAMESPACE, name, VisibleText.line(value));
  }

  /** XML has no place for most control characters, not even escaped. */
  private void write(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, VisibleText.line(value));
  }

  private void element(int depth, String name, String text) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(name);
    xml.writeCharacters(VisibleText.line(text));
    xml.writeEndElement();
  }

  private void start(int depth, String name) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(name);
  }

  private void end(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
