package jobo.collect.feed;

import java.util.Locale;
import java.util.Map;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Tells which namespace an element of a feed is meant to be in: prefixes that nobody declared get
 * their usual meaning, and namespaces that are nearly right are taken for the right ones.
 */
final class FeedNamespaces {
  static final String RSS_1_0 = "http://purl.org/rss/1.0/";
  static final String ATOM_0_3 = "http://purl.org/atom/ns#";
  static final String ATOM_1_0 = "http://www.w3.org/2005/Atom";
  static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  private static final String RSS_0_90 = "http://my.netscape.com/rdf/simple/0.9/";
  private static final Namespace UNKNOWN = Namespace.getNamespace("x", "urn:undeclared");

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

  private final String rootUri;
  private final Namespace usual;

  /**
   * The namespaces of a feed.
   *
   * @param usual that of the format's own elements, wherever the root's or none is named
   */
  FeedNamespaces(Element root, Namespace usual) {
    this.rootUri = root.tag().namespace().strip();
    this.usual = usual;
  }

  Namespace of(Element element) {
    String prefix = element.tag().prefix();
    String uri = element.tag().namespace().strip();
    boolean declared = !uri.isEmpty() && !uri.equals(Parser.NamespaceXml);
    if (declared && !uri.equals(rootUri)) {
      return known(uri);
    }
    if (!declared && !prefix.isEmpty()) {
      return meaning(prefix);
    }
    return element.tag().localName().equals("encoded") ? meaning("content") : usual;
  }

  private static Namespace meaning(String prefix) {
    return USUAL_MEANING.getOrDefault(prefix.toLowerCase(Locale.ROOT), UNKNOWN);
  }

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
    return Verifier.checkNamespaceURI(uri) == null ? Namespace.getNamespace("y", uri) : UNKNOWN;
  }

  /** Without what is written now this way and now that. */
  private static String bare(String uri) {
    return uri.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("[/#]+$", "");
  }
}
