package jobo.collect.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jobo.collect.markup.WebAddress;
import jobo.collect.markup.WrittenDates;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.parser.Parser;

/**
 * Makes of whatever XML a feed is written in the clean tree that the feed library reads: prefixes
 * that nobody declared get their usual meaning, markup inside texts becomes text, dates become ISO
 * 8601, versions that never were become the nearest that is.
 */
final class XmlTree {
  private static final String RSS_1_0 = "http://purl.org/rss/1.0/";
  private static final String RSS_0_90 = "http://my.netscape.com/rdf/simple/0.9/";
  private static final String ATOM_0_3 = "http://purl.org/atom/ns#";
  private static final String ATOM_1_0 = "http://www.w3.org/2005/Atom";
  private static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  private static final Map<String, Namespace> USUAL_MEANING =
      Map.of(
          "rdf",
          RDF,
          "atom",
          Namespace.getNamespace("atom", ATOM_1_0),
          "content",
          Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/"),
          "dc",
          Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/"),
          "media",
          Namespace.getNamespace("media", "http://search.yahoo.com/mrss/"),
          "itunes",
          Namespace.getNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"));

  private static final Set<String> TEXTS =
      Set.of("title", "description", "summary", "content", "encoded", "subtitle", "tagline");
  private static final Set<String> DATES =
      Set.of("pubdate", "date", "published", "updated", "issued", "modified", "created");
  private static final Set<String> LINKS = Set.of("link", "comments");
  static final Set<String> ITEMS = Set.of("item", "entry");

  private final String rootNamespace;
  private final Namespace usual;
  private final ZoneId zone;
  private int items;

  /** A tree whose elements are of the usual namespace wherever the root's, or none, is named. */
  private XmlTree(org.jsoup.nodes.Element root, Namespace usual, ZoneId zone) {
    this.rootNamespace = root.tag().namespace().strip();
    this.usual = usual;
    this.zone = zone;
  }

  /**
   * The clean tree under the root element of a feed.
   *
   * @param zone of times that are written without one
   * @return empty where the root is not that of a feed
   */
  static Optional<Document> of(org.jsoup.nodes.Element root, ZoneId zone) {
    return switch (localName(root).toLowerCase(Locale.ROOT)) {
      case "rss" -> Optional.of(rss(root, zone));
      case "rdf" -> Optional.of(rdf(root, zone));
      case "feed" -> Optional.of(atom(root, zone));
      default -> Optional.empty();
    };
  }

  /** RSS 2.0 holds all that its forerunners of that line hold. */
  private static Document rss(org.jsoup.nodes.Element root, ZoneId zone) {
    Element rss = new Element("rss").setAttribute("version", "2.0");
    new XmlTree(root, Namespace.NO_NAMESPACE, zone).children(root, rss);
    Element channel = channel(rss, Namespace.NO_NAMESPACE);
    // Some put the items beside the channel, as RSS 1.0 has them.
    List<Element> strays =
        rss.getChildren().stream().filter(it -> ITEMS.contains(it.getName())).toList();
    strays.forEach(it -> channel.addContent(it.detach()));
    return new Document(rss);
  }

  private static Document rdf(org.jsoup.nodes.Element root, ZoneId zone) {
    Element rdf = new Element("RDF", RDF);
    Namespace usual = Namespace.getNamespace(RSS_1_0);
    rdf.addNamespaceDeclaration(usual);
    new XmlTree(root, usual, zone).children(root, rdf);
    channel(rdf, usual);
    return new Document(rdf);
  }

  private static Element channel(Element root, Namespace usual) {
    Element channel = root.getChild("channel", usual);
    if (channel != null) {
      return channel;
    }
    Element missing = new Element("channel", usual);
    root.addContent(missing);
    return missing;
  }

  private static Document atom(org.jsoup.nodes.Element root, ZoneId zone) {
    boolean old = root.tag().namespace().equals(ATOM_0_3) || root.attr("version").startsWith("0.");
    Namespace usual = Namespace.getNamespace(old ? ATOM_0_3 : ATOM_1_0);
    Element feed = new Element("feed", usual);
    XmlTree tree = new XmlTree(root, usual, zone);
    tree.attributes(root, feed);
    feed.setAttribute("version", old ? "0.3" : "1.0");
    tree.children(root, feed);
    return new Document(feed);
  }

  private void children(org.jsoup.nodes.Element from, Element into) {
    for (org.jsoup.nodes.Element child : from.children()) {
      String name = localName(child);
      boolean tooMany = ITEMS.contains(name) && items++ >= Feed.MOST_ITEMS;
      if (!tooMany && Verifier.checkElementName(name) == null) {
        into.addContent(element(child, name));
      }
    }
  }

  private Element element(org.jsoup.nodes.Element from, String name) {
    Element into = new Element(name, namespace(from, name));
    attributes(from, into);
    if (LINKS.contains(name) && !from.hasAttr("href")) {
      String link = absolute(from);
      into.setText(link).setAttribute("href", link);
    } else if (TEXTS.contains(name) && !from.children().isEmpty()) {
      into.setText(legal(from.html()));
      into.setAttribute("type", "html");
    } else if (DATES.contains(name.toLowerCase(Locale.ROOT))) {
      into.setText(date(from.wholeText()));
    } else {
      into.setText(legal(from.children().isEmpty() ? from.wholeText() : from.wholeOwnText()));
      children(from, into);
    }
    return into;
  }

  /** The link of an element, from where xml:base says that links start. */
  private static String absolute(org.jsoup.nodes.Element element) {
    String link = legal(element.wholeText()).strip();
    org.jsoup.nodes.Element based = element.closest("[xml:base]");
    if (based == null || link.isEmpty()) {
      return link;
    }
    return WebAddress.resolve(URI.create("http://base.invalid/"), based.attr("xml:base"))
        .flatMap(it -> WebAddress.resolve(it, link))
        .map(URI::toString)
        .orElse(link);
  }

  private Namespace namespace(org.jsoup.nodes.Element element, String name) {
    String prefix = element.tag().prefix();
    String uri = element.tag().namespace().strip();
    boolean declared = !uri.isEmpty() && !uri.equals(Parser.NamespaceXml);
    if (declared && !uri.equals(rootNamespace)) {
      return known(uri);
    }
    if (!declared && !prefix.isEmpty()) {
      return meaning(prefix);
    }
    return name.equals("encoded") ? meaning("content") : usual;
  }

  /** What a prefix usually means, or something of its own. */
  private static Namespace meaning(String prefix) {
    Namespace usual = USUAL_MEANING.get(prefix.toLowerCase(Locale.ROOT));
    return usual != null ? usual : Namespace.getNamespace("x", "urn:undeclared");
  }

  /** A declared namespace, be it written with or without its last slash, http or https. */
  private Namespace known(String uri) {
    if (bare(uri).equals(bare(usual.getURI())) || uri.equals(RSS_0_90)) {
      return usual;
    }
    return USUAL_MEANING.values().stream()
        .filter(it -> bare(it.getURI()).equals(bare(uri)))
        .findFirst()
        .orElseGet(() -> other(uri));
  }

  private static Namespace other(String uri) {
    return Verifier.checkNamespaceURI(uri) == null
        ? Namespace.getNamespace("y", uri)
        : Namespace.getNamespace("x", "urn:undeclared");
  }

  private static String bare(String uri) {
    return uri.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("[/#]+$", "");
  }

  private void attributes(org.jsoup.nodes.Element from, Element into) {
    for (Attribute attribute : from.attributes()) {
      switch (attribute.getKey()) {
        case "xml:base" ->
            into.setAttribute("base", legal(attribute.getValue()), Namespace.XML_NAMESPACE);
        case "rdf:about" -> into.setAttribute("about", legal(attribute.getValue()), RDF);
        case String name when !name.contains(":") && Verifier.checkAttributeName(name) == null ->
            into.setAttribute(name, legal(attribute.getValue()));
        case String ignored -> {}
      }
    }
  }

  private String date(String written) {
    return WrittenDates.parse(written, zone).map(Instant::toString).orElse("");
  }

  private static String localName(org.jsoup.nodes.Element element) {
    return element.tag().localName();
  }

  /** The text without what XML does not allow in it, which numeric entities smuggle in. */
  private static String legal(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
