package jobo.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped weights are what the tuning halves teach, and worth more than the rules alone. */
@Tag("quality")
class WeightsTest {
  private static final double ROUNDED = 0.001;

  private static final Learned LEARNED = new Learned(LabelledClaim.tuning());

  @Test
  void theWeightsAreLearnedFromTheTuningHalves() {
    assertThat(LEARNED.weights())
        .allSatisfy(
            (feature, weight) ->
                assertThat(Doubt.builtIn().weights().get(feature))
                    .describedAs(feature)
                    .isCloseTo(weight, within(ROUNDED)));
  }

  @Test
  void whatIsLearnedRefusesMoreFalseClaimsThanTheRulesForAsManyTrueOnes() {
    double refused = share(Learned.Judged::isRefusedByRules, true);
    double limit = LEARNED.limit(refused);
    double rules = share(Learned.Judged::isRefusedByRules, false);
    double learned = share(it -> it.isRefused(limit), false);
    System.out.printf(
        "Tuning halves, cross-validated by article: false claims refused %.2f, by the rules alone"
            + " %.2f; true %.2f both%n",
        learned, rules, refused);
    assertThat(share(it -> it.isRefused(limit), true)).isLessThanOrEqualTo(refused);
    assertThat(learned).isGreaterThan(rules);
  }

  @Test
  void moreFalseClaimsAreRefusedTheMoreTrueOnesMayBe() {
    for (double refused : List.of(0.05, 0.075, 0.1, 0.125, 0.15)) {
      double limit = LEARNED.limit(refused);
      System.out.printf(
          "  true %.3f: negation %.2f, across %.2f; subject %.2f, across %.2f%n",
          refused,
          of(limit, "negation", false),
          of(limit, "negation", true),
          of(limit, "subject", false),
          of(limit, "subject", true));
    }
    assertThat(share(it -> it.isRefused(LEARNED.limit(0.15)), false))
        .isGreaterThan(share(it -> it.isRefused(LEARNED.limit(0.05)), false));
  }

  private static double of(double limit, String label, boolean isAcross) {
    return share(
        LEARNED.judged().stream()
            .filter(it -> it.claim().label().equals(label) && it.claim().isAcross() == isAcross)
            .toList(),
        it -> it.isRefused(limit));
  }

  private static double share(Predicate<Learned.Judged> isRefused, boolean isTrue) {
    return share(
        LEARNED.judged().stream().filter(it -> it.claim().isTrue() == isTrue).toList(), isRefused);
  }

  private static double share(List<Learned.Judged> claims, Predicate<Learned.Judged> isRefused) {
    return (double) claims.stream().filter(isRefused).count() / claims.size();
  }
}
