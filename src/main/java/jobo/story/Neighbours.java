package jobo.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
  private static final int NEWEST = 200;
  private static final int TERMS = 20;
  private static final int COMPARED = 48;

  /** Less likeness than this part of what makes a story is not remembered. */
  private static final double LEAST = 0.2;

  private static final Deque<Held> NOBODY = new ArrayDeque<>();

  private final Likeness likeness;
  private int search;
  private final Map<View, Map<Integer, Deque<Held>>> postings =
      Map.of(View.HEAD, new HashMap<>(), View.ACROSS, new HashMap<>());

  Neighbours(Likeness likeness) {
    this.likeness = likeness;
  }

  /** Has an article found, and finds those it is like. */
  void add(Held held) {
    for (Held other : candidates(held)) {
      double alike = likeness.of(held, other, LEAST);
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
    search++;
    List<Held> found = new ArrayList<>();
    count(held, View.HEAD, found);
    count(held, View.ACROSS, found);
    found.sort(
        Comparator.comparingDouble((Held it) -> it.shared).reversed().thenComparing(it -> it.id));
    return found.subList(0, Math.min(COMPARED, found.size()));
  }

  private void count(Held held, View view, List<Held> found) {
    Vocabulary vocabulary = likeness.vocabulary(view);
    Vector vector = held.vector(view);
    Map<Integer, Deque<Held>> having = Objects.requireNonNull(postings.get(view));
    for (int place : rarest(vector, vocabulary)) {
      int term = vector.terms()[place];
      double weight = vector.weights()[place] * vocabulary.rarity(term) * vocabulary.rarity(term);
      for (Held other : having.getOrDefault(term, NOBODY)) {
        boolean fits = (view == View.ACROSS) == (held.language != other.language);
        if (fits && held.report == other.report) {
          count(other, weight, found);
        }
      }
    }
  }

  private void count(Held other, double weight, List<Held> found) {
    if (other.search != search) {
      other.search = search;
      other.shared = 0;
      found.add(other);
    }
    other.shared += weight;
  }

  private static List<Integer> rarest(Vector vector, Vocabulary vocabulary) {
    return IntStream.range(0, vector.terms().length)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                it -> -vector.weights()[it] * vocabulary.rarity(vector.terms()[it])))
        .limit(TERMS)
        .toList();
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
