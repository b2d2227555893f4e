package jobo.grounding;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which sentences may say something of what a claim says, by how their words begin, many
 * times as fast as they are analysed.
 */
final class Beginnings {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;
  private static final int PLACES = 1 << 14;
  private static final int FIGURE = 7;

  private final Map<Integer, Set<String>> keys = new HashMap<>();

  /** Tells most beginnings of a text apart from those that are looked for. */
  private final BitSet likely = new BitSet(PLACES);

  void add(Sentence claim) {
    for (int at = 0; at < claim.words().size(); at++) {
      Word word = claim.words().get(at);
      for (String key : claim.keys(at)) {
        if (Ideas.isIdea(key)) {
          Ideas.builtIn().words(key).forEach(it -> add(key, it));
        } else if (key.startsWith("#")) {
          addFigures(key, word.text());
        } else {
          add(key, key);
          add(key, word.stem());
        }
      }
    }
  }

  private void add(String key, String word) {
    if (isHangul(word, 0)) {
      put(key, hash(word, 0, word.length() > 1 && isHangul(word, 1) ? 2 : 1));
      return;
    }
    int end = 0;
    while (end < Math.min(LONGEST, word.length()) && isLatin(word, end)) {
      end++;
    }
    boolean isChanged = end > SHORTEST && (word.charAt(end - 1) | 0x20) == 'i'; // of a y
    int length = isChanged ? end - 1 : end;
    if (length >= SHORTEST) {
      put(key, hash(word, 0, length));
    }
  }

  private void addFigures(String key, String text) {
    for (int at = 0; at < text.length(); at++) {
      if (isDigit(text, at)) {
        int end = endOfFigure(text, at);
        put(key, figure(text, at, end));
        at = end;
      }
    }
  }

  private void put(String key, int hash) {
    keys.computeIfAbsent(hash, _ -> new HashSet<>()).add(key);
    likely.set(place(hash));
  }

  /** What a text may say of it. */
  Set<String> in(String text) {
    Set<String> found = new HashSet<>();
    int at = 0;
    while (at < text.length()) {
      if (isHangul(text, at)) {
        boolean isFirst = at == 0 || !isHangul(text, at - 1);
        if (isFirst) {
          look(hash(text, at, 1), found);
        }
        if (at + 1 < text.length() && isHangul(text, at + 1)) {
          look(hash(text, at, 2), found);
        }
        at++;
      } else if (isLatin(text, at)) {
        at = lookForWord(text, at, found);
      } else if (isDigit(text, at)) {
        int end = endOfFigure(text, at);
        look(figure(text, at, end), found);
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  private int lookForWord(String text, int start, Set<String> found) {
    int hash = 0;
    int at = start;
    while (at < text.length() && isLatin(text, at)) {
      if (at - start < LONGEST) {
        hash = 31 * hash + (text.charAt(at) | 0x20);
        if (at - start >= SHORTEST - 1) {
          look(hash, found);
        }
      }
      at++;
    }
    return at;
  }

  private void look(int hash, Set<String> found) {
    if (likely.get(place(hash))) {
      found.addAll(keys.getOrDefault(hash, Set.of()));
    }
  }

  private static int place(int hash) {
    return (hash ^ (hash >>> 14)) & (PLACES - 1);
  }

  private static int hash(String text, int from, int length) {
    int hash = 0;
    for (int at = from; at < from + length; at++) {
      hash = 31 * hash + (text.charAt(at) | 0x20);
    }
    return hash;
  }

  /** 1.3, 1,300 and 13 begin the same figure in one notation or the other. */
  private static int figure(String text, int from, int to) {
    int hash = FIGURE;
    int zeros = 0;
    for (int at = from; at < to; at++) {
      char letter = text.charAt(at);
      if (letter == '0') {
        zeros++;
      } else if (isDigit(text, at)) {
        for (; zeros > 0; zeros--) {
          hash = 31 * hash + '0';
        }
        hash = 31 * hash + letter;
      }
    }
    return hash;
  }

  private static int endOfFigure(String text, int from) {
    int at = from;
    while (at < text.length() && (isDigit(text, at) || ".,".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static boolean isHangul(String text, int at) {
    return text.charAt(at) >= '가' && text.charAt(at) <= '힣';
  }

  private static boolean isLatin(String text, int at) {
    int small = text.charAt(at) | 0x20;
    return (small >= 'a' && small <= 'z') || (small >= 0xDF && small < 0x250);
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
