package jobo;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.collect.markup.WebAddress;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A source as it is written in configuration ({@code jobo.sources[n]}).
 *
 * @param name its name, which no other source has
 * @param url the address of its feed or site
 * @param kind how it is read
 * @param report whether its articles are news or papers; left out: what is usual for the kind
 * @param language the language of its articles; left out: recognised article by article
 * @param category pins all its articles to a category
 * @param every how often it is polled; left out: jobo.collect.every
 * @param weight how much its articles count in ranking, 0.1 to 10
 * @param publisher the family it belongs to; left out: its own name
 */
record SourceSettings(
    @Nullable String name,
    @Nullable String url,
    @DefaultValue("feed") SourceKind kind,
    @Nullable Report report,
    @Nullable Language language,
    @Nullable String category,
    @Nullable Duration every,
    @DefaultValue("1") double weight,
    @Nullable String publisher) {

  /** The source written here; {@code at} is its place in the list, for messages. */
  Source source(int at, CategorySet categories, Duration everyDefault) {
    String named = required(at, "name", name);
    return new Source(
        new SourceName(named),
        address(at, required(at, "url", url)),
        kind,
        report == null ? usualReport() : report,
        language,
        category == null ? null : category(at, category, categories),
        every == null ? everyDefault : atLeastAMinute(at, every),
        weight(at),
        new Publisher(publisher == null || publisher.isBlank() ? named : publisher));
  }

  private static String required(int at, String property, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > 2_000) {
      throw wrong(at, property, String.valueOf(value), "every source has one");
    }
    return value.strip();
  }

  private Report usualReport() {
    return switch (kind) {
      case FEED, HACKER_NEWS -> Report.NEWS;
      case ARXIV, HUGGING_FACE_PAPERS -> Report.PAPERS;
    };
  }

  /** The address as browsers would take it: with points>=100 in a query, or a space. */
  private static URI address(int at, String written) {
    return Optional.of(written)
        .filter(it -> it.matches("(?i)https?://.*"))
        .flatMap(it -> WebAddress.resolve(URI.create("http://source.invalid/"), it))
        .filter(it -> it.getHost() != null)
        .orElseThrow(
            () ->
                wrong(
                    at,
                    "url",
                    written,
                    "write an http or https address, such as https://example.org/feed.xml"));
  }

  private static CategoryId category(int at, String written, CategorySet categories) {
    return switch (categories.named(written)) {
      case CategorySet.Lookup.Found(var found) -> found.id();
      case CategorySet.Lookup.Unknown(var nearest) ->
          throw wrong(
              at, "category", written, "no such category; did you mean " + nearest.id() + "?");
    };
  }

  private static Duration atLeastAMinute(int at, Duration every) {
    if (every.compareTo(Duration.ofMinutes(1)) < 0) {
      throw wrong(at, "every", every.toString(), "at least a minute, such as 15m");
    }
    return every;
  }

  private double weight(int at) {
    if (!(weight >= 0.1 && weight <= 10)) {
      throw wrong(at, "weight", String.valueOf(weight), "a number from 0.1 to 10, 1 being usual");
    }
    return weight;
  }

  private static SettingsException wrong(int at, String property, String value, String right) {
    return new SettingsException(
        "jobo.sources[%d].%s = '%s': %s".formatted(at, property, value, right));
  }
}
