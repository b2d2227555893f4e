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
    return HEARD.of(word);
  }

  private static String heard(String word) {
    StringBuilder sound = new StringBuilder();
    StringBuilder latin = new StringBuilder();
    for (char letter : word.substring(0, Math.min(LONGEST, word.length())).toCharArray()) {
      char small = Character.toLowerCase(letter);
      if (small >= '가' && small <= '힣') {
        int code = small - '가';
        sound.append(INITIALS.charAt(code / 588)).append(FINALS.charAt(code % 28));
      } else if (small >= 'a' && small <= 'z') {
        latin.append(small);
      }
    }
    String whole = sound.isEmpty() ? latin(latin.toString()) : sound.toString();
    return squeezed(whole);
  }

  /** Without vowels, and each consonant once in a row. */
  private static String squeezed(String sound) {
    StringBuilder squeezed = new StringBuilder();
    for (int at = 0; at < sound.length(); at++) {
      char consonant = sound.charAt(at);
      int length = squeezed.length();
      if (consonant != 'x' && (length == 0 || squeezed.charAt(length - 1) != consonant)) {
        squeezed.append(consonant);
      }
    }
    return squeezed.toString();
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
    spelt.chars().forEach(letter -> sound.append(consonant((char) letter)));
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
