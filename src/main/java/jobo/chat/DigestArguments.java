package jobo.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.delivery.Button;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.VisibleText;

/**
 * The category and date typed after {@code /digest}, in any order, each optional.
 *
 * @param sources whether all articles are wanted instead of what is told of them
 */
record DigestArguments(Optional<Category> category, Optional<LocalDate> date, boolean sources) {
  private static final Map<String, Integer> DAYS =
      Map.of("today", 0, "yesterday", -1, "tomorrow", 1, "오늘", 0, "어제", -1, "그제", -2, "내일", 1);
  private static final List<String> SOURCES = List.of("sources", "출처");
  private static final List<String> EVERYTHING = List.of("all", "전체", "모두");

  /** Something that was meant as a date: it starts like a year or has date's marks. */
  private static final Pattern LIKE_DATE =
      Pattern.compile("\\d{1,4}[-./]\\d.*|\\d{1,4}[년월일].*|\\d{6,8}");

  private static final Pattern IN_WORDS = Pattern.compile("(\\d{4})년 ?(\\d{1,2})월 ?(\\d{1,2})일");
  private static final int LONGEST_SHOWN = 40;

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})");

  static DigestArguments parse(
      String typed, CategorySet categories, LocalDate today, Language language) {
    List<String> rest = new ArrayList<>();
    Optional<LocalDate> date = Optional.empty();
    boolean sources = false;
    String plain = IN_WORDS.matcher(typed).replaceAll("$1-$2-$3");
    for (String word : plain.isBlank() ? new String[0] : plain.split(" ", -1)) {
      Integer days = DAYS.get(word.toLowerCase(Locale.ROOT));
      if (SOURCES.contains(word.toLowerCase(Locale.ROOT))) {
        sources = true;
      } else if (days != null) {
        date = Optional.of(today.plusDays(days));
      } else if (LIKE_DATE.matcher(word).matches()) {
        date = Optional.of(date(word, today, language));
      } else {
        rest.add(word);
      }
    }
    String name = String.join(" ", rest);
    boolean everything = name.isBlank() || EVERYTHING.contains(name.toLowerCase(Locale.ROOT));
    return new DigestArguments(
        everything ? Optional.empty() : Optional.of(category(name, categories, language)),
        date,
        sources);
  }

  private static LocalDate date(String word, LocalDate today, Language language) {
    Matcher matcher = DATE.matcher(word);
    if (matcher.matches()) {
      int first = matcher.group(1) == null ? 4 : 1;
      try {
        return LocalDate.of(
            Integer.parseInt(matcher.group(first)),
            Integer.parseInt(matcher.group(first + 1)),
            Integer.parseInt(matcher.group(first + 2)));
      } catch (DateTimeException noSuchDay) {
        // explained below like any other malformed date
      }
    }
    throw new UserMistake(
        Messages.in(language)
            .text(
                "digest.bad-date",
                VisibleText.cut(word, LONGEST_SHOWN),
                today.minusDays(1).toString()));
  }

  private static Category category(String name, CategorySet categories, Language language) {
    return switch (categories.named(name)) {
      case CategorySet.Lookup.Found(Category found) -> found;
      case CategorySet.Lookup.Unknown(Category nearest) ->
          throw new UserMistake(
              Messages.in(language)
                  .text(
                      "category.unknown",
                      VisibleText.cut(name, 60),
                      nearest.name(language),
                      nearest.id().value()),
              List.of(
                  new Button(
                      nearest.emoji() + " " + nearest.name(language),
                      "/digest " + nearest.id().value()),
                  new Button("/categories", "/categories")));
    };
  }
}
