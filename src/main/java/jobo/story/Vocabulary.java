package jobo.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How rare each term of a view is. The counts are those of the last {@link #freeze}: what is rare
 * must not change with every article, or the likeness of two articles would hang on when they came.
 */
final class Vocabulary {
  /**
   * As many articles are thought to have been read before the first, none of which had the word: a
   * word is not common just because two of three articles have it.
   */
  private static final int PRIOR = 150;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> terms = new ArrayList<>();

  /** Numbers of terms that no article has any more; others get them, or they would never end. */
  private final Deque<Integer> free = new ArrayDeque<>();

  private int[] documents = new int[1 << 10];
  private float[] rarity = new float[0];
  private float unseen = rarity(0, 1);

  /** The number of a term. */
  int id(String term) {
    return ids.computeIfAbsent(term, this::numbered);
  }

  void add(int[] terms) {
    for (int term : terms) {
      if (term >= documents.length) {
        documents = Arrays.copyOf(documents, 2 * term);
      }
      documents[term]++;
    }
  }

  void remove(int[] terms) {
    for (int term : terms) {
      documents[term]--;
      if (documents[term] == 0) {
        ids.remove(this.terms.get(term));
        free.push(term);
        if (term < rarity.length) {
          rarity[term] = unseen;
        }
      }
    }
  }

  /** How many numbers were ever needed at once. */
  int size() {
    return terms.size();
  }

  private int numbered(String term) {
    Integer given = free.poll();
    if (given == null) {
      terms.add(term);
      return terms.size() - 1;
    }
    terms.set(given, term);
    return given;
  }

  /** Takes the counts as they are now. */
  void freeze(int articles) {
    rarity = new float[terms.size()];
    for (int term = 0; term < rarity.length; term++) {
      rarity[term] = rarity(articles, Math.max(1, documents[term]));
    }
    unseen = rarity(articles, 1);
  }

  /** Inverse document frequency (Spärck Jones, 1972). */
  float rarity(int term) {
    return term < rarity.length ? rarity[term] : unseen;
  }

  private static float rarity(int articles, int documents) {
    return (float) Math.log((1.0 + articles + PRIOR) / (documents + 0.5));
  }
}
