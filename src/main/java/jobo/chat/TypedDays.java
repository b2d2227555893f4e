package jobo.chat;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobo.language.Language;
import jobo.language.Messages;

/** Weekdays as people type them: {@code weekdays}, {@code mon-fri}, {@code 월수금}. */
final class TypedDays {
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Set<DayOfWeek> WEEKENDS =
      EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Sets with a name of their own, under what is typed for them. */
  private static final Map<String, Set<DayOfWeek>> GROUPS =
      Map.ofEntries(
          Map.entry("daily", DAILY),
          Map.entry("everyday", DAILY),
          Map.entry("every day", DAILY),
          Map.entry("매일", DAILY),
          Map.entry("weekday", WEEKDAYS),
          Map.entry("weekdays", WEEKDAYS),
          Map.entry("평일", WEEKDAYS),
          Map.entry("주중", WEEKDAYS),
          Map.entry("weekend", WEEKENDS),
          Map.entry("weekends", WEEKENDS),
          Map.entry("주말", WEEKENDS));

  private static final Map<String, DayOfWeek> NAMES = names();
  private static final Pattern RANGE = Pattern.compile("([^-~–]+?) ?[-~–] ?([^-~–]+)");
  private static final Pattern IN_A_ROW = Pattern.compile("[월화수목금토일]{2,7}");

  private TypedDays() {}

  /** The days of one word, or of a few that belong together. */
  static Optional<Set<DayOfWeek>> read(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT);
    Set<DayOfWeek> group = GROUPS.get(plain);
    if (group != null) {
      return Optional.of(EnumSet.copyOf(group));
    }
    DayOfWeek day = NAMES.get(plain);
    if (day != null) {
      return Optional.of(EnumSet.of(day));
    }
    if (IN_A_ROW.matcher(plain).matches()) {
      return Optional.of(
          plain.codePoints().mapToObj(it -> NAMES.get(Character.toString(it))).collect(days()));
    }
    Matcher range = RANGE.matcher(plain);
    DayOfWeek from = range.matches() ? NAMES.get(range.group(1)) : null;
    DayOfWeek until = from == null ? null : NAMES.get(range.group(2));
    return from == null || until == null ? Optional.empty() : Optional.of(range(from, until));
  }

  /** The days of a whole text, each parted by commas or spaces. */
  static Optional<Set<DayOfWeek>> readAll(String typed) {
    Optional<Set<DayOfWeek>> whole = read(typed);
    if (whole.isPresent()) {
      return whole;
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : typed.strip().split("[,，、; ]+", -1)) {
      Optional<Set<DayOfWeek>> some = read(word);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      days.addAll(some.get());
    }
    return Optional.of(days);
  }

  /** All words that name days, for those who misspell them. */
  static List<String> words() {
    return List.of(
        "daily",
        "weekdays",
        "weekends",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday");
  }

  /** How days are typed in a word. */
  static String typed(Set<DayOfWeek> days) {
    return group(days)
        .orElseGet(
            () ->
                days.stream()
                    .sorted()
                    .map(it -> it.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                    .map(it -> it.toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(",")));
  }

  /** How days are called. */
  static String name(Set<DayOfWeek> days, Language language) {
    return group(days)
        .map(it -> Messages.in(language).text("days." + it))
        .orElseGet(
            () ->
                days.stream()
                    .sorted()
                    .map(it -> it.getDisplayName(TextStyle.SHORT, language.locale()))
                    .collect(Collectors.joining(", ")));
  }

  private static Optional<String> group(Set<DayOfWeek> days) {
    return List.of("daily", "weekdays", "weekends").stream()
        .filter(it -> days.equals(GROUPS.get(it)))
        .findFirst();
  }

  private static Set<DayOfWeek> range(DayOfWeek from, DayOfWeek until) {
    Set<DayOfWeek> days = EnumSet.of(until);
    for (DayOfWeek day = from; day != until; day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private static java.util.stream.Collector<DayOfWeek, ?, Set<DayOfWeek>> days() {
    return Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class));
  }

  private static Map<String, DayOfWeek> names() {
    Map<String, DayOfWeek> names = new HashMap<>();
    Arrays.stream(DayOfWeek.values())
        .forEach(
            day -> {
              String english = day.name().toLowerCase(Locale.ROOT);
              names.put(english, day);
              names.put(english + "s", day);
              names.put(english.substring(0, 3), day);
              String korean = day.getDisplayName(TextStyle.FULL, Locale.KOREAN);
              names.put(korean, day);
              names.put(korean.substring(0, 1), day);
            });
    names.put("tues", DayOfWeek.TUESDAY);
    names.put("thur", DayOfWeek.THURSDAY);
    names.put("thurs", DayOfWeek.THURSDAY);
    return Map.copyOf(names);
  }
}
