package jobo.collect.opml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jobo.article.SourceName;
import jobo.language.VisibleText;

/** Gives every source a name of its own: of two that want the same, one gets a number. */
final class FreeNames {
  private static final int LONGEST = 100;

  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The name that is wanted or, where it was given before, one like it. */
  SourceName take(String wanted) {
    String name = VisibleText.cut(wanted, LONGEST);
    String free = name;
    while (!given.add(free)) {
      String suffix = " (%d)".formatted(counts.merge(name, 1, Integer::sum) + 1);
      free = VisibleText.cut(name, LONGEST - suffix.length()) + suffix;
    }
    return new SourceName(free);
  }
}
