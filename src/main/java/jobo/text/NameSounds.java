package jobo.text;

import java.util.List;

/**
 * Hears the words of a text that may be names, as {@link NameSound} has them: in English those with
 * a capital letter; in Korean any, with its particle and without.
 */
public final class NameSounds {
  private static final int LONGEST_LATIN = 24;
  private static final int LONGEST_KOREAN = 12;
  private static final int LEAST = 2;

  private static final List<String> PARTICLES = List.of("에서", "에게", "으로", "까지", "부터");
  private static final String SHORT_PARTICLES = "이가은는을를의에와과도로";

  /** Is told of each. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A word that may be a name.
     *
     * @param sound how it sounds; empty where it has no consonants
     * @param from at which character of the text it begins
     * @param until at which character it has ended
     */
    void hear(String sound, int from, int until);
  }

  private final String text;
  private final Listener listener;

  private NameSounds(String text, Listener listener) {
    this.text = text;
    this.listener = listener;
  }

  /** Tells of each in a text, in its order. */
  public static void each(String text, Listener listener) {
    new NameSounds(text, listener).hear();
  }

  /** Whether a text is one Korean word and no longer than names are. */
  public static boolean isKoreanWord(String text) {
    return text.length() >= LEAST && endOfKorean(text, 0) == text.length();
  }

  private void hear() {
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (isLatin(letter)) {
        at = hearLatin(at);
      } else if (isKorean(letter)) {
        at = hearKorean(at);
      } else {
        at++;
      }
    }
  }

  private int hearLatin(int start) {
    int most = Math.min(text.length(), start + LONGEST_LATIN);
    boolean capital = false;
    int end = start;
    while (end < most && (isLatin(text.charAt(end)) || isDigit(text.charAt(end)))) {
      capital = capital || (isLatin(text.charAt(end)) && text.charAt(end) <= 'Z');
      end++;
    }
    if (capital && end - start >= LEAST) {
      hear(start, end);
    }
    return end;
  }

  private int hearKorean(int start) {
    int end = endOfKorean(text, start);
    if (end - start >= LEAST) {
      hear(start, end);
      int bare = end - particle(start, end);
      if (bare < end && bare > start) {
        hear(start, bare);
      }
    }
    return end;
  }

  private void hear(int from, int until) {
    listener.hear(NameSound.of(text, from, until), from, until);
  }

  private static int endOfKorean(String text, int start) {
    int most = Math.min(text.length(), start + LONGEST_KOREAN);
    int end = start;
    while (end < most && isKorean(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** How many syllables the particle has that a word ends with. */
  private int particle(int start, int end) {
    for (String particle : PARTICLES) {
      if (end - start >= particle.length() && text.startsWith(particle, end - particle.length())) {
        return particle.length();
      }
    }
    return SHORT_PARTICLES.indexOf(text.charAt(end - 1)) >= 0 ? 1 : 0;
  }

  private static boolean isLatin(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static boolean isKorean(char letter) {
    return letter >= '가' && letter <= '힣';
  }
}
