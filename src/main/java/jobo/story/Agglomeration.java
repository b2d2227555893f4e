package jobo.story;

import java.util.Arrays;

/**
 * Joins the two closest groups again and again, as long as any two are close enough. Whom a group
 * is closest to is looked for anew only where it has changed (Anderberg, 1973), so that it mostly
 * takes the square of the groups and not the cube.
 */
final class Agglomeration {
  /** How close two groups are: 0 where they must not be joined. */
  interface Closeness {
    double of(int one, int other);
  }

  /** Makes two groups one, which is the left one from then on; the right one is close to nobody. */
  interface Joining {
    void join(int left, int right);
  }

  private static final int NONE = -1;

  private final Closeness closeness;
  private final double[][] close;
  private final int[] nearest;

  private Agglomeration(int count, Closeness closeness) {
    this.closeness = closeness;
    close = new double[count][count];
    nearest = new int[count];
    for (int one = 0; one < count; one++) {
      for (int other = 0; other < one; other++) {
        compare(one, other);
      }
    }
    Arrays.setAll(nearest, this::nearest);
  }

  /** Joins groups that have the numbers from 0 on; of pairs equally close, the first one. */
  static void run(int count, Closeness closeness, Joining joining) {
    Agglomeration all = new Agglomeration(count, closeness);
    for (int one = all.closest(); one != NONE; one = all.closest()) {
      int left = Math.min(one, all.nearest[one]);
      int right = Math.max(one, all.nearest[one]);
      joining.join(left, right);
      all.update(left, right);
    }
  }

  private void compare(int one, int other) {
    close[one][other] = one == other ? 0 : closeness.of(one, other);
    close[other][one] = close[one][other];
  }

  private int closest() {
    int closest = NONE;
    double best = 0;
    for (int one = 0; one < nearest.length; one++) {
      if (nearest[one] != NONE && close[one][nearest[one]] > best) {
        closest = one;
        best = close[one][nearest[one]];
      }
    }
    return closest;
  }

  private void update(int left, int right) {
    for (int other = 0; other < close.length; other++) {
      compare(left, other);
      close[right][other] = 0;
      close[other][right] = 0;
    }
    for (int one = 0; one < nearest.length; one++) {
      boolean hasChanged = one == left || nearest[one] == left || nearest[one] == right;
      nearest[one] = hasChanged ? nearest(one) : closer(one, nearest[one], left);
    }
  }

  private int nearest(int one) {
    int nearest = NONE;
    for (int other = 0; other < close.length; other++) {
      nearest = closer(one, nearest, other);
    }
    return nearest;
  }

  private int closer(int one, int first, int second) {
    double before = first == NONE ? 0 : close[one][first];
    boolean isCloser =
        close[one][second] > before || (close[one][second] == before && second < first);
    return isCloser ? second : first;
  }
}
