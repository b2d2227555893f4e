package jobo.chat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.article.CategorySet;
import jobo.delivery.Button;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.VisibleText;
import jobo.subscription.Length;
import jobo.subscription.Manners;
import jobo.subscription.QuietHours;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Gives one setting another value, as it was typed.
 *
 * @param before the command up to the value, for what is pressed instead of a mistake
 * @param reader the language of what is said about mistakes
 */
record SettingChange(
    Setting setting, String typed, String before, CategorySet categories, Language reader) {
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_WORDS = 20;
  private static final int LONGEST_WORD = 40;
  private static final Pattern HOURS = Pattern.compile("([^-~–]{1,12})[-~–]([^-~–]{1,12})");
  private static final List<String> NONE = List.of("none", "off", "no", "없음", "끔");
  private static final List<String> ON = List.of("on", "yes", "켬", "켜기");
  private static final Map<String, Length> LENGTHS =
      Map.of("짧게", Length.SHORT, "보통", Length.MEDIUM, "길게", Length.LONG);

  /** The subscription with it. */
  Subscription of(Subscription subscription) {
    Schedule schedule = subscription.schedule();
    Manners manners = subscription.manners();
    return switch (setting) {
      case TIME -> subscription.with(schedule.with(time()));
      case ZONE -> subscription.with(schedule.with(zone()));
      case DAYS -> subscription.with(schedule.with(taken(TypedDays.readAll(typed))));
      case QUIET -> subscription.with(schedule.withQuiet(quiet()));
      case LANGUAGE -> subscription.with(taken(TypedLanguage.read(typed)));
      case LENGTH -> subscription.with(manners.with(length()));
      case SILENT -> subscription.with(manners.withSilent(isOn()));
      case EMPTY -> subscription.with(manners.withEmptyDays(isOn()));
      case FOLLOW -> subscription.with(manners.withFollowed(words()));
      case MUTE -> subscription.with(manners.withMuted(words()));
    };
  }

  private <T> T taken(Optional<T> value) {
    return value.orElseThrow(this::notTaken);
  }

  private LocalTime time() {
    return TypedTime.read(typed)
        .orElseThrow(() -> explained(new OddWords(categories, reader).time(typed)));
  }

  private ZoneId zone() {
    return TypedZone.read(typed)
        .orElseThrow(() -> explained(new OddWords(categories, reader).zone(typed)));
  }

  /** Hours of quiet, or null for none. */
  private @Nullable QuietHours quiet() {
    if (NONE.contains(word())) {
      return null;
    }
    Matcher hours = HOURS.matcher(typed);
    Optional<LocalTime> from = hours.matches() ? hour(hours.group(1)) : Optional.empty();
    Optional<LocalTime> until = from.isEmpty() ? from : hour(hours.group(2));
    if (from.isEmpty() || until.isEmpty() || from.equals(until)) {
      throw notTaken();
    }
    return new QuietHours(from.get(), until.get());
  }

  /** A time of the day, or a bare hour, which between two others is plain enough. */
  private static Optional<LocalTime> hour(String written) {
    String plain = written.strip();
    return TypedTime.read(plain).or(() -> TypedTime.meant(plain));
  }

  private Length length() {
    return Arrays.stream(Length.values())
        .filter(it -> Setting.word(it).equals(word()))
        .findFirst()
        .or(() -> Optional.ofNullable(LENGTHS.get(word())))
        .orElseThrow(this::notTaken);
  }

  private boolean isOn() {
    if (!ON.contains(word()) && !NONE.contains(word())) {
      throw notTaken();
    }
    return ON.contains(word());
  }

  /** Words between commas, or none. */
  private List<String> words() {
    if (NONE.contains(word())) {
      return List.of();
    }
    List<String> words =
        Arrays.stream(typed.split("[,，、;]", -1))
            .map(it -> VisibleText.line(it).strip())
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    if (words.isEmpty()
        || words.size() > MOST_WORDS
        || words.stream().anyMatch(it -> it.length() > LONGEST_WORD || it.length() < 2)) {
      throw new UserMistake(
          Messages.in(reader).text("settings.words", MOST_WORDS, LONGEST_WORD),
          List.of(new Button(setting.label(reader), before.strip())));
    }
    return words;
  }

  private String word() {
    return typed.toLowerCase(Locale.ROOT);
  }

  private UserMistake notTaken() {
    String text =
        Messages.in(reader)
            .text(
                "settings.not-taken",
                VisibleText.cut(typed, LONGEST_SHOWN),
                setting.label(reader),
                "/settings " + setting.typed() + " " + setting.example());
    return new UserMistake(text, List.of(new Button(setting.label(reader), before.strip())));
  }

  private UserMistake explained(OddWords.Explanation explanation) {
    return new UserMistake(
        explanation.text(),
        explanation.instead().stream()
            .map(it -> before + it)
            .filter(Button::fits)
            .map(it -> new Button(it.substring(before.length()), it))
            .toList());
  }
}
