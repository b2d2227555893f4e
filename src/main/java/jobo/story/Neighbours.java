package jobo.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import jobo.story.Signature.View;

/**
 * Finds the articles worth comparing with one, by the rare terms they share and by what they mean.
 * What it costs is bounded however many articles are of one mould (share prices, weather, listings
 * of papers): of each term the newest articles alone are kept, and of all that share a term the
 * most promising alone are compared.
 */
final class Neighbours {
  private static final int TERMS = 20;

  /** A long headline is full of words that no other has, and all are needed. */
  private static final int TERMS_OF_TITLE = 40;

  private static final int COMPARED = 48;

  /** Less likeness than this part of what makes a story is not remembered. */
  private static final double LEAST = 0.2;

  private static final Comparator<Held> LEAST_PROMISING_FIRST =
      Comparator.comparingDouble((Held it) -> it.shared)
          .thenComparing(it -> it.id, Comparator.reverseOrder());

  private final Likeness likeness;
  private final NearestMeanings byMeaning;
  private int search;
  private final Map<View, Postings> postings =
      Map.of(View.HEAD, new Postings(), View.ACROSS, new Postings());

  Neighbours(Likeness likeness) {
    this.likeness = likeness;
    byMeaning = new NearestMeanings(likeness.meanings());
  }

  /** Has an article found, and finds those it is like. */
  void add(Held held) {
    Set<Held> worthIt = new LinkedHashSet<>(candidates(held));
    worthIt.addAll(byMeaning.to(held));
    for (Held other : worthIt) {
      double alike = likeness.of(held, other, LEAST);
      if (alike < 0 || alike >= LEAST) {
        held.like.put(other, (float) alike);
        other.like.put(held, (float) alike);
      }
    }
    byMeaning.add(held);
    postings.forEach((view, byTerm) -> byTerm.add(held, held.vector(view).terms()));
  }

  void remove(Held held) {
    byMeaning.remove(held);
    postings.forEach((view, byTerm) -> byTerm.remove(held, held.vector(view).terms()));
    held.like.keySet().forEach(it -> it.like.remove(held));
    held.like.clear();
  }

  /** Those that share the most, without sorting the thousands that share anything. */
  private Collection<Held> candidates(Held held) {
    search++;
    List<Held> found = new ArrayList<>();
    count(held, View.HEAD, found);
    count(held, View.ACROSS, found);
    PriorityQueue<Held> best = new PriorityQueue<>(COMPARED + 1, LEAST_PROMISING_FIRST);
    for (Held other : found) {
      if (best.size() < COMPARED || other.shared >= Objects.requireNonNull(best.peek()).shared) {
        best.add(other);
      }
      if (best.size() > COMPARED) {
        best.poll();
      }
    }
    return best;
  }

  private void count(Held held, View view, List<Held> found) {
    Vocabulary vocabulary = likeness.vocabulary(view);
    Vector vector = held.vector(view);
    Postings having = Objects.requireNonNull(postings.get(view));
    int terms = held.isTitleAlone ? TERMS_OF_TITLE : TERMS;
    for (int place : vector.heaviest(terms, vocabulary)) {
      int term = vector.terms()[place];
      double weight = vector.weights()[place] * vocabulary.rarity(term) * vocabulary.rarity(term);
      for (Held other : having.of(term)) {
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
}
