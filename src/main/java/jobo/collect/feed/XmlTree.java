package jobo.collect.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.collect.markup.WebAddress;
import jobo.collect.markup.WrittenDates;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;

/**
 * Makes of whatever XML a feed is written in the clean tree that the feed library reads: markup
 * inside texts becomes text, dates become ISO 8601, versions that never were become the nearest
 * that is.
 */
final class XmlTree {
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
  private static final Set<String> TEXTS =
      Set.of("title", "description", "summary", "content", "encoded", "subtitle", "tagline");
  private static final Set<String> DATES =
      Set.of("pubdate", "date", "published", "updated", "issued", "modified", "created");
  private static final Set<String> LINKS = Set.of("link", "comments");
  static final Set<String> ITEMS = Set.of("item", "entry");

  private final FeedNamespaces namespaces;
  private final ZoneId zone;
  private int items;

  private XmlTree(FeedNamespaces namespaces, ZoneId zone) {
    this.namespaces = namespaces;
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
    new XmlTree(new FeedNamespaces(root, Namespace.NO_NAMESPACE), zone).children(root, rss);
    Element channel = channel(rss, Namespace.NO_NAMESPACE);
    // Some put the items beside the channel, as RSS 1.0 has them.
    List<Element> strays =
        rss.getChildren().stream().filter(it -> ITEMS.contains(it.getName())).toList();
    strays.forEach(it -> channel.addContent(it.detach()));
    return new Document(rss);
  }

  private static Document rdf(org.jsoup.nodes.Element root, ZoneId zone) {
    Element rdf = new Element("RDF", FeedNamespaces.RDF);
    Namespace usual = Namespace.getNamespace(FeedNamespaces.RSS_1_0);
    rdf.addNamespaceDeclaration(usual);
    new XmlTree(new FeedNamespaces(root, usual), zone).children(root, rdf);
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
    boolean old =
        root.tag().namespace().equals(FeedNamespaces.ATOM_0_3)
            || root.attr("version").startsWith("0.");
    Namespace usual =
        Namespace.getNamespace(old ? FeedNamespaces.ATOM_0_3 : FeedNamespaces.ATOM_1_0);
    Element feed = new Element("feed", usual);
    XmlTree tree = new XmlTree(new FeedNamespaces(root, usual), zone);
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
    Element into = new Element(name, namespaces.of(from));
    attributes(from, into);
    if (LINKS.contains(name)) {
      String written = from.hasAttr("href") ? from.attr("href") : from.wholeText();
      String link = absolute(from, legal(written).strip());
      into.setText(link).setAttribute("href", link);
    } else if (isMarkup(from, name)) {
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

  /** Whether an element that should hold text holds elements instead. */
  private static boolean isMarkup(org.jsoup.nodes.Element from, String name) {
    return TEXTS.contains(name)
        && !from.children().isEmpty()
        && !from.tag().prefix().equals("media");
  }

  /** The link of an element, from where xml:base says that links start. */
  private static String absolute(org.jsoup.nodes.Element element, String link) {
    org.jsoup.nodes.Element based = element;
    while (based != null && !based.hasAttr("xml:base")) {
      based = based.parent();
    }
    if (based == null || link.isEmpty()) {
      return link;
    }
    return WebAddress.resolve(URI.create("http://base.invalid/"), based.attr("xml:base"))
        .flatMap(it -> WebAddress.resolve(it, link))
        .map(URI::toString)
        .orElse(link);
  }

  private void attributes(org.jsoup.nodes.Element from, Element into) {
    for (Attribute attribute : from.attributes()) {
      switch (attribute.getKey()) {
        case "xml:base" ->
            into.setAttribute("base", legal(attribute.getValue()), Namespace.XML_NAMESPACE);
        case "rdf:about" ->
            into.setAttribute("about", legal(attribute.getValue()), FeedNamespaces.RDF);
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
    return ILLEGAL.matcher(text).replaceAll("");
  }
}
