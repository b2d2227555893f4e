package jobo.digest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobo.language.Language;
import jobo.story.StoryId;
import jobo.text.Similarity;

/** What a digest says in all its editions, so that nothing is said twice. */
final class Said {
  /** Two texts that have more in common say the same. */
  private static final double THE_SAME = 0.5;

  private final Map<Language, List<Set<String>>> said = new EnumMap<>(Language.class);
  private final Map<StoryId, Claim> headlines = new HashMap<>();

  void say(Claim claim) {
    said.computeIfAbsent(claim.language(), _ -> new ArrayList<>()).add(words(claim));
  }

  /** A story has this headline, unless it gets a better one. */
  void headed(StoryId story, Claim headline) {
    headlines.put(story, headline);
  }

  boolean isNew(Claim claim) {
    Set<String> words = words(claim);
    return said.getOrDefault(claim.language(), List.of()).stream()
        .noneMatch(it -> isSame(it, words));
  }

  /** Whether it is new, and does not stand above another story. */
  boolean isNew(Claim claim, StoryId story) {
    Set<String> words = words(claim);
    return isNew(claim)
        && headlines.entrySet().stream()
            .filter(it -> !it.getKey().equals(story))
            .map(Map.Entry::getValue)
            .filter(it -> it.language() == claim.language())
            .noneMatch(it -> isSame(words(it), words));
  }

  private static boolean isSame(Set<String> one, Set<String> other) {
    return Similarity.cosine(one, other) >= THE_SAME;
  }

  private static Set<String> words(Claim claim) {
    return Salience.words(claim.text(), claim.language());
  }
}
