package jobo.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * How well claims are judged. Aimed at are 0.98 of the changed numbers, names and quotations, 0.9
 * of the denials and subjects within one language, and 0.05 of the true ones; asserted is what is
 * reached, on a set that the project wrote itself: a regression test. The half that is told of was
 * not looked at while the rules were made, but was written by the same hand.
 */
class GroundingQualityTest {
  private static final List<String> FIGURES_AND_NAMES =
      List.of("number", "unit", "date", "name", "quotation");

  private static final List<LabelledClaim> REPORTED =
      LabelledClaim.own().stream().filter(it -> !it.isForTuning()).toList();

  /** How many of some claims were refused. */
  private record Share(long refused, long all) {
    private static final double Z = 1.96;

    static Share of(Predicate<LabelledClaim> which) {
      List<LabelledClaim> claims = REPORTED.stream().filter(which).toList();
      return new Share(claims.stream().filter(LabelledClaim::isRefused).count(), claims.size());
    }

    double value() {
      return (double) refused / all;
    }

    /** With the 95 % interval of Wilson (1927). */
    String told() {
      double square = Z * Z / all;
      double middle = (value() + square / 2) / (1 + square);
      double half = Z / (1 + square) * Math.sqrt(value() * (1 - value()) / all + square / 4 / all);
      return all == 0
          ? "none"
          : "%d of %d (%.2f, 95 %% %.2f to %.2f)"
              .formatted(refused, all, value(), middle - half, middle + half);
    }
  }

  @Test
  void theSetHasClaimsOfAllKindsOnManyArticles() {
    List<LabelledClaim> all = LabelledClaim.own();
    assertThat(all.stream().map(LabelledClaim::article).distinct().count())
        .isGreaterThanOrEqualTo(28);
    assertThat(all.stream().filter(LabelledClaim::isTrue).count()).isGreaterThanOrEqualTo(110);
    assertThat(List.of("number", "unit", "date", "name", "quotation", "subject", "negation"))
        .allSatisfy(
            kind ->
                assertThat(all.stream().filter(it -> it.label().equals(kind)).count())
                    .isGreaterThanOrEqualTo(25));
  }

  @Test
  void whatIsToldForAQuotationStandsInTheArticle() {
    assertThat(LabelledClaim.own())
        .allSatisfy(
            it ->
                assertThat(QuotationCheck.stands(it.statement().quotation(), it.article()))
                    .isTrue());
  }

  @Test
  void falseClaimsAreRefusedAndTrueOnesHold() {
    System.out.println("Grounding, refused claims of the project's own set (regression test):");
    for (String kind :
        List.of("number", "unit", "date", "name", "quotation", "negation", "subject", "true")) {
      System.out.printf(
          "  %-9s  same language %-36s  across %s%n",
          kind,
          Share.of(it -> it.label().equals(kind) && !it.isAcross()).told(),
          Share.of(it -> it.label().equals(kind) && it.isAcross()).told());
    }
    Share invented = Share.of(it -> FIGURES_AND_NAMES.contains(it.label()));
    Share truths = Share.of(LabelledClaim::isTrue);
    System.out.printf(
        "  numbers, units, dates, names, quotations: %s%n  true: %s%n",
        invented.told(), truths.told());
    assertThat(invented.value()).isGreaterThanOrEqualTo(0.98);
    assertThat(truths.value()).isLessThanOrEqualTo(0.12);
    assertThat(Share.of(it -> it.label().equals("negation") && !it.isAcross()).value())
        .isGreaterThanOrEqualTo(0.85);
    assertThat(Share.of(it -> it.label().equals("subject") && !it.isAcross()).value())
        .isGreaterThanOrEqualTo(0.8);
  }
}
