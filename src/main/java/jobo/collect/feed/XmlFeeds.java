package jobo.collect.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jobo.collect.SourceItem;
import jobo.collect.markup.HtmlText;
import jobo.language.Language;
import org.jdom2.Document;
import org.jdom2.Parent;
import org.jdom2.filter.Filters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds in XML: a forgiving parser makes a tree of the text, ROME knows the formats.
 *
 * <p>The parser never fails, and knows neither document types nor entities of the document's own,
 * so there is nothing to expand and nothing to load.
 */
final class XmlFeeds {
  private static final int DEEPEST = 100;
  private static final int LONGEST_TITLE = 300;
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");

  Optional<Feed> read(String text, URI address) {
    Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
    return root(Jsoup.parse(text, "", parser)).flatMap(it -> read(it, address));
  }

  private static Optional<Element> root(Element document) {
    return document.stream()
        .skip(1) // the document itself
        .takeWhile(it -> !it.normalName().equals("html"))
        .filter(it -> ROOTS.contains(it.tag().localName().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Optional<Feed> read(Element root, URI address) {
    Language language = declaredLanguage(root);
    return XmlTree.of(root, zone(root, language))
        .flatMap(it -> build(it).or(() -> salvaged(it)))
        .map(
            it ->
                new Feed(
                    it.getTitle() == null ? "" : HtmlText.line(it.getTitle(), LONGEST_TITLE),
                    language,
                    items(it, address)));
  }

  private static Optional<SyndFeed> build(Document tree) {
    try {
      return Optional.of(new SyndFeedImpl(new WireFeedInput(false, Locale.US).build(tree), true));
    } catch (FeedException | RuntimeException refused) {
      return Optional.empty();
    }
  }

  /** The items that the library can read, one by one, when it stumbles over one of them. */
  private static Optional<SyndFeed> salvaged(Document tree) {
    List<org.jdom2.Element> items =
        StreamSupport.stream(tree.getDescendants(Filters.element()).spliterator(), false)
            .filter(it -> XmlTree.ITEMS.contains(it.getName()))
            .toList();
    List<Parent> places = items.stream().map(org.jdom2.Element::getParent).toList();
    items.forEach(org.jdom2.Element::detach);
    return build(tree)
        .map(
            feed -> {
              for (int index = 0; index < items.size(); index++) {
                places.get(index).addContent(items.get(index));
                build(tree).ifPresent(it -> feed.getEntries().addAll(it.getEntries()));
                items.get(index).detach();
              }
              return feed;
            });
  }

  private static List<SourceItem> items(SyndFeed feed, URI address) {
    return feed.getEntries().stream()
        .map((SyndEntry it) -> EntryFields.of(it).plain(address))
        .toList();
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
}
