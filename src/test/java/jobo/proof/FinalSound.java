package jobo.proof;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How what stands before a Korean particle ends when it is read aloud. */
enum FinalSound {
  OPEN,
  RIEUL,
  CLOSED,
  /** Closed by a consonant of which it is not sure whether it is ㄹ. */
  CLOSED_SOMEHOW,
  UNKNOWN;

  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int LAST_SYLLABLE = 0xD7A3;
  private static final int FINALS = 28;
  private static final int FINAL_RIEUL = 8;
  static final int FINAL_NIEUN = 4;
  static final int FINAL_BIEUP = 17;
  static final int FINAL_PAST = 20;

  private static final Pattern CLOSING = Pattern.compile("[\"'”’」』»\\]]+$");
  private static final Pattern PARENTHESES = Pattern.compile("\\([^()]{0,80}\\)$");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])[\\d,]*\\d(?:\\.\\d+)?$");
  private static final Pattern NAMED = Pattern.compile("[A-Za-z](?:[- ]|[- ]?[\\d.]*[.-])?$");
  private static final Pattern LATIN = Pattern.compile("(?<![A-Za-z])[A-Za-z]{1,40}$");

  /** Letters whose Korean names end in a vowel; R is read in two ways. */
  private static final String OPEN_LETTERS = "ABCDEFGHIJKOPQSTUVWXYZ";

  private static final Map<String, FinalSound> WORDS =
      Map.ofEntries(
          Map.entry("google", RIEUL),
          Map.entry("apple", RIEUL),
          Map.entry("microsoft", OPEN),
          Map.entry("discord", OPEN),
          Map.entry("github", OPEN),
          Map.entry("linux", OPEN),
          Map.entry("claude", OPEN),
          Map.entry("youtube", OPEN),
          Map.entry("anthropic", CLOSED),
          Map.entry("deepseek", OPEN),
          Map.entry("reddit", CLOSED),
          Map.entry("transformer", OPEN),
          Map.entry("docker", OPEN),
          Map.entry("server", OPEN));

  /** The final sound of the last word of a text. */
  static FinalSound of(String text) {
    String bare = CLOSING.matcher(text).replaceAll("");
    bare = PARENTHESES.matcher(bare).replaceAll("");
    bare = CLOSING.matcher(bare).replaceAll("");
    if (bare.isEmpty()) {
      return UNKNOWN;
    }
    char last = bare.charAt(bare.length() - 1);
    if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
      return syllable(last);
    }
    if (bare.endsWith("%") || bare.endsWith("%p") || last == '℃') {
      return OPEN;
    }
    return Character.isDigit(last) ? number(bare) : latin(bare);
  }

  static FinalSound syllable(char syllable) {
    return switch (finalOf(syllable)) {
      case 0 -> OPEN;
      case FINAL_RIEUL -> RIEUL;
      default -> CLOSED;
    };
  }

  /** Which final consonant a syllable has, counted as Unicode does; 0 for none. */
  static int finalOf(char syllable) {
    return (syllable - FIRST_SYLLABLE) % FINALS;
  }

  boolean isClosed() {
    return this == CLOSED || this == RIEUL || this == CLOSED_SOMEHOW;
  }

  private static FinalSound number(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return UNKNOWN;
    }
    String before = text.substring(0, number.start());
    char last = text.charAt(text.length() - 1);
    if (NAMED.matcher(before).find()) {
      return inName(last);
    }
    if (before.endsWith(":") || before.endsWith("/") || before.endsWith("-")) {
      return UNKNOWN; // a time or a date, read with a word that is not written
    }
    String digits = number.group().replace(",", "");
    return digits.contains(".") ? digit(last) : whole(digits);
  }

  private static FinalSound whole(String digits) {
    int zeros = digits.length() - digits.replaceAll("0+$", "").length();
    if (zeros == 0) {
      return digit(digits.charAt(digits.length() - 1));
    }
    boolean trillions = zeros >= 12 && zeros < 16 && digits.length() > zeros;
    return trillions ? OPEN : CLOSED;
  }

  private static FinalSound digit(char digit) {
    return switch (digit) {
      case '2', '4', '5', '9' -> OPEN;
      case '1', '7', '8' -> RIEUL;
      default -> CLOSED;
    };
  }

  /** A version is read in Korean or in English: 5 is 오 or 파이브, 3 is 삼 or 스리. */
  private static FinalSound inName(char digit) {
    return switch (digit) {
      case '2', '4', '5' -> OPEN;
      case '1', '7' -> CLOSED_SOMEHOW;
      default -> UNKNOWN;
    };
  }

  private static FinalSound latin(String text) {
    Matcher latin = LATIN.matcher(text);
    if (!latin.find()) {
      return UNKNOWN;
    }
    String before = text.substring(0, latin.start());
    if (before.endsWith(".") || before.endsWith("/") || before.endsWith("_")) {
      return UNKNOWN;
    }
    String word = latin.group();
    FinalSound known = WORDS.get(word.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
    return capitals ? letters(word) : word(word);
  }

  private static FinalSound letters(String word) {
    char last = word.charAt(word.length() - 1);
    boolean maybeWord =
        word.length() > 2
            && "AEIOU".indexOf(word.charAt(word.length() - 2)) >= 0
            && "AEIOULMN".indexOf(last) < 0;
    if (maybeWord) {
      return UNKNOWN; // ASIC is a word, MIT is not
    }
    return switch (last) {
      case 'L' -> RIEUL;
      case 'M', 'N' -> CLOSED;
      default -> OPEN_LETTERS.indexOf(last) >= 0 ? OPEN : UNKNOWN;
    };
  }

  private static FinalSound word(String word) {
    if (word.endsWith("AI")) {
      return OPEN;
    }
    char last = word.charAt(word.length() - 1);
    if (word.length() < 3 || Character.isUpperCase(last)) {
      return UNKNOWN;
    }
    if (word.endsWith("ng")) {
      return CLOSED;
    }
    return switch (last) {
      case 'a', 'i', 'o', 'u', 'y' -> OPEN;
      case 'l' -> RIEUL;
      case 'm', 'n' -> CLOSED;
      default -> UNKNOWN;
    };
  }

  /** Units after a number that are read out in one way only. */
  static final Set<String> OPEN_UNITS = Set.of("GB", "MB", "TB", "KB", "GW", "MW", "km", "Hz");
}
