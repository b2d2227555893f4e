package jobo.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds which of many keywords occur in a text. Immutable. */
final class KeywordIndex {
  /** Nothing of the script comes before it in Unicode. */
  private static final char FIRST_HANGUL = 0x1100;

  private final KeyTable firstWords;
  private final List<List<Keyword>> phrases;
  private final KeyTable beginnings;
  private final List<List<Keyword>> compact;

  KeywordIndex(Collection<Keyword> keywords) {
    Map<Integer, List<Keyword>> byFirstWord = new TreeMap<>();
    Map<Integer, List<Keyword>> byBeginning = new TreeMap<>();
    for (Keyword keyword : new LinkedHashSet<>(keywords)) {
      if (!keyword.compact().isEmpty()) {
        int beginning = beginning(keyword.compact(), 0);
        byBeginning.computeIfAbsent(beginning, it -> new ArrayList<>()).add(keyword);
      } else if (!keyword.words().isEmpty()) {
        int first = keyword.words().getFirst().hashCode();
        byFirstWord.computeIfAbsent(first, it -> new ArrayList<>()).add(keyword);
      }
    }
    firstWords = table(byFirstWord);
    phrases = List.copyOf(byFirstWord.values());
    beginnings = table(byBeginning);
    compact = List.copyOf(byBeginning.values());
  }

  private static KeyTable table(Map<Integer, List<Keyword>> groups) {
    return new KeyTable(groups.keySet().stream().mapToInt(it -> it).toArray());
  }

  /** The keywords that occur in a text of which the words in their basic form are known. */
  Set<Keyword> in(String text, List<String> words) {
    Set<Keyword> found = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); at++) {
      int group = firstWords.find(words.get(at).hashCode());
      if (group >= 0) {
        for (Keyword keyword : phrases.get(group)) {
          if (isAt(words, at, keyword.words())) {
            found.add(keyword);
          }
        }
      }
    }
    addCompact(text, found);
    return found;
  }

  private void addCompact(String text, Set<Keyword> found) {
    String joined = hasHangul(text) ? text.replace(" ", "") : "";
    for (int at = 0; at + Keyword.COMPACT_SYLLABLES <= joined.length(); at++) {
      int group = joined.charAt(at) < FIRST_HANGUL ? -1 : beginnings.find(beginning(joined, at));
      if (group >= 0) {
        for (Keyword keyword : compact.get(group)) {
          if (joined.startsWith(keyword.compact(), at)) {
            found.add(keyword);
          }
        }
      }
    }
  }

  private static boolean hasHangul(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_HANGUL) {
        return true;
      }
    }
    return false;
  }

  /** The hash of as many characters as every compact phrase has. */
  private static int beginning(String text, int at) {
    int hash = 0;
    for (int next = at; next < at + Keyword.COMPACT_SYLLABLES; next++) {
      hash = Feature.next(hash, text.charAt(next));
    }
    return hash;
  }

  /** Whether a phrase stands among the words at a place. */
  private static boolean isAt(List<String> words, int at, List<String> phrase) {
    if (at + phrase.size() > words.size()) {
      return false;
    }
    for (int next = 0; next < phrase.size(); next++) {
      if (!words.get(at + next).equals(phrase.get(next))) {
        return false;
      }
    }
    return true;
  }
}
