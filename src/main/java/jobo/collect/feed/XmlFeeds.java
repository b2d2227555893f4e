package jobo.collect.feed;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.collect.SourceItem;
import jobo.collect.markup.HtmlText;
import jobo.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds in XML: a forgiving parser makes a tree of the text, in which what is wanted is
 * looked up by name, whatever the format and its version.
 *
 * <p>The parser never fails, and knows neither document types nor entities of the document's own,
 * so there is nothing to expand and nothing to load.
 */
final class XmlFeeds {
  private static final int DEEPEST = 100;
  private static final int LONGEST_TITLE = 300;
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");
  private static final Set<String> BARE_ROOTS = Set.of("entry", "channel");
  private static final Set<String> ITEMS = Set.of("item", "entry");

  Optional<Feed> read(String text, URI address) {
    Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
    return root(Jsoup.parse(text, "", parser)).map(it -> read(it, address));
  }

  private static Optional<Element> root(Document document) {
    return document.stream()
        .skip(1) // the document itself
        .takeWhile(it -> !it.normalName().equals("html"))
        .filter(it -> ROOTS.contains(localName(it)))
        .findFirst()
        .or(() -> bareRoot(document));
  }

  /** Atom lets an entry be a document, and some forget what stands around a channel. */
  private static Optional<Element> bareRoot(Document document) {
    return document.children().stream()
        .limit(1)
        .filter(it -> BARE_ROOTS.contains(localName(it)))
        .findFirst();
  }

  private static Feed read(Element root, URI address) {
    FeedNamespaces namespaces = new FeedNamespaces(root);
    FeedElements channel = new FeedElements(channel(root), namespaces);
    Language language = declaredLanguage(root);
    String title = isItem(root, namespaces) ? null : channel.text(ItemFields.TITLES);
    return new Feed(
        title == null ? "" : HtmlText.line(title, LONGEST_TITLE),
        language,
        items(root, namespaces, zone(root, language), new LinkBase(address)));
  }

  private static List<SourceItem> items(
      Element root, FeedNamespaces namespaces, ZoneId zone, LinkBase base) {
    return root.stream()
        .filter(it -> isItem(it, namespaces))
        .limit(Feed.MOST_ITEMS)
        .map(it -> ItemFields.of(it, namespaces, zone, base).plain(base.within(it)))
        .toList();
  }

  private static boolean isItem(Element element, FeedNamespaces namespaces) {
    return ITEMS.contains(localName(element))
        && namespaces.nameOf(element).vocabulary() == Vocabulary.FEED;
  }

  private static Element channel(Element root) {
    return root.children().stream()
        .filter(it -> localName(it).equals("channel"))
        .findFirst()
        .orElse(root);
  }

  private static @Nullable Language declaredLanguage(Element root) {
    Element declared =
        root.stream()
            .limit(50) // the feed's own language stands before its items
            .filter(it -> it.tag().localName().equals("language"))
            .findFirst()
            .orElse(null);
    String tag = declared == null ? root.attr("xml:lang") : declared.text();
    return Language.tagged(tag).orElse(null);
  }

  /** A time without a zone is Korean time in a feed that speaks Korean. */
  private static ZoneId zone(Element root, @Nullable Language declared) {
    return switch (declared == null ? languageOfTitles(root) : declared) {
      case KOREAN -> KOREA;
      case ENGLISH -> ZoneOffset.UTC;
    };
  }

  private static Language languageOfTitles(Element root) {
    return Language.of(
        root.stream()
            .filter(it -> it.tag().localName().equals("title"))
            .limit(10)
            .map(Element::text)
            .map(it -> it.substring(0, Math.min(it.length(), LONGEST_TITLE)))
            .collect(Collectors.joining(" ")));
  }

  private static String localName(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }
}
