package jobo.search;

import java.util.ArrayList;
import java.util.List;
import jobo.text.NameSound;

/** Collects how the words of a text sound that may be names. Not safe for use by many threads. */
final class Sounds {
  private static final int SHORT = 2;
  private static final int LONGEST_LATIN = 24;
  private static final int LONGEST_KOREAN = 12;
  private static final int LEAST = 2;

  private static final List<String> PARTICLES = List.of("에서", "에게", "으로", "까지", "부터");
  private static final String SHORT_PARTICLES = "이가은는을를의에와과도로";

  private final List<String> telling = new ArrayList<>();
  private final List<String> shorts = new ArrayList<>();

  /** Those by three consonants and more. */
  List<String> telling() {
    return telling;
  }

  /** Those by two. */
  List<String> shorts() {
    return shorts;
  }

  /** Those of a text. In English a name has a capital letter; in Korean any noun may be one. */
  void addAll(String text) {
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (isLatin(letter)) {
        at = addLatin(text, at);
      } else if (isKorean(letter)) {
        at = addKorean(text, at);
      } else {
        at++;
      }
    }
  }

  /**
   * Adds how a word in its basic form sounds, if it is Korean: a compound may begin with a name.
   */
  void addKorean(String word) {
    if (word.length() >= LEAST && endOfKorean(word, 0) == word.length()) {
      add(word, 0, word.length());
    }
  }

  private int addLatin(String text, int start) {
    int most = Math.min(text.length(), start + LONGEST_LATIN);
    boolean capital = false;
    int end = start;
    while (end < most && (isLatin(text.charAt(end)) || isDigit(text.charAt(end)))) {
      capital = capital || (isLatin(text.charAt(end)) && text.charAt(end) <= 'Z');
      end++;
    }
    if (capital && end - start >= LEAST) {
      add(text, start, end);
    }
    return end;
  }

  private int addKorean(String text, int start) {
    int end = endOfKorean(text, start);
    if (end - start >= LEAST) {
      add(text, start, end);
      int bare = end - particle(text, start, end);
      if (bare < end && bare > start) {
        add(text, start, bare);
      }
    }
    return end;
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
  private static int particle(String text, int start, int end) {
    for (String particle : PARTICLES) {
      if (end - start >= particle.length() && text.startsWith(particle, end - particle.length())) {
        return particle.length();
      }
    }
    return SHORT_PARTICLES.indexOf(text.charAt(end - 1)) >= 0 ? 1 : 0;
  }

  private void add(String text, int from, int until) {
    String sound = NameSound.of(text, from, until);
    if (sound.length() >= SHORT) {
      (sound.length() == SHORT ? shorts : telling).add(sound);
    }
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
