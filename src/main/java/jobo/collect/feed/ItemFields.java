package jobo.collect.feed;

import static jobo.collect.feed.Vocabulary.ATOM;
import static jobo.collect.feed.Vocabulary.CONTENT;
import static jobo.collect.feed.Vocabulary.DUBLIN_CORE;
import static jobo.collect.feed.Vocabulary.FEED;
import static jobo.collect.feed.Vocabulary.MEDIA;
import static jobo.collect.feed.Vocabulary.OTHER;
import static jobo.collect.feed.Vocabulary.PODCAST;
import static jobo.collect.feed.Vocabulary.XHTML;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jobo.collect.RawItem;
import jobo.collect.markup.WebAddress;
import jobo.collect.markup.WrittenDates;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wanted of an item among its elements: each list names the elements that may tell
 * it, the most trusted first.
 */
final class ItemFields {
  static final List<FeedName> TITLES =
      List.of(
          new FeedName(FEED, "title"),
          new FeedName(DUBLIN_CORE, "title"),
          new FeedName(MEDIA, "title"),
          new FeedName(PODCAST, "title"));

  private static final List<FeedName> GUIDS =
      List.of(new FeedName(FEED, "guid"), new FeedName(FEED, "id"), new FeedName(ATOM, "id"));

  private static final List<FeedName> SUMMARIES =
      List.of(
          new FeedName(FEED, "description"),
          new FeedName(FEED, "summary"),
          new FeedName(ATOM, "summary"),
          new FeedName(MEDIA, "description"),
          new FeedName(PODCAST, "summary"),
          new FeedName(DUBLIN_CORE, "description"),
          new FeedName(PODCAST, "subtitle"));

  private static final List<FeedName> CONTENTS =
      List.of(
          new FeedName(CONTENT, "encoded"),
          new FeedName(FEED, "content"),
          new FeedName(ATOM, "content"),
          new FeedName(XHTML, "body"));

  private static final List<FeedName> PUBLISHED =
      List.of(
          new FeedName(FEED, "pubdate"),
          new FeedName(FEED, "published"),
          new FeedName(FEED, "issued"),
          new FeedName(ATOM, "published"),
          new FeedName(DUBLIN_CORE, "date"),
          new FeedName(DUBLIN_CORE, "issued"),
          new FeedName(DUBLIN_CORE, "created"),
          new FeedName(FEED, "created"),
          new FeedName(FEED, "date"));

  private static final List<FeedName> UPDATED =
      List.of(
          new FeedName(FEED, "updated"),
          new FeedName(FEED, "modified"),
          new FeedName(ATOM, "updated"),
          new FeedName(DUBLIN_CORE, "modified"));

  /** Where services that count clicks leave the article's own address. */
  private static final List<FeedName> ORIGINAL_LINKS = List.of(new FeedName(OTHER, "origlink"));

  private static final List<FeedName> LINKS =
      List.of(new FeedName(FEED, "link"), new FeedName(ATOM, "link"));

  private static final List<FeedName> COMMENTS = List.of(new FeedName(FEED, "comments"));

  private static final List<FeedName> MEDIA_CONTENT = List.of(new FeedName(MEDIA, "content"));
  private static final List<FeedName> THUMBNAILS = List.of(new FeedName(MEDIA, "thumbnail"));
  private static final List<FeedName> ENCLOSURES = List.of(new FeedName(FEED, "enclosure"));
  private static final List<FeedName> COVERS =
      List.of(new FeedName(PODCAST, "image"), new FeedName(FEED, "image"));

  private final Element item;
  private final FeedElements elements;
  private final ZoneId zone;
  private final LinkBase base;

  private ItemFields(Element item, FeedElements elements, ZoneId zone, LinkBase base) {
    this.item = item;
    this.elements = elements;
    this.zone = zone;
    this.base = base;
  }

  /**
   * What an item says.
   *
   * @param zone of times that are written without one
   * @param base of links that stand in an element with a base of its own
   */
  static RawItem of(Element item, FeedNamespaces namespaces, ZoneId zone, LinkBase base) {
    return new ItemFields(item, new FeedElements(item, namespaces), zone, base).raw();
  }

  private RawItem raw() {
    String link = link();
    return new RawItem(
        guid(link),
        link,
        elements.text(TITLES),
        elements.text(SUMMARIES),
        content(),
        date(PUBLISHED),
        date(UPDATED),
        picture(),
        discussion());
  }

  private @Nullable String guid(@Nullable String link) {
    return elements
        .all(GUIDS)
        .map(Element::wholeText)
        .filter(it -> !it.isBlank())
        .findFirst()
        .orElse(item.hasAttr("rdf:about") ? item.attr("rdf:about") : link);
  }

  private @Nullable String link() {
    String original = elements.text(ORIGINAL_LINKS);
    return original != null
        ? original
        : Stream.concat(
                elements.all(LINKS).filter(it -> isRelated(it, "alternate")), elements.all(LINKS))
            .map(this::address)
            .filter(it -> !it.isBlank())
            .findFirst()
            .orElse(null);
  }

  private @Nullable String content() {
    return elements
        .all(CONTENTS)
        .map(ElementText::of)
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  private @Nullable Instant date(List<FeedName> names) {
    return elements
        .all(names)
        .flatMap(it -> WrittenDates.parse(it.wholeText(), zone).stream())
        .findFirst()
        .orElse(null);
  }

  private @Nullable String picture() {
    Stream<Element> media =
        Stream.concat(
            elements.all(MEDIA_CONTENT).filter(ItemFields::isPicture), elements.all(THUMBNAILS));
    Stream<Element> enclosed =
        Stream.concat(
            elements.all(ENCLOSURES),
            elements.all(LINKS).filter(it -> it.attr("rel").equals("enclosure")));
    return Stream.of(media, enclosed.filter(ItemFields::isPicture), elements.all(COVERS))
        .flatMap(it -> it)
        .map(it -> it.hasAttr("href") ? it.attr("href") : it.attr("url"))
        .filter(it -> !it.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static boolean isPicture(Element media) {
    return media.attr("medium").equals("image")
        || media.attr("type").toLowerCase(Locale.ROOT).startsWith("image/");
  }

  private @Nullable String discussion() {
    return Stream.concat(
            elements
                .all(LINKS)
                .filter(it -> isRelated(it, "replies") && !it.attr("type").endsWith("xml")),
            elements.all(COMMENTS))
        .map(this::address)
        .filter(it -> !it.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** Whether a link has a relation; one that names none leads to the article. */
  private static boolean isRelated(Element link, String relation) {
    String rel = link.attr("rel");
    return (rel.isEmpty() ? "alternate" : rel).equals(relation);
  }

  private String address(Element link) {
    String written = link.hasAttr("href") ? link.attr("href") : link.wholeText();
    return link.hasAttr("xml:base")
        ? WebAddress.resolve(base.within(link), written).map(URI::toString).orElse(written)
        : written;
  }
}
