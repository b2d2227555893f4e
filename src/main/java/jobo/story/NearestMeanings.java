package jobo.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Finds the articles whose meanings are likely near, by the directions in which two lie on the same
 * side of their middles: the more, the smaller the angle between them (Charikar, 2002). That is a
 * bit a number, so that all can be looked at.
 */
final class NearestMeanings {
  private static final int NEAREST = 16;

  /** What is alike in meaning long after is more likely of the same kind than of the same event. */
  private static final Duration APART = Duration.ofDays(3);

  private record Near(Held held, int sides) {
    static final Comparator<Near> FARTHEST_FIRST =
        Comparator.comparingInt(Near::sides).thenComparing(it -> it.held.id).reversed();
  }

  private final MeaningSpace space;
  private final List<Held> told = new ArrayList<>();

  NearestMeanings(MeaningSpace space) {
    this.space = space;
  }

  /** Whether two articles are of one time, so that what they mean may make one story of them. */
  static boolean areOfOneTime(Held left, Held right) {
    long seconds = left.collectedAt.getEpochSecond() - right.collectedAt.getEpochSecond();
    return Math.abs(seconds) <= APART.toSeconds();
  }

  void add(Held held) {
    if (held.meaning != null) {
      told.add(held);
    }
  }

  void remove(Held held) {
    if (held.meaning != null) {
      told.remove(held);
    }
  }

  /**
   * Those nearest to an article: of its own language where they are headlines as it is, and as many
   * of the other.
   */
  List<Held> to(Held held) {
    MeaningPosition position = space.position(held);
    if (position == null) {
      return List.of();
    }
    PriorityQueue<Near> ofOwn = new PriorityQueue<>(NEAREST + 1, Near.FARTHEST_FIRST);
    PriorityQueue<Near> ofOther = new PriorityQueue<>(NEAREST + 1, Near.FARTHEST_FIRST);
    for (Held other : told) {
      boolean isOfOwn = held.language == other.language;
      boolean isAsked =
          held.report == other.report
              && areOfOneTime(held, other)
              && (!isOfOwn || (held.isShort() && other.isShort()));
      MeaningPosition others = isAsked ? space.position(other) : null;
      if (others != null) {
        offer(other, position.sidesApart(others), isOfOwn ? ofOwn : ofOther);
      }
    }
    return Stream.concat(ofOwn.stream(), ofOther.stream()).map(Near::held).toList();
  }

  private static void offer(Held other, int sides, PriorityQueue<Near> nearest) {
    if (nearest.size() < NEAREST || sides <= Objects.requireNonNull(nearest.peek()).sides) {
      nearest.add(new Near(other, sides));
    }
    if (nearest.size() > NEAREST) {
      nearest.poll();
    }
  }
}
