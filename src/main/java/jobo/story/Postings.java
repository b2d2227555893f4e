package jobo.story;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which articles have a term: of each term the newest alone (an inverted index). */
final class Postings {
  private static final int NEWEST = 200;

  /** At the number of each term in its {@link Vocabulary}. */
  private @Nullable Deque<Held>[] byTerm = newArray(1 << 10);

  void add(Held held, int[] terms) {
    for (int term : terms) {
      if (term >= byTerm.length) {
        byTerm = Arrays.copyOf(byTerm, 2 * term);
      }
      Deque<Held> having = byTerm[term];
      if (having == null) {
        having = new ArrayDeque<>(1);
        byTerm[term] = having;
      }
      having.addFirst(held);
      if (having.size() > NEWEST) {
        having.removeLast();
      }
    }
  }

  void remove(Held held, int[] terms) {
    for (int term : terms) {
      Deque<Held> having = term < byTerm.length ? byTerm[term] : null;
      if (having != null && having.remove(held) && having.isEmpty()) {
        byTerm[term] = null;
      }
    }
  }

  /** The articles that have a term, the newest first. */
  Collection<Held> of(int term) {
    Deque<Held> having = term < byTerm.length ? byTerm[term] : null;
    return having == null ? List.of() : having;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Deque<Held>[] newArray(int length) {
    return new Deque[length];
  }
}
