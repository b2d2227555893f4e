package jobo.collect.feed;

import static java.util.Map.entry;
import static jobo.collect.feed.Vocabulary.ATOM;
import static jobo.collect.feed.Vocabulary.CONTENT;
import static jobo.collect.feed.Vocabulary.DUBLIN_CORE;
import static jobo.collect.feed.Vocabulary.FEED;
import static jobo.collect.feed.Vocabulary.MEDIA;
import static jobo.collect.feed.Vocabulary.OTHER;
import static jobo.collect.feed.Vocabulary.PODCAST;
import static jobo.collect.feed.Vocabulary.XHTML;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Tells which vocabulary an element of a feed is meant to be from: prefixes that nobody declared
 * get their usual meaning, and namespaces that are nearly right are taken for the right ones.
 */
final class FeedNamespaces {
  private static final Map<String, Vocabulary> BY_PREFIX =
      Map.of(
          "atom", ATOM,
          "content", CONTENT,
          "dc", DUBLIN_CORE,
          "dcterms", DUBLIN_CORE,
          "media", MEDIA,
          "itunes", PODCAST,
          "xhtml", XHTML);

  private static final Map<String, Vocabulary> BY_BARE_URI =
      Map.ofEntries(
          entry("purl.org/rss/1.0", FEED),
          entry("my.netscape.com/rdf/simple/0.9", FEED),
          entry("channel.netscape.com/rdf/simple/0.9", FEED),
          entry("backend.userland.com/rss2", FEED),
          entry("www.w3.org/2005/atom", ATOM),
          entry("purl.org/atom/ns", ATOM),
          entry("purl.org/rss/1.0/modules/content", CONTENT),
          entry("purl.org/dc/elements/1.1", DUBLIN_CORE),
          entry("purl.org/dc/elements/1.0", DUBLIN_CORE),
          entry("purl.org/dc/terms", DUBLIN_CORE),
          entry("search.yahoo.com/mrss", MEDIA),
          entry("www.itunes.com/dtds/podcast-1.0.dtd", PODCAST),
          entry("www.w3.org/1999/xhtml", XHTML));

  private final String rootUri;
  private final String rootPrefix;
  private final boolean isAtom;
  private final Map<String, Vocabulary> byUri = new HashMap<>();

  /** The namespaces of a feed, given its root. */
  FeedNamespaces(Element root) {
    this.rootUri = bare(root.tag().namespace());
    this.rootPrefix = root.tag().prefix();
    this.isAtom = BY_BARE_URI.get(rootUri) == ATOM;
  }

  /** What an element is called. */
  FeedName nameOf(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    Vocabulary vocabulary = vocabulary(element.tag().namespace(), element.tag().prefix());
    boolean encoded = vocabulary == FEED && local.equals("encoded");
    return new FeedName(encoded ? CONTENT : vocabulary, local);
  }

  private Vocabulary vocabulary(String uri, String prefix) {
    boolean declared = !uri.isEmpty() && !uri.equals(Parser.NamespaceXml);
    Vocabulary known = declared ? byUri.computeIfAbsent(uri, this::ofUri) : OTHER;
    if (known != OTHER && known != FEED) {
      return known;
    }
    if (prefix.isEmpty()) {
      return declared ? known : FEED;
    }
    // The parser gives a prefix that nobody declared the default namespace.
    return prefix.equals(rootPrefix)
        ? FEED
        : BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), known);
  }

  private Vocabulary ofUri(String uri) {
    Vocabulary vocabulary = BY_BARE_URI.getOrDefault(bare(uri), OTHER);
    boolean own = bare(uri).equals(rootUri) || (isAtom && vocabulary == ATOM);
    return own ? FEED : vocabulary;
  }

  /** Without what is written now this way and now that. */
  private static String bare(String uri) {
    return uri.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("[/#]+$", "");
  }
}
