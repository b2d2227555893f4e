package jobo.text;

/**
 * The consonants that a name keeps when it is written in the other script, so that a name and its
 * transcription can be told to be one: {@code 미스트랄} and {@code Mistral} both sound {@code mstr}.
 * After the principle of Soundex (Russell, 1918), with the classes that the Korean rules for the
 * writing of foreign words (외래어 표기법) do not tell apart.
 */
public final class NameSound {
  private static final String INITIALS = "kknttrmppssxjjjktpx";
  private static final String FINALS = "xkkknnntrrrrrrrrmppttnttktpx";

  /** No name is longer, and no other word is worth the work. */
  private static final int LONGEST = 24;

  private static final Remembered<String> HEARD = new Remembered<>(NameSound::heard);

  private NameSound() {}

  /** How a word of either script sounds; empty where it has no consonants. */
  public static String of(String word) {
    return of(word, 0, word.length());
  }

  /** How what stands between two places of a text sounds. */
  public static String of(String text, int from, int until) {
    return until > from && isHangul(text.charAt(from))
        ? hangul(text, from, until)
        : HEARD.of(text, from, until);
  }

  private static String heard(String word) {
    String beginning = word.substring(0, Math.min(LONGEST, word.length()));
    if (beginning.chars().anyMatch(it -> isHangul((char) it))) {
      return hangul(beginning, 0, beginning.length());
    }
    StringBuilder latin = new StringBuilder();
    for (int at = 0; at < beginning.length(); at++) {
      char small = Character.toLowerCase(beginning.charAt(at));
      if (small >= 'a' && small <= 'z') {
        latin.append(small);
      }
    }
    return latin(latin.toString());
  }

  private static boolean isHangul(char letter) {
    return letter >= '가' && letter <= '힣';
  }

  /** Of the Hangul alone. It is heard faster than it could be remembered. */
  private static String hangul(String text, int from, int until) {
    StringBuilder sound = new StringBuilder();
    for (int at = from; at < Math.min(from + LONGEST, until); at++) {
      if (isHangul(text.charAt(at))) {
        int code = text.charAt(at) - '가';
        add(INITIALS.charAt(code / 588), sound);
        add(FINALS.charAt(code % 28), sound);
      }
    }
    return sound.toString();
  }

  /** Vowels are not heard, and each consonant once in a row. */
  private static void add(char consonant, StringBuilder sound) {
    int length = sound.length();
    if (consonant != 'x' && (length == 0 || sound.charAt(length - 1) != consonant)) {
      sound.append(consonant);
    }
  }

  private static String latin(String word) {
    String spelt =
        word.replaceAll("^(kn|gn)", "n")
            .replaceAll("^wr", "r")
            .replaceAll("re$", "")
            .replaceAll("t?ch|dg", "j")
            .replace("sh", "s")
            .replace("ph", "p")
            .replace("th", "s")
            .replaceAll("gh(?![aeiou])", "")
            .replace("ck", "k")
            .replaceAll("c(?=[eiy])", "s")
            .replaceAll("g(?=[ei])", "j")
            .replace("x", "ks")
            .replaceAll("r(?![aeiouyr])", "");
    StringBuilder sound = new StringBuilder();
    spelt.chars().forEach(letter -> add(consonant((char) letter), sound));
    return sound.toString();
  }

  private static char consonant(char letter) {
    return switch (letter) {
      case 'b', 'p', 'f', 'v' -> 'p';
      case 'c', 'g', 'k', 'q' -> 'k';
      case 'd', 't' -> 't';
      case 'j', 'z' -> 'j';
      case 'l', 'r' -> 'r';
      case 'm', 'n', 's' -> letter;
      default -> 'x';
    };
  }
}
