package jobo.collect.page;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.collect.markup.HtmlText;
import jobo.collect.markup.WebAddress;
import jobo.collect.markup.WrittenDates;
import jobo.language.Language;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page says of its article to machines, and where it says it to readers only, to them. */
record PageMetadata(
    @Nullable Instant publishedAt,
    @Nullable URI picture,
    @Nullable Language language,
    @Nullable String publisher,
    @Nullable URI canonical) {
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_DATE = 60;

  /** Where a date stands is above the article; far below it are those of others. */
  private static final int NEAR_TITLE = 60;

  private static final List<String> DATE_FIELDS =
      List.of(
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "citation_date",
          "citation_publication_date",
          "parsely-pub-date",
          "sailthru.date");

  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?i)(?:(?:기사 ?)?입력|승인|등록(?:일|일시)?|게재|발행|작성일?|published(?: on)?|posted(?: on)?|submitted on|first published)"
              + "\\s*[:|]?\\s*(?=\\d|\\p{L}{3,9}\\.? \\d)");
  private static final Pattern SUBDOMAIN = Pattern.compile("^(?:www|m|mobile|amp|news)\\.");

  /**
   * Reads it.
   *
   * @param page the page as it came
   * @param address where it was found
   * @param said what its JSON-LD says
   * @param seen the paragraphs that are seen on it
   * @param article those of its article
   */
  static PageMetadata of(
      Document page, URI address, LinkedData said, List<Passage> seen, List<Passage> article) {
    String text =
        page.title() + " " + Passage.join(article.subList(0, Math.min(article.size(), 30)));
    String declared =
        Optional.ofNullable(page.selectFirst("html[lang]"))
            .map(it -> it.attr("lang"))
            .filter(it -> !it.isBlank())
            .or(() -> meta(page, "og:locale"))
            .orElse("");
    Language language = TextLanguage.of(declared, text);
    ZoneId zone = language == Language.KOREAN ? KOREA : ZoneOffset.UTC;
    return new PageMetadata(
        published(page, said, seen, zone),
        meta(page, "og:image")
            .or(() -> meta(page, "twitter:image"))
            .flatMap(it -> WebAddress.resolve(address, it))
            .orElse(null),
        language,
        publisher(page, said),
        canonical(page, address));
  }

  private static @Nullable Instant published(
      Document page, LinkedData said, List<Passage> seen, ZoneId zone) {
    Stream<Supplier<Optional<String>>> places =
        Stream.of(
            () -> meta(page, "article:published_time"),
            () -> meta(page, "og:article:published_time"),
            () -> attribute(page, "[itemprop=datePublished][content]", "content"),
            () -> attribute(page, "[itemprop=datePublished][datetime]", "datetime"),
            () -> said.text("datePublished"),
            () -> DATE_FIELDS.stream().flatMap(it -> meta(page, it).stream()).findFirst(),
            () -> dateLine(seen),
            () -> attribute(page, "article time[datetime], main time[datetime]", "datetime"),
            () -> attribute(page, "time[datetime]", "datetime"));
    return places
        .flatMap(it -> it.get().stream())
        .flatMap(it -> WrittenDates.parse(it, zone).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> dateLine(List<Passage> seen) {
    return seen.stream()
        .limit(NEAR_TITLE)
        .map(Passage::text)
        .filter(it -> it.length() <= 3 * LONGEST_DATE)
        .flatMap(
            it -> {
              Matcher line = DATE_LINE.matcher(it);
              return line.find() ? Stream.of(it.substring(line.end())) : Stream.empty();
            })
        .map(it -> it.substring(0, Math.min(it.length(), LONGEST_DATE)))
        .findFirst();
  }

  private static @Nullable String publisher(Document page, LinkedData said) {
    return meta(page, "og:site_name")
        .or(said::publisher)
        .or(() -> meta(page, "application-name"))
        .map(it -> HtmlText.line(it, LONGEST_NAME))
        .filter(it -> !it.isEmpty())
        .orElse(null);
  }

  /** The address that the page itself goes by; that of another site or of no page says nothing. */
  private static @Nullable URI canonical(Document page, URI address) {
    return attribute(page, "link[rel=canonical][href]", "href")
        .flatMap(it -> WebAddress.resolve(address, it))
        .filter(it -> isOfSameSite(it, address))
        .or(
            () ->
                meta(page, "og:url")
                    .flatMap(it -> WebAddress.resolve(address, it))
                    .filter(it -> isOfSameSite(it, address)))
        .orElse(null);
  }

  private static boolean isOfSameSite(URI canonical, URI address) {
    String one = site(canonical);
    String other = site(address);
    boolean isFrontPage = isRoot(canonical) && !isRoot(address);
    return !isFrontPage
        && !one.isEmpty()
        && (one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one));
  }

  private static boolean isRoot(URI address) {
    String path = address.getRawPath();
    return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
  }

  private static String site(URI address) {
    String host = address.getHost();
    return host == null ? "" : SUBDOMAIN.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  private static Optional<String> meta(Document page, String name) {
    return Stream.of("property", "name", "itemprop")
        .map(it -> "meta[%s=\"%s\"]".formatted(it, name))
        .flatMap(it -> attribute(page, it, "content").stream())
        .findFirst();
  }

  private static Optional<String> attribute(Document page, String selector, String attribute) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(it -> it.attr(attribute).strip())
        .filter(it -> !it.isEmpty());
  }
}
