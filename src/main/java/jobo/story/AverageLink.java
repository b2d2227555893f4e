package jobo.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Divides articles into stories: the two groups most alike on average are joined as long as they
 * are alike enough (average-link clustering, UPGMA; Sokal and Michener, 1958), and not two groups
 * whose articles contradict each other (cannot-link constraints; Wagstaff and others, 2001). Before
 * the last groups are joined, those of headlines are compared by all their words. The result does
 * not depend on the order in which the articles are given.
 */
final class AverageLink {
  /** No event has more: a mould has, and its articles must not make each further one dearer. */
  private static final int MOST_IN_GROUP = 100;

  /** What was told as one story stays one unless much speaks against it. */
  private static final double TOLD_AS_ONE = 2;

  /** Figures change while an event goes on, so that a few of many pairs may contradict. */
  private static final double MOST_CONFLICTS = 0.15;

  /** So alike are articles that are joined before groups are compared by their words. */
  private static final double SURELY_ALIKE = 1.25;

  /** As alike two groups of headlines are at least whose words are of one event. */
  private static final double LOOSELY_ALIKE = 0.5;

  /** Less evidence for one event, by the root of the pairs of articles, may be chance. */
  private static final double LEAST_EVIDENCE = 0.9;

  /**
   * Two headlines must be so many times more alike, and how that fades as there are more: chosen on
   * ECB+, with both halves in view, and on titles of hundreds of things, hardly two of one.
   */
  private static final double OF_TWO_HEADLINES = 2;

  private static final double FADING = 1.5;

  private final Vocabulary vocabulary;
  private final double[][] sums;

  /** What of the sums is no likeness of words. */
  private final double[][] firm;

  private final double[][] conflicts;

  /** Whether there is nothing in a group but headlines. */
  private final boolean[] areHeadlines;

  private final List<List<Held>> groups = new ArrayList<>();
  private final List<Bag> bags = new ArrayList<>();

  private AverageLink(List<Held> articles, Likeness likeness) {
    vocabulary = likeness.vocabulary(Signature.View.HEAD);
    sums = new double[articles.size()][articles.size()];
    firm = new double[articles.size()][articles.size()];
    conflicts = new double[articles.size()][articles.size()];
    areHeadlines = new boolean[articles.size()];
    Map<Held, Integer> places = new HashMap<>();
    for (Held article : articles) {
      areHeadlines[groups.size()] = article.isTitleAlone;
      places.put(article, groups.size());
      groups.add(new ArrayList<>(List.of(article)));
      bags.add(Bag.of(article));
    }
    for (Held article : articles) {
      int place = places.getOrDefault(article, 0);
      article.like.forEach(
          (other, alike) -> {
            Integer otherPlace = places.get(other);
            if (otherPlace != null) {
              sums[place][otherPlace] = Math.max(0, alike);
              firm[place][otherPlace] = alike > 0 ? likeness.meant(article, other) : 0;
              conflicts[place][otherPlace] = Math.max(0, -alike);
            }
          });
    }
  }

  /**
   * The stories of some articles.
   *
   * @param likeness by which they were compared
   * @param toldAsOne whether readers have seen two articles as one story
   */
  static List<List<Held>> groups(
      Collection<Held> articles, Likeness likeness, BiPredicate<Held, Held> toldAsOne) {
    List<Held> ordered =
        articles.stream().sorted(Comparator.comparing((Held it) -> it.id)).toList();
    AverageLink clustering = new AverageLink(ordered, likeness);
    clustering.holdTogether(ordered, toldAsOne);
    clustering.join(ordered.stream().anyMatch(it -> it.isTitleAlone));
    return clustering.groups.stream().filter(it -> !it.isEmpty()).toList();
  }

  private void join(boolean areHeadlinesAmong) {
    if (areHeadlinesAmong) {
      Agglomeration.run(groups.size(), (one, other) -> alike(one, other, SURELY_ALIKE), this::join);
      Agglomeration.run(groups.size(), this::alikeInWords, this::join);
    }
    Agglomeration.run(groups.size(), (one, other) -> alike(one, other, 1), this::join);
  }

  private void holdTogether(List<Held> articles, BiPredicate<Held, Held> toldAsOne) {
    for (int one = 0; one < articles.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (toldAsOne.test(articles.get(one), articles.get(other)) && !contradict(one, other)) {
          add(one, other, TOLD_AS_ONE);
        }
      }
    }
  }

  private void add(int one, int other, double evidence) {
    for (double[][] matrix : List.of(sums, firm)) {
      matrix[one][other] += evidence;
      matrix[other][one] = matrix[one][other];
    }
  }

  /** Where they are so little alike that nobody asked, it is asked now. */
  private boolean contradict(int one, int other) {
    Held left = groups.get(one).getFirst();
    Held right = groups.get(other).getFirst();
    return conflicts[one][other] > 0
        || (!left.like.containsKey(right) && Conflict.between(left, right) > 0);
  }

  private double alike(int one, int other, double least) {
    double pairs = pairs(one, other);
    double words = (sums[one][other] - firm[one][other]) / pairs / caution(one, other);
    boolean isEnough = words + firm[one][other] / pairs >= least;
    return isEnough && fit(one, other) ? sums[one][other] / pairs : 0;
  }

  /**
   * How much more alike in words than articles with a text two groups must be: an event of which
   * many tell is told of once more, but two headlines picked at random are of two (as in a Chinese
   * restaurant process; Aldous, 1985).
   */
  private double caution(int one, int other) {
    int together = groups.get(one).size() + groups.get(other).size();
    return areHeadlines[one] || areHeadlines[other]
        ? 1 + OF_TWO_HEADLINES * Math.pow(2.0 / together, FADING)
        : 1;
  }

  /** Two single headlines have too few words for it. */
  private double alikeInWords(int one, int other) {
    int pairs = pairs(one, other);
    boolean isAsked =
        pairs > 1
            && sums[one][other] >= LOOSELY_ALIKE * pairs
            && fit(one, other)
            && areHeadlines[one]
            && areHeadlines[other];
    double evidence =
        isAsked ? bags.get(one).evidence(bags.get(other), vocabulary) / Math.sqrt(pairs) : 0;
    return evidence >= LEAST_EVIDENCE ? evidence : 0;
  }

  private int pairs(int one, int other) {
    return groups.get(one).size() * groups.get(other).size();
  }

  private boolean fit(int one, int other) {
    return pairs(one, other) > 0
        && groups.get(one).size() + groups.get(other).size() <= MOST_IN_GROUP
        && conflicts[one][other] <= MOST_CONFLICTS * pairs(one, other);
  }

  private void join(int left, int right) {
    groups.get(left).addAll(groups.get(right));
    groups.get(right).clear();
    areHeadlines[left] &= areHeadlines[right];
    bags.set(left, bags.get(left).with(bags.get(right)));
    for (int other = 0; other < sums.length; other++) {
      sums[left][other] += sums[right][other];
      sums[other][left] = sums[left][other];
      firm[left][other] += firm[right][other];
      firm[other][left] = firm[left][other];
      conflicts[left][other] += conflicts[right][other];
      conflicts[other][left] = conflicts[left][other];
    }
  }
}
