package jobo.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The parts in which articles are divided into stories. A block is what is linked through articles
 * alike enough for a story; where that is too much, what is linked through articles more alike. So
 * each article is in one block, and in the same one whatever the order of arrival: a block hangs on
 * who is like whom, and not on how they were grouped before.
 */
final class Blocks {
  /** Comparing all with all takes the square of it. */
  private static final int MOST = 240;

  /** How alike those of a block are linked, of ever smaller blocks. The last is more than any. */
  private static final double[] LEVELS = {1, 1.2, 1.45, 1.75, 2.1, 2.5, 3, 4, 6, 100};

  /** From here on articles are copies of each other, and stay in the story they are in. */
  private static final double COPIES = 4;

  private final Function<Held, Collection<Held>> mates;
  private final Function<Held, Collection<Held>> told;

  /**
   * Blocks among articles as they are grouped now.
   *
   * @param mates the articles of the story that an article is in, if it is in any
   * @param told those of them that readers have seen there, which stay in one block
   */
  Blocks(Function<Held, Collection<Held>> mates, Function<Held, Collection<Held>> told) {
    this.mates = mates;
    this.told = told;
  }

  /**
   * All that has to be divided anew with an article: its block, and the blocks that share a story
   * with one of them.
   */
  List<Set<Held>> around(Held article) {
    List<Set<Held>> blocks = new ArrayList<>();
    Set<Held> covered = new HashSet<>();
    Deque<Held> open = new ArrayDeque<>(List.of(article));
    while (!open.isEmpty()) {
      Held next = open.remove();
      if (!covered.contains(next)) {
        Set<Held> block = of(next);
        blocks.add(block);
        covered.addAll(block);
        block.forEach(it -> open.addAll(mates.apply(it)));
      }
    }
    return blocks;
  }

  private Set<Held> of(Held article) {
    for (double level : LEVELS) {
      Set<Held> reached = reached(article, level);
      if (reached.size() <= MOST) {
        return reached;
      }
    }
    return Set.of(article);
  }

  private Set<Held> reached(Held start, double least) {
    Set<Held> reached = new HashSet<>(Set.of(start));
    Deque<Held> open = new ArrayDeque<>(reached);
    while (!open.isEmpty() && reached.size() <= MOST) {
      Held next = open.remove();
      next.like.forEach(
          (other, alike) -> {
            if (alike >= least && reached.add(other)) {
              open.add(other);
            }
          });
      (least < COPIES ? told : mates).apply(next).stream().filter(reached::add).forEach(open::add);
    }
    return reached;
  }
}
