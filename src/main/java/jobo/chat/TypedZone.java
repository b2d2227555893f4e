package jobo.chat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time zone as people type it: {@code Asia/Seoul}, {@code new york}, {@code KST}, {@code UTC+9}.
 */
final class TypedZone {
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:(?:utc|gmt) ?|(?=[-+]\\d{2}:\\d{2}$)|(?=\\+\\d{1,2}$))"
              + "(?<sign>[-+−]) ?(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?");
  private static final int WESTERNMOST = -12 * 60;
  private static final int EASTERNMOST = 14 * 60;
  private static final int MINUTES = 60;

  private TypedZone() {}

  /** The zone, if it is one and no other. */
  static Optional<ZoneId> read(String typed) {
    Matcher offset = OFFSET.matcher(typed.strip().toLowerCase(Locale.ROOT));
    return offset.matches() ? offset(offset) : ZoneNames.named(typed);
  }

  private static Optional<ZoneId> offset(Matcher matcher) {
    String written = matcher.group("minutes");
    int part = written == null ? 0 : Integer.parseInt(written);
    int size = Integer.parseInt(matcher.group("hours")) * MINUTES + part;
    int minutes = matcher.group("sign").equals("+") ? size : -size;
    return part >= MINUTES || minutes < WESTERNMOST || minutes > EASTERNMOST
        ? Optional.empty()
        : Optional.of(ZoneId.ofOffset("UTC", ZoneOffset.ofTotalSeconds(minutes * MINUTES)));
  }
}
