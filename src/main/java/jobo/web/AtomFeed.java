package jobo.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes feeds as Atom (RFC 4287). */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The feed in UTF-8. */
  static byte[] write(Feed feed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new AtomFeed(xml).feed(feed);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("Writing XML into memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  private void feed(Feed feed) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", feed.language().tag());
    text("id", feed.address());
    text("title", feed.title());
    text("subtitle", feed.description());
    text("updated", feed.updated().toString());
    link("self", "application/atom+xml", feed.address());
    link("alternate", "text/html", feed.home());
    xml.writeStartElement("author");
    text("name", "Jobo");
    xml.writeEndElement();
    for (FeedEntry entry : feed.entries()) {
      entry(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(FeedEntry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    text("id", entry.address());
    text("title", entry.title());
    text("published", entry.closed().toString());
    text("updated", entry.closed().toString());
    link("alternate", "text/html", entry.address());
    for (String tag : entry.tags()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", tag);
    }
    text("summary", entry.summary());
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(entry.content());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void link(String relation, String type, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }
}
