package jobo.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds which of many keywords occur in a text. Immutable. */
final class KeywordIndex {
  private final Map<String, List<Keyword>> byFirstWord = new HashMap<>();
  private final List<Keyword> compact = new ArrayList<>();

  KeywordIndex(Collection<Keyword> keywords) {
    for (Keyword keyword : new LinkedHashSet<>(keywords)) {
      if (!keyword.compact().isEmpty()) {
        compact.add(keyword);
      } else if (!keyword.words().isEmpty()) {
        byFirstWord
            .computeIfAbsent(keyword.words().getFirst(), first -> new ArrayList<>())
            .add(keyword);
      }
    }
  }

  /** The keywords that occur in a text of which the words in their basic form are known. */
  Set<Keyword> in(String text, List<String> words) {
    Set<Keyword> found = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); at++) {
      for (Keyword keyword : byFirstWord.getOrDefault(words.get(at), List.of())) {
        if (startsAt(words, at, keyword.words())) {
          found.add(keyword);
        }
      }
    }
    String joined = joined(text);
    compact.stream().filter(it -> joined.contains(it.compact())).forEach(found::add);
    return found;
  }

  private static String joined(String text) {
    return text.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static boolean startsAt(List<String> words, int at, List<String> phrase) {
    return at + phrase.size() <= words.size()
        && words.subList(at, at + phrase.size()).equals(phrase);
  }
}
