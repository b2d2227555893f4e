package jobo.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Divides articles into stories: the two groups most alike on average are joined as long as they
 * are alike enough (average-link clustering, UPGMA; Sokal and Michener, 1958), and not two groups
 * whose articles contradict each other (cannot-link constraints; Wagstaff and others, 2001). The
 * result does not depend on the order in which the articles are given.
 */
final class AverageLink {
  /** No event has more: a mould has, and its articles must not make each further one dearer. */
  private static final int MOST_IN_GROUP = 100;

  /** What was told as one story stays one unless much speaks against it. */
  private static final double TOLD_AS_ONE = 2;

  /** Figures change while an event goes on, so that a few of many pairs may contradict. */
  private static final double MOST_CONFLICTS = 0.15;

  private final double[][] sums;
  private final double[][] conflicts;
  private final List<List<Held>> groups = new ArrayList<>();

  private AverageLink(List<Held> articles, BiPredicate<Held, Held> toldAsOne) {
    int count = articles.size();
    sums = new double[count][count];
    conflicts = new double[count][count];
    for (int one = 0; one < count; one++) {
      groups.add(new ArrayList<>(List.of(articles.get(one))));
      for (int other = 0; other < one; other++) {
        compare(articles, one, other, toldAsOne);
      }
    }
  }

  /**
   * The stories of some articles.
   *
   * @param toldAsOne whether readers have seen two articles as one story
   */
  static List<List<Held>> groups(Collection<Held> articles, BiPredicate<Held, Held> toldAsOne) {
    List<Held> ordered =
        articles.stream().sorted(Comparator.comparing((Held it) -> it.id)).toList();
    AverageLink clustering = new AverageLink(ordered, toldAsOne);
    while (clustering.joinNearest()) {}
    return clustering.groups.stream().filter(it -> !it.isEmpty()).toList();
  }

  private void compare(List<Held> articles, int one, int other, BiPredicate<Held, Held> toldAsOne) {
    Held left = articles.get(one);
    Held right = articles.get(other);
    Float alike = left.like.get(right);
    double conflict = alike == null ? Conflict.between(left, right) : Math.max(0, -alike);
    sums[one][other] = alike == null ? 0 : Math.max(0, alike);
    sums[one][other] += conflict == 0 && toldAsOne.test(left, right) ? TOLD_AS_ONE : 0;
    sums[other][one] = sums[one][other];
    conflicts[one][other] = conflict;
    conflicts[other][one] = conflicts[one][other];
  }

  private boolean joinNearest() {
    int left = -1;
    int right = -1;
    double best = 0;
    for (int one = 0; one < sums.length; one++) {
      for (int other = 0; other < one; other++) {
        double alike = alike(one, other);
        if (alike >= 1 && alike > best) {
          left = other;
          right = one;
          best = alike;
        }
      }
    }
    if (left >= 0) {
      join(left, right);
    }
    return left >= 0;
  }

  private double alike(int one, int other) {
    int pairs = groups.get(one).size() * groups.get(other).size();
    boolean fit =
        groups.get(one).size() + groups.get(other).size() <= MOST_IN_GROUP
            && conflicts[one][other] <= MOST_CONFLICTS * pairs;
    return pairs > 0 && fit ? sums[one][other] / pairs : 0;
  }

  private void join(int left, int right) {
    groups.get(left).addAll(groups.get(right));
    groups.get(right).clear();
    for (int other = 0; other < sums.length; other++) {
      sums[left][other] += sums[right][other];
      sums[other][left] = sums[left][other];
      conflicts[left][other] += conflicts[right][other];
      conflicts[other][left] = conflicts[left][other];
    }
  }
}
