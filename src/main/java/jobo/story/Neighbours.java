package jobo.story;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import jobo.story.Signature.View;

/**
 * Finds the articles worth comparing with one, by the rare terms they share. What it costs is
 * bounded however many articles are of one mould (share prices, weather, listings of papers): of
 * each term the newest articles alone are kept, and of all that share a term the most promising
 * alone are compared.
 */
final class Neighbours {
  private static final int NEWEST = 400;
  private static final int TERMS = 32;
  private static final int COMPARED = 80;

  /** Less likeness than this part of what makes a story is not remembered. */
  private static final double LEAST = 0.2;

  private final Likeness likeness;
  private final Map<View, Map<Integer, Deque<Held>>> postings =
      Map.of(View.HEAD, new HashMap<>(), View.ACROSS, new HashMap<>());

  Neighbours(Likeness likeness) {
    this.likeness = likeness;
  }

  /** Has an article found, and finds those it is like. */
  void add(Held held) {
    for (Held other : candidates(held)) {
      double alike = likeness.of(held, other);
      if (alike < 0 || alike >= LEAST) {
        held.like.put(other, (float) alike);
        other.like.put(held, (float) alike);
      }
    }
    postings.forEach(
        (view, byTerm) -> {
          for (int term : held.vector(view).terms()) {
            Deque<Held> having = byTerm.computeIfAbsent(term, _ -> new ArrayDeque<>(2));
            having.addFirst(held);
            if (having.size() > NEWEST) {
              having.removeLast();
            }
          }
        });
  }

  void remove(Held held) {
    postings.forEach(
        (view, byTerm) -> {
          for (int term : held.vector(view).terms()) {
            byTerm.computeIfPresent(
                term, (_, having) -> having.remove(held) && having.isEmpty() ? null : having);
          }
        });
    held.like.keySet().forEach(it -> it.like.remove(held));
    held.like.clear();
  }

  private List<Held> candidates(Held held) {
    Map<Held, Double> shared = new HashMap<>();
    count(held, View.HEAD, shared);
    count(held, View.ACROSS, shared);
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Held, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(it -> it.getKey().id))
        .limit(COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void count(Held held, View view, Map<Held, Double> shared) {
    Vocabulary vocabulary = likeness.vocabulary(view);
    Vector vector = held.vector(view);
    Map<Integer, Deque<Held>> having = Objects.requireNonNull(postings.get(view));
    List<Integer> rarest =
        IntStream.range(0, vector.terms().length)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    it -> -vector.weights()[it] * vocabulary.rarity(vector.terms()[it])))
            .limit(TERMS)
            .toList();
    for (int place : rarest) {
      int term = vector.terms()[place];
      double weight = vector.weights()[place] * vocabulary.rarity(term) * vocabulary.rarity(term);
      for (Held other : having.getOrDefault(term, new ArrayDeque<>())) {
        boolean fits = (view == View.ACROSS) == (held.language != other.language);
        if (fits && held.report == other.report) {
          shared.merge(other, weight, Double::sum);
        }
      }
    }
  }

  /**
   * Those that are linked with an article through articles alike enough, the article among them.
   */
  Set<Held> around(Held start, int most) {
    for (double least = 1; ; least *= 1.2) {
      Set<Held> reached = reached(start, least, most);
      if (reached.size() <= most) {
        return reached;
      }
    }
  }

  private static Set<Held> reached(Held start, double least, int most) {
    Set<Held> reached = new HashSet<>(Set.of(start));
    Deque<Held> open = new ArrayDeque<>(reached);
    while (!open.isEmpty() && reached.size() <= most) {
      open.remove()
          .like
          .forEach(
              (other, alike) -> {
                if (alike >= least && reached.add(other)) {
                  open.add(other);
                }
              });
    }
    return reached;
  }
}
