package jobo.chat;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.subscription.Length;
import jobo.subscription.QuietHours;
import jobo.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** What of a subscription can be set by itself. */
enum Setting {
  TIME("시각"),
  DAYS("요일"),
  ZONE("시간대"),
  LANGUAGE("언어"),
  QUIET("방해금지"),
  LENGTH("길이"),
  SILENT("무음"),
  EMPTY("빈날"),
  FOLLOW("관심"),
  MUTE("숨김");

  private static final List<String> DAYS_TO_CHOOSE =
      List.of("daily", "weekdays", "weekends", "mon-sat", "mon,wed,fri", "mon");
  private static final List<String> QUIET_TO_CHOOSE =
      List.of("none", "22:00-07:00", "23:00-08:00", "00:00-07:00");
  private static final int FIRST_HOUR = 5;
  private static final int LAST_HOUR = 22;

  private final String korean;

  Setting(String korean) {
    this.korean = korean;
  }

  /** How it is typed. */
  String typed() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The setting that was typed, in either language. */
  static Optional<Setting> typed(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(it -> it.typed().equals(plain) || it.korean.equals(plain))
        .findFirst();
  }

  /** What it is called. */
  String label(Language language) {
    return Messages.in(language).text("setting", this);
  }

  /** Whether it has values that no button has. */
  boolean isOpen() {
    return switch (this) {
      case TIME, DAYS, ZONE, QUIET, FOLLOW, MUTE -> true;
      case LANGUAGE, LENGTH, SILENT, EMPTY -> false;
    };
  }

  /** A value as it may be typed. */
  String example() {
    return switch (this) {
      case TIME -> "08:30";
      case DAYS -> "mon,wed,fri";
      case ZONE -> "America/New_York";
      case LANGUAGE -> "en";
      case QUIET -> "21:30-06:30";
      case LENGTH -> "short";
      case SILENT, EMPTY -> "on";
      case FOLLOW, MUTE -> "OpenAI, 반도체";
    };
  }

  /** How it is set, in words. */
  String value(Subscription subscription, Language language) {
    Messages messages = Messages.in(language);
    return switch (this) {
      case TIME -> subscription.schedule().time().toString();
      case DAYS -> TypedDays.name(subscription.schedule().days(), language);
      case ZONE -> SubscriptionText.zone(subscription.schedule().zone(), language);
      case LANGUAGE -> messages.text("language", subscription.language());
      case QUIET -> quiet(subscription.schedule().quiet(), messages);
      case LENGTH -> messages.text("length", subscription.manners().length());
      case SILENT -> onOrOff(subscription.manners().silent(), messages);
      case EMPTY -> onOrOff(subscription.manners().emptyDays(), messages);
      case FOLLOW -> words(subscription.manners().followed(), messages);
      case MUTE -> words(subscription.manners().muted(), messages);
    };
  }

  /** What can be chosen for it: what is shown, and what is typed. */
  List<Choice> choices(Language language) {
    Messages messages = Messages.in(language);
    return switch (this) {
      case TIME -> plain(IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR).mapToObj(Setting::hour));
      case DAYS ->
          DAYS_TO_CHOOSE.stream()
              .map(it -> TypedDays.readAll(it).orElseThrow())
              .map(it -> new Choice(TypedDays.name(it, language), TypedDays.typed(it)))
              .toList();
      case ZONE ->
          ZoneNames.usualOnes().stream()
              .map(it -> new Choice(SubscriptionText.zone(it, language), it.getId()))
              .toList();
      case LANGUAGE ->
          Arrays.stream(Language.values())
              .map(it -> new Choice(messages.text("language", it), it.tag()))
              .toList();
      case QUIET ->
          QUIET_TO_CHOOSE.stream()
              .map(it -> new Choice(it.equals("none") ? messages.text("setting.none") : it, it))
              .toList();
      case LENGTH ->
          Arrays.stream(Length.values())
              .map(it -> new Choice(messages.text("length", it), word(it)))
              .toList();
      case SILENT, EMPTY ->
          List.of(
              new Choice(messages.text("setting.on"), "on"),
              new Choice(messages.text("setting.off"), "off"));
      case FOLLOW, MUTE -> List.of(new Choice(messages.text("setting.none"), "none"));
    };
  }

  /** How a length is typed. */
  static String word(Length length) {
    return length.name().toLowerCase(Locale.ROOT);
  }

  private static String hour(int hour) {
    return LocalTime.of(hour, 0).toString();
  }

  private static List<Choice> plain(Stream<String> values) {
    return values.map(it -> new Choice(it, it)).toList();
  }

  private static String quiet(@Nullable QuietHours quiet, Messages messages) {
    return quiet == null
        ? messages.text("setting.none")
        : "%s-%s".formatted(quiet.from(), quiet.until());
  }

  private static String words(List<String> words, Messages messages) {
    return words.isEmpty() ? messages.text("setting.none") : String.join(", ", words);
  }

  private static String onOrOff(boolean on, Messages messages) {
    return messages.text(on ? "setting.on" : "setting.off");
  }
}
