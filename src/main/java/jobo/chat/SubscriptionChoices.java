package jobo.chat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.CategorySet;
import jobo.language.Language;
import jobo.language.Messages;

/** What can be chosen for a subscription while somebody types. */
final class SubscriptionChoices {
  private static final int LONGEST = 100; // Discord's bound on a choice
  private static final int MOST = 50;
  private static final int QUARTERS_OF_A_DAY = 24 * 4;
  private static final int MINUTES = 15;
  private static final List<String> USUAL_TIMES =
      List.of("08:00", "07:00", "07:30", "08:30", "09:00", "06:00", "12:00", "18:00", "21:00");

  private SubscriptionChoices() {}

  /** The values of an option. */
  static List<Choice> of(
      CommandOption option, String typed, CategorySet categories, Language language) {
    return switch (option) {
      case CATEGORY -> categories(categories, typed, language);
      case TIME -> times(typed);
      case ZONE -> zones(typed, language);
      case LANGUAGE -> languages(typed, language);
      case DAYS -> days(typed, language);
      case DATE, QUESTION, URL -> List.of();
    };
  }

  /** Categories for what stands behind the last comma, after those before it. */
  private static List<Choice> categories(CategorySet categories, String typed, Language language) {
    int comma = typed.lastIndexOf(',');
    if (comma < 0) {
      return DigestChoices.categories(categories, typed, language);
    }
    String before = typed.substring(0, comma).strip() + ", ";
    Set<String> there =
        TypedWords.read(before, categories).stream()
            .map(TypedPart::typed)
            .collect(Collectors.toSet());
    return DigestChoices.categories(categories, typed.substring(comma + 1).strip(), language)
        .stream()
        .filter(it -> !it.value().equals("all") && !there.contains(it.value()))
        .map(it -> new Choice(before + it.label(), before + it.value()))
        .filter(it -> it.value().length() <= LONGEST)
        .toList();
  }

  /** The time that was typed, else the usual ones and every quarter that begins so. */
  private static List<Choice> times(String typed) {
    if (typed.isEmpty()) {
      return USUAL_TIMES.stream().map(it -> new Choice(it, it)).toList();
    }
    Stream<String> read =
        Stream.of(TypedTime.read(typed), TypedTime.meant(typed))
            .flatMap(it -> it.stream().map(LocalTime::toString));
    Stream<String> quarters =
        IntStream.range(0, QUARTERS_OF_A_DAY)
            .mapToObj(it -> LocalTime.MIDNIGHT.plusMinutes((long) it * MINUTES).toString())
            .filter(it -> it.startsWith(typed) || it.startsWith("0" + typed));
    return Stream.concat(read, quarters).distinct().map(it -> new Choice(it, it)).toList();
  }

  private static List<Choice> zones(String typed, Language language) {
    Stream<ZoneId> meant =
        Stream.concat(TypedZone.read(typed).stream(), ZoneNames.shared(typed).stream());
    return Stream.concat(meant, ZoneNames.having(typed).stream())
        .distinct()
        .limit(MOST)
        .map(it -> new Choice(SubscriptionText.zone(it, language), it.getId()))
        .toList();
  }

  private static List<Choice> languages(String typed, Language language) {
    return Arrays.stream(Language.values())
        .map(it -> new Choice(Messages.in(language).text("language", it), it.tag()))
        .filter(it -> has(it, typed))
        .toList();
  }

  private static List<Choice> days(String typed, Language language) {
    Stream<Choice> read = TypedDays.readAll(typed).stream().map(it -> days(it, language));
    Stream<Choice> usual =
        TypedDays.words().stream()
            .map(it -> days(TypedDays.read(it).orElseThrow(), language))
            .filter(it -> has(it, typed));
    return Stream.concat(read, usual).distinct().toList();
  }

  private static Choice days(Set<DayOfWeek> days, Language language) {
    return new Choice(TypedDays.name(days, language), TypedDays.typed(days));
  }

  private static boolean has(Choice choice, String typed) {
    String text = choice.value() + " " + choice.label();
    return text.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
  }
}
