package jobo.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of requests; what will not do is turned down with what would. */
final class Parameters {
  private Parameters() {}

  /** A language by its tag, or the default. */
  static Language language(String name, @Nullable String value, Language otherwise) {
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    return Language.tagged(value)
        .orElseThrow(() -> RequestProblem.parameter(name, value, "give ko or en."));
  }

  /** A date. */
  static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException notADate) {
      throw RequestProblem.parameter("date", value, "give a date such as 2026-11-21.");
    }
  }

  /** An instant, or midnight in UTC of a date, or the default. */
  static Instant instant(String name, @Nullable String value, Instant otherwise) {
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException notAnInstant) {
      throw RequestProblem.parameter(
          name, value, "give an ISO 8601 time such as 2026-11-21T06:00:00Z, or a date.");
    }
  }

  /** A number of items from 1 to the most, or the default. */
  static int limit(@Nullable String value, int otherwise, int most) {
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    String right = "give a whole number from 1 to %d.".formatted(most);
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // turned down below like any other
    }
    throw RequestProblem.parameter("limit", value, right);
  }

  /** A category by its id or a name, or none. */
  static @Nullable Category category(@Nullable String value, CategorySet categories) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return switch (categories.named(value)) {
      case CategorySet.Lookup.Found(Category found) -> found;
      case CategorySet.Lookup.Unknown(Category nearest) ->
          throw RequestProblem.parameter(
              "category",
              value,
              "the nearest is '%s'; all of them: %s.".formatted(nearest.id(), ids(categories)));
    };
  }

  private static String ids(CategorySet categories) {
    return String.join(", ", categories.categories().stream().map(it -> it.id().value()).toList());
  }
}
