package jobo.demo;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a publisher's feed in its format. */
final class WireFeeds {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String RSS1 = "http://purl.org/rss/1.0/";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private final WirePublisher publisher;
  private final List<WireArticle> articles;

  private WireFeeds(WirePublisher publisher, List<WireArticle> articles) {
    this.publisher = publisher;
    this.articles = articles;
  }

  /** The feed of a publisher with these articles. */
  static String write(WirePublisher publisher, List<WireArticle> articles) {
    WireFeeds feeds = new WireFeeds(publisher, articles);
    return switch (publisher.format()) {
      case RSS2 -> xml(out -> feeds.rss(out, "2.0"));
      case RSS091 -> xml(out -> feeds.rss(out, "0.91"));
      case RSS1 -> xml(feeds::rdf);
      case ATOM -> xml(feeds::atom);
      case JSON -> feeds.json();
    };
  }

  /** The content type that goes with a format. */
  static String contentType(WirePublisher.Format format) {
    return switch (format) {
      case RSS2, RSS091 -> "application/rss+xml; charset=utf-8";
      case RSS1 -> "application/rdf+xml; charset=utf-8";
      case ATOM -> "application/atom+xml; charset=utf-8";
      case JSON -> "application/feed+json; charset=utf-8";
    };
  }

  private interface Body {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  private static String xml(Body body) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      body.write(out);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("Writing XML into memory failed", impossible);
    }
    return text.toString();
  }

  private void rss(XMLStreamWriter out, String version) throws XMLStreamException {
    out.writeStartElement("rss");
    out.writeAttribute("version", version);
    out.writeNamespace("content", CONTENT);
    out.writeStartElement("channel");
    channel(out);
    for (WireArticle article : articles) {
      out.writeStartElement("item");
      item(out, article);
      if (version.equals("2.0")) {
        element(out, "guid", article.address().toString());
      }
      element(out, "pubDate", rfc822(article));
      out.writeEndElement();
    }
    out.writeEndElement();
    out.writeEndElement();
  }

  private void rdf(XMLStreamWriter out) throws XMLStreamException {
    out.writeStartElement("rdf", "RDF", RDF);
    out.writeNamespace("rdf", RDF);
    out.writeDefaultNamespace(RSS1);
    out.writeNamespace("dc", DUBLIN_CORE);
    out.writeNamespace("content", CONTENT);
    out.writeStartElement("channel");
    out.writeAttribute("rdf", RDF, "about", publisher.feed().toString());
    channel(out);
    out.writeEndElement();
    for (WireArticle article : articles) {
      out.writeStartElement("item");
      out.writeAttribute("rdf", RDF, "about", article.address().toString());
      item(out, article);
      out.writeStartElement("dc", "date", DUBLIN_CORE);
      out.writeCharacters(article.at().toString());
      out.writeEndElement();
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private void channel(XMLStreamWriter out) throws XMLStreamException {
    element(out, "title", publisher.name());
    element(out, "link", "https://" + publisher.host() + "/");
    element(out, "description", publisher.name());
  }

  private void item(XMLStreamWriter out, WireArticle article) throws XMLStreamException {
    element(out, "title", WirePages.escaped(article.title()));
    element(out, "link", article.address().toString());
    switch (publisher.carries()) {
      case TITLE -> {}
      case BLURB -> element(out, "description", article.blurb());
      case FULL -> {
        element(out, "description", article.blurb());
        out.writeStartElement("content", "encoded", CONTENT);
        out.writeCharacters(WirePages.paragraphs(article.body()));
        out.writeEndElement();
      }
    }
  }

  private void atom(XMLStreamWriter out) throws XMLStreamException {
    out.writeStartElement("feed");
    out.writeDefaultNamespace(ATOM);
    element(out, "title", publisher.name());
    element(out, "id", publisher.feed().toString());
    for (WireArticle article : articles) {
      out.writeStartElement("entry");
      element(out, "title", article.title());
      element(out, "id", "tag:" + publisher.host() + ",2026:" + article.id());
      out.writeEmptyElement("link");
      out.writeAttribute("href", article.address().toString());
      element(out, "published", article.at().toString());
      element(out, "updated", article.at().toString());
      if (publisher.carries() != WirePublisher.Carries.TITLE) {
        element(out, "summary", article.blurb());
      }
      if (publisher.carries() == WirePublisher.Carries.FULL) {
        out.writeStartElement("content");
        out.writeAttribute("type", "html");
        out.writeCharacters(WirePages.paragraphs(article.body()));
        out.writeEndElement();
      }
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private String json() {
    List<Map<String, String>> items = new ArrayList<>();
    for (WireArticle article : articles) {
      Map<String, String> item = new LinkedHashMap<>();
      item.put("id", article.id());
      item.put("url", article.address().toString());
      item.put("title", article.title());
      item.put("date_published", article.at().toString());
      if (publisher.carries() != WirePublisher.Carries.TITLE) {
        item.put("summary", article.blurb());
      }
      if (publisher.carries() == WirePublisher.Carries.FULL) {
        item.put("content_html", WirePages.paragraphs(article.body()));
      }
      items.add(item);
    }
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", publisher.name());
    feed.put("items", items);
    return JsonMapper.shared().writeValueAsString(feed);
  }

  private static void element(XMLStreamWriter out, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }

  private static String rfc822(WireArticle article) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(article.at().atOffset(ZoneOffset.UTC));
  }
}
