package jobo.chat;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of the day as people type it: {@code 8:30}, {@code 오후 8시 30분}, {@code 8am}. */
final class TypedTime {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<half>오전|오후) ?)?(?<hour>\\d{1,2})"
              + "(?<mark>:(?<minute>\\d{2})|시(?: ?(?<written>\\d{1,2})분| ?(?<thirty>반))?)?"
              + "(?: ?(?<noon>[ap])\\.?m\\.?)?");

  private static final Pattern LIKE_TIME =
      Pattern.compile("(?:(?:오전|오후) ?)?-?\\d[\\d:.]*(?:시(?: ?\\d+분| ?반)?)?(?: ?[ap]\\.?m\\.?)?");

  private static final Pattern WITHOUT_MARK = Pattern.compile("(\\d{1,2})\\.?(\\d{2})?");

  private static final Map<String, LocalTime> NAMED =
      Map.of(
          "noon", LocalTime.NOON,
          "정오", LocalTime.NOON,
          "midnight", LocalTime.MIDNIGHT,
          "자정", LocalTime.MIDNIGHT);

  private TypedTime() {}

  /** The time, if it is written as one. */
  static Optional<LocalTime> read(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).strip();
    Matcher matcher = TIME.matcher(plain);
    if (!matcher.matches()) {
      return Optional.ofNullable(NAMED.get(plain));
    }
    String half = matcher.group("half");
    String noon = matcher.group("noon");
    if (half == null ? noon == null && matcher.group("mark") == null : noon != null) {
      return Optional.empty(); // a bare number may be anything; twice the half is once too many
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    if (half != null) {
      return hour > 12 ? Optional.empty() : time(hour % 12, half.equals("오후"), minute(matcher));
    }
    if (noon != null) {
      boolean valid = hour >= 1 && hour <= 12;
      return valid ? time(hour % 12, noon.equals("p"), minute(matcher)) : Optional.empty();
    }
    return time(hour, false, minute(matcher));
  }

  /** Whether it was meant as a time, be it one or not. */
  static boolean isLike(String typed) {
    return LIKE_TIME.matcher(typed.toLowerCase(Locale.ROOT)).matches();
  }

  /** The time that was probably meant by what is none: {@code 8}, {@code 830}, {@code 24:00}. */
  static Optional<LocalTime> meant(String typed) {
    if (typed.matches("24(?::00|시)?")) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    Matcher matcher = WITHOUT_MARK.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String minute = matcher.group(2);
    return time(
        Integer.parseInt(matcher.group(1)), false, minute == null ? 0 : Integer.parseInt(minute));
  }

  private static int minute(Matcher matcher) {
    if (matcher.group("thirty") != null) {
      return 30;
    }
    String minute =
        matcher.group("minute") == null ? matcher.group("written") : matcher.group("minute");
    return minute == null ? 0 : Integer.parseInt(minute);
  }

  private static Optional<LocalTime> time(int hour, boolean afternoon, int minute) {
    int whole = hour + (afternoon ? 12 : 0);
    return whole > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(whole, minute));
  }
}
