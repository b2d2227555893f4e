package jobo.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jobo.article.Sketch;

/**
 * Recognises a text that was edited, extended or taken over by somebody else. Pure.
 *
 * <p>Sketches find who may be a copy: of the hashes of all pairs of words the least in each of 64
 * bins (Li, Owen and Zhang, “One permutation hashing”, 2012; empty bins as in Shrivastava and Li,
 * “Densifying one permutation hashing via rotation”, 2014). Reading both then decides.
 */
final class Copies {
  /** Fewer words are a formula more often than a text of somebody's own. */
  private static final int FEWEST_WORDS = 40;

  private static final int MOST_WORDS = 1_500;
  private static final int BINS = 64;
  private static final long EMPTY = Long.MAX_VALUE;

  /** How much of the shorter text's pairs the longer one has. */
  private static final double SHARED = 0.66;

  /** A whole article that quotes a short one is not its copy. */
  private static final double LEAST_ALIKE = 0.3;

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private Copies() {}

  /** The sketch of a text. */
  static Sketch sketch(String text) {
    long[] words = hashes(text);
    if (words.length < FEWEST_WORDS) {
      return Sketch.NONE;
    }
    long[] least = new long[BINS];
    Arrays.fill(least, EMPTY);
    for (int word = 1; word < words.length; word++) {
      long pair = pair(words[word - 1], words[word]);
      int bin = (int) Long.remainderUnsigned(pair, BINS);
      least[bin] = Math.min(least[bin], pair >>> 1);
    }
    return Sketch.of(bytes(least));
  }

  /** A byte of each bin; an empty one borrows from the next that is not. */
  private static byte[] bytes(long[] least) {
    byte[] bytes = new byte[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      int far = 0;
      while (least[(bin + far) % BINS] == EMPTY) {
        far++;
      }
      bytes[bin] = (byte) mixed(least[(bin + far) % BINS] + far * ODD);
    }
    return bytes;
  }

  /**
   * Whether one text is a copy of another: most of the shorter one is in the longer, and no number
   * stands in one where the other has another number.
   */
  static boolean areCopies(String one, String other) {
    long[] left = hashes(one);
    long[] right = hashes(other);
    if (Math.min(left.length, right.length) < FEWEST_WORDS) {
      return false;
    }
    long[] pairs = pairs(left);
    long[] others = pairs(right);
    int shared = shared(pairs, others);
    return shared >= SHARED * Math.min(pairs.length, others.length)
        && shared >= LEAST_ALIKE * (pairs.length + others.length - shared)
        && !differInNumbers(words(one), words(other));
  }

  /** Reports of the same kind differ in their numbers: the 12th and the 13th, 4.1 % and 3.9 %. */
  private static boolean differInNumbers(List<String> left, List<String> right) {
    Map<String, Set<String>> between = numbers(right);
    return numbers(left).entrySet().stream()
        .anyMatch(
            it -> {
              Set<String> there = between.get(it.getKey());
              return there != null && there.stream().noneMatch(it.getValue()::contains);
            });
  }

  /** The numbers of a text by the words around them. */
  private static Map<String, Set<String>> numbers(List<String> words) {
    Map<String, Set<String>> between = new HashMap<>();
    for (int at = 1; at < words.size() - 1; at++) {
      if (hasDigit(words.get(at))) {
        between
            .computeIfAbsent(words.get(at - 1) + " " + words.get(at + 1), it -> new HashSet<>())
            .add(words.get(at));
      }
    }
    return between;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** The different pairs of neighbours, in the order of their hashes. */
  private static long[] pairs(long[] words) {
    long[] pairs = new long[words.length - 1];
    for (int at = 0; at < pairs.length; at++) {
      pairs[at] = pair(words[at], words[at + 1]);
    }
    Arrays.sort(pairs);
    int different = 0;
    for (int at = 0; at < pairs.length; at++) {
      if (at == 0 || pairs[at] != pairs[at - 1]) {
        pairs[different++] = pairs[at];
      }
    }
    return Arrays.copyOf(pairs, different);
  }

  /** How many numbers two lists in order have in common. */
  private static int shared(long[] some, long[] others) {
    int shared = 0;
    int there = 0;
    for (long one : some) {
      while (there < others.length && others[there] < one) {
        there++;
      }
      if (there < others.length && others[there] == one) {
        shared++;
      }
    }
    return shared;
  }

  private static long pair(long one, long next) {
    return mixed(one * ODD + next);
  }

  /** The words of a text's beginning, in small letters; a decimal point stays in its number. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= text.length() && words.size() < MOST_WORDS; at++) {
      if (isWithin(text, at)) {
        start = start < 0 ? at : start;
      } else if (start >= 0) {
        words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  /** Hashes of the same words, without making them. */
  private static long[] hashes(String text) {
    long[] hashes = new long[Math.min(MOST_WORDS, text.length() / 2 + 1)];
    int words = 0;
    long hash = 0;
    boolean inside = false;
    for (int at = 0; at <= text.length() && words < MOST_WORDS; at++) {
      if (isWithin(text, at)) {
        hash = (inside ? hash * 31 : 0) + Character.toLowerCase(text.charAt(at));
        inside = true;
      } else if (inside) {
        hashes[words++] = hash;
        inside = false;
      }
    }
    return Arrays.copyOf(hashes, words);
  }

  private static boolean isWithin(String text, int at) {
    if (at == text.length()) {
      return false;
    }
    char letter = text.charAt(at);
    if (letter != '.') {
      return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
    }
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** Spreads the bits of a number evenly (the finaliser of SplitMix64, Steele and others, 2014). */
  private static long mixed(long number) {
    long spread = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    spread = (spread ^ (spread >>> 27)) * 0x94D049BB133111EBL;
    return spread ^ (spread >>> 31);
  }
}
