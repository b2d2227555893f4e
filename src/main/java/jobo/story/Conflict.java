package jobo.story;

import java.util.Collections;
import java.util.Set;
import jobo.text.Concepts;
import jobo.text.KnownNames;

/** What speaks against two articles being of one event, however alike they are otherwise. */
final class Conflict {
  /** They count differently, which may be so while an event goes on. */
  private static final double COUNT = 1;

  /**
   * They are about others: counts a little more than a figure, so that at most one pair of eight
   * may be so in a story.
   */
  private static final double OTHERS = 1.25;

  /** Nothing but whom they are about tells their headlines apart. */
  private static final double OTHERS_IN_ONE_MOULD = 2;

  /**
   * Their headlines say something else of the same: two stories of three headlines each stay apart,
   * however alike the others are.
   */
  private static final double SAY = 1.5;

  /** Countries and institutions are named in passing. */
  private static final Set<KnownNames.Kind> TELLING =
      Set.of(
          KnownNames.Kind.COMPANY,
          KnownNames.Kind.MODEL,
          KnownNames.Kind.PERSON,
          KnownNames.Kind.CITY);

  private final Held left;
  private final Held right;
  private final TitleFacts one;
  private final TitleFacts other;

  private Conflict(Held left, Held right) {
    this.left = left;
    this.right = right;
    one = left.facts;
    other = right.facts;
  }

  /**
   * How much it counts that two articles are not of one event: 0 where nothing speaks against it, 1
   * where they count differently, more where they are about others or say something else of the
   * same.
   */
  static double between(Held left, Held right) {
    return new Conflict(left, right).weight();
  }

  private double weight() {
    boolean areHeadlines = left.isHeadline() && right.isHeadline();
    Mould.Difference difference = one.mould().difference(other.mould());
    if (areHeadlines && difference == Mould.Difference.NAMES) {
      return OTHERS_IN_ONE_MOULD;
    }
    boolean areOthers =
        difference == Mould.Difference.NAMES
            || nameOthers()
            || Concepts.builtIn().contradict(one.ideas(), other.ideas())
            || (left.language == right.language
                && left.subject.isNobodyIn(right.subject, areHeadlines))
            || (areHeadlines && headlinesTellOfOthers());
    if (areOthers) {
      return OTHERS;
    }
    if (areHeadlines && sayOtherwise(difference == Mould.Difference.WORDS)) {
      return SAY;
    }
    return countDifferently() ? COUNT : 0;
  }

  private boolean sayOtherwise(boolean differInWords) {
    return differInWords
        || onlyOneDeniesOrRepeats()
        || areApart(one.named(KnownNames.Kind.COUNTRY), other.named(KnownNames.Kind.COUNTRY));
  }

  /** What a headline leaves out it does not contradict; but of little, much must be the same. */
  private boolean headlinesTellOfOthers() {
    boolean tellOtherEvents =
        Concepts.builtIn().tellOtherEvents(one.ideas(), other.ideas())
            && !one.mould().sharesMoreThanNames(other.mould());
    boolean tellOtherThings =
        left.language == right.language
            ? one.mould().sharesGenericIdeasAlone(other.mould())
            : eachHasMore(one.acronyms(), other.acronyms())
                || eachHasMore(things(one), things(other));
    return tellOtherEvents
        || tellOtherThings
        || TELLING.stream().anyMatch(it -> eachHasMore(one.named(it), other.named(it)));
  }

  private boolean nameOthers() {
    return TELLING.stream().anyMatch(it -> areApart(one.named(it), other.named(it)));
  }

  private boolean countDifferently() {
    return one.counted().entrySet().stream()
            .anyMatch(
                it -> areApart(it.getValue(), other.counted().getOrDefault(it.getKey(), Set.of())))
        || Amounts.differ(one.amounts(), other.amounts());
  }

  private boolean onlyOneDeniesOrRepeats() {
    return (one.denies() != other.denies() || one.repeats() != other.repeats())
        && (one.mould().isHalfOf(other.mould())
            || (one.mould().sharesName(other.mould())
                && !Collections.disjoint(one.ideas(), other.ideas())));
  }

  private static Set<String> things(TitleFacts facts) {
    return Concepts.builtIn().things(facts.ideas());
  }

  private static boolean areApart(Set<String> left, Set<String> right) {
    return !left.isEmpty() && !right.isEmpty() && Collections.disjoint(left, right);
  }

  private static boolean eachHasMore(Set<String> left, Set<String> right) {
    return !left.containsAll(right) && !right.containsAll(left);
  }
}
