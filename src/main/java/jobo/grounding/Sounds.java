package jobo.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobo.text.NameSound;

/** How the words of a text sound, alone and with those that follow them. */
final class Sounds {
  /** A name has hardly more words. */
  private static final int LONGEST_NAME = 4;

  private static final int MOST = 40_000;

  /** From here on one consonant may differ: 프 and f, 즈 and s are not always told apart. */
  private static final int LONG_ENOUGH_TO_ERR = 4;

  private final Set<String> sounds = new HashSet<>();

  void add(List<Word> words) {
    for (int from = 0; from < words.size(); from++) {
      StringBuilder name = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + LONGEST_NAME); to++) {
        name.append(words.get(to).stem());
        if (sounds.size() < MOST) {
          sounds.add(of(name.toString()));
        }
      }
    }
  }

  /** Whether a name of either script sounds like some words of the text. */
  boolean has(String name) {
    String sound = of(name);
    if (sound.length() < 2) {
      return false;
    }
    if (sounds.contains(sound)) {
      return true;
    }
    return sound.length() >= LONG_ENOUGH_TO_ERR - 1
        && sounds.stream().anyMatch(it -> isNear(sound, it));
  }

  /** Whether two names may be one. */
  static boolean areAlike(String one, String other) {
    String left = of(one);
    String right = of(other);
    return left.length() >= 2 && (left.equals(right) || isNear(left, right));
  }

  private static boolean isNear(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    int allowed = longest >= 8 ? 2 : longest >= LONG_ENOUGH_TO_ERR ? 1 : 0;
    return Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
  }

  /** The distance of Levenshtein (1966). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int at = 0; at <= other.length(); at++) {
      row[at] = at;
    }
    for (int left = 1; left <= one.length(); left++) {
      int diagonal = row[0];
      row[0] = left;
      for (int right = 1; right <= other.length(); right++) {
        int above = row[right];
        int same = one.charAt(left - 1) == other.charAt(right - 1) ? 0 : 1;
        row[right] = Math.min(diagonal + same, Math.min(above, row[right - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  /** Korean writes z and a final s alike, and n for ng. */
  private static String of(String name) {
    String letters = name.replaceAll("ng(?![aeiou])", "n").replaceAll("[^\\p{L}]", "");
    return NameSound.of(letters).replace('j', 's').replaceAll("(.)\\1+", "$1");
  }
}
