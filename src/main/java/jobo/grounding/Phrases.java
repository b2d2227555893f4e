package jobo.grounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that mean something together which none of them means alone: "turned the offer down", 손을
 * 들어줬다. Immutable once all are added.
 */
final class Phrases {
  /** So many words may stand between a verb and its particle. */
  private static final int GAP = 2;

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  /**
   * Words with what they mean.
   *
   * @param rest in English whole words, in Korean how the last one begins
   */
  record Phrase(List<String> rest, String idea) {}

  /** What words mean from one place on, and where the last of them stands. */
  record Found(Set<String> ideas, int last) {}

  void add(String first, List<String> rest, String idea) {
    byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(new Phrase(rest, idea));
  }

  boolean begin(String first) {
    return byFirst.containsKey(first);
  }

  /** The phrase that a word begins, the longest there is; or one without ideas. */
  Found at(String first, int at, List<String> words) {
    Set<String> ideas = new LinkedHashSet<>();
    int last = at;
    int longest = 0;
    for (Phrase phrase : byFirst.getOrDefault(first, List.of())) {
      int end = end(phrase, at, words);
      if (end >= 0 && phrase.rest.size() >= longest) {
        if (phrase.rest.size() > longest) {
          ideas.clear();
        }
        longest = phrase.rest.size();
        ideas.add(phrase.idea);
        last = end;
      }
    }
    return new Found(ideas, last);
  }

  private static int end(Phrase phrase, int at, List<String> words) {
    int place = at;
    for (String wanted : phrase.rest) {
      int next = place + 1;
      int until = phrase.rest.size() == 1 ? next + GAP : next;
      while (next < Math.min(words.size(), until + 1) && !isWord(wanted, words.get(next))) {
        next++;
      }
      if (next > until || next >= words.size()) {
        return -1;
      }
      place = next;
    }
    return place;
  }

  private static boolean isWord(String wanted, String word) {
    return wanted.charAt(0) >= '가'
        ? word.startsWith(wanted)
        : word.toLowerCase(Locale.ROOT).equals(wanted);
  }
}
