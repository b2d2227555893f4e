package jobo.collect.feed;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndLink;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jobo.collect.RawItem;
import jobo.collect.markup.WrittenDates;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Finds what is wanted of an item in what ROME read of it, extensions included. */
final class EntryFields {
  private EntryFields() {}

  static RawItem of(SyndEntry entry) {
    return new RawItem(
        entry.getUri(),
        link(entry),
        title(entry),
        summary(entry),
        entry.getContents().stream()
            .map(SyndContent::getValue)
            .filter(Objects::nonNull)
            .max(Comparator.comparingInt(String::length))
            .orElse(null),
        published(entry),
        updated(entry),
        picture(entry),
        discussion(entry));
  }

  /** The article's own address, before that of a service which counts clicks. */
  private static @Nullable String link(SyndEntry entry) {
    Stream<String> original = foreign(entry, "origLink").map(Element::getTextTrim);
    Stream<String> atom =
        foreign(entry, "link")
            .filter(it -> it.getAttributeValue("rel", "alternate").equals("alternate"))
            .map(it -> it.getAttributeValue("href", ""));
    Stream<String> any = entry.getLinks().stream().map(SyndLink::getHref);
    return Stream.of(original, Stream.ofNullable(entry.getLink()), atom, any)
        .flatMap(it -> it)
        .filter(it -> it != null && !it.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String summary(SyndEntry entry) {
    SyndContent description = entry.getDescription();
    if (description != null && description.getValue() != null) {
      return description.getValue();
    }
    return Stream.of("summary", "description")
        .flatMap(it -> foreign(entry, it))
        .map(Element::getText)
        .filter(it -> !it.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String picture(SyndEntry entry) {
    Stream<String> media =
        Stream.concat(
                foreign(entry, "content").filter(EntryFields::isPicture),
                foreign(entry, "thumbnail"))
            .map(it -> it.getAttributeValue("url"));
    Stream<String> enclosed =
        entry.getEnclosures().stream()
            .filter(it -> it.getType() != null && it.getType().startsWith("image/"))
            .map(SyndEnclosure::getUrl);
    Stream<String> podcast = foreign(entry, "image").map(it -> it.getAttributeValue("href"));
    return Stream.of(media, enclosed, podcast)
        .flatMap(it -> it)
        .filter(it -> it != null && !it.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static boolean isPicture(Element media) {
    return media.getAttributeValue("medium", "").equals("image")
        || media.getAttributeValue("type", "").startsWith("image/");
  }

  private static @Nullable String discussion(SyndEntry entry) {
    Optional<String> replies =
        entry.getLinks().stream()
            .filter(it -> "replies".equals(it.getRel()) && !isFeed(it))
            .map(SyndLink::getHref)
            .findFirst();
    return replies.orElse(entry.getComments());
  }

  private static boolean isFeed(SyndLink link) {
    return link.getType() != null && link.getType().endsWith("xml");
  }

  /** The elements of a local name among what ROME does not know itself. */
  private static Stream<Element> foreign(SyndEntry entry, String name) {
    return entry.getForeignMarkup().stream()
        .flatMap(it -> Stream.concat(Stream.of(it), descendants(it)))
        .filter(it -> it.getName().equals(name));
  }

  private static Stream<Element> descendants(Element element) {
    return StreamSupport.stream(element.getDescendants(Filters.element()).spliterator(), false);
  }

  /** The library takes the last change of an entry in Atom for its publication. */
  private static @Nullable Instant published(SyndEntry entry) {
    return entry.getWireEntry() instanceof Entry atom
        ? instant(atom.getPublished())
        : firstOf(instant(entry.getPublishedDate()), foreignDate(entry, "published"));
  }

  private static @Nullable Instant updated(SyndEntry entry) {
    return entry.getWireEntry() instanceof Entry atom
        ? instant(atom.getUpdated())
        : firstOf(instant(entry.getUpdatedDate()), foreignDate(entry, "updated"));
  }

  private static @Nullable Instant foreignDate(SyndEntry entry, String name) {
    return foreign(entry, name)
        .flatMap(it -> WrittenDates.parse(it.getText(), ZoneOffset.UTC).stream())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant firstOf(@Nullable Instant one, @Nullable Instant other) {
    return one == null ? other : one;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static @Nullable String title(SyndEntry entry) {
    boolean titled = entry.getTitle() != null && !entry.getTitle().isBlank();
    return !titled && entry.getModule(DCModule.URI) instanceof DCModule dublinCore
        ? dublinCore.getTitle()
        : entry.getTitle();
  }
}
