package jobo.collect.page;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.collect.markup.WebAddress;
import jobo.collect.markup.WrittenDates;
import jobo.language.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article to machines. */
record PageMetadata(@Nullable Instant publishedAt, @Nullable URI picture) {
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  /** The date alone is wanted, and this finds it however the data is nested. */
  private static final Pattern DATE_IN_JSON =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,60})\"");

  static PageMetadata of(Document page, URI address) {
    ZoneId zone = Language.of(page.title()) == Language.KOREAN ? KOREA : ZoneOffset.UTC;
    Instant published =
        Stream.of(
                content(page, "meta[property=article:published_time]"),
                content(page, "meta[itemprop=datePublished], meta[name=date], meta[name=pubdate]"),
                inLinkedData(page),
                Optional.ofNullable(page.selectFirst("time[datetime]"))
                    .map(it -> it.attr("datetime")))
            .flatMap(Optional::stream)
            .flatMap(it -> WrittenDates.parse(it, zone).stream())
            .findFirst()
            .orElse(null);
    URI picture =
        content(page, "meta[property=og:image], meta[name=twitter:image]")
            .flatMap(it -> WebAddress.resolve(address, it))
            .orElse(null);
    return new PageMetadata(published, picture);
  }

  private static Optional<String> content(Document page, String selector) {
    return Optional.ofNullable(page.selectFirst(selector)).map(it -> it.attr("content"));
  }

  private static Optional<String> inLinkedData(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .map(Element::data)
        .map(DATE_IN_JSON::matcher)
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .findFirst();
  }
}
