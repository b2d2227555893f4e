package jobo.grounding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks against a claim whose names and figures are right.
 *
 * @param reversed words of which the opposite is said, or ""
 * @param misplaced whom it is wrongly said of, or ""
 */
record Findings(Evidence evidence, String reversed, String misplaced) {

  static Findings of(
      List<Sentence> claim,
      List<Excerpt> cited,
      String quotation,
      Entities entities,
      boolean isAcross) {
    Evidence evidence = new Evidence();
    evidence.add(Feature.ACROSS, isAcross);
    String reversed = "";
    String misplaced = "";
    for (Sentence sentence : claim) {
      Findings findings = of(evidence, sentence, cited, quotation, entities);
      reversed = reversed.isEmpty() ? findings.reversed : reversed;
      misplaced = misplaced.isEmpty() ? findings.misplaced : misplaced;
    }
    return new Findings(evidence, reversed, misplaced);
  }

  private static Findings of(
      Evidence evidence, Sentence claim, List<Excerpt> cited, String quotation, Entities entities) {
    String plain = QuotationCheck.plain(quotation);
    Comparison comparison = Comparison.of(claim, cited, plain, entities);
    if (comparison == null) {
      return new Findings(evidence, "", "");
    }
    double coverage = comparison.coverage();
    Polarity.Reversal reversal = new Polarity(new Alignment(cited, quotation)).of(claim);
    evidence.add(Feature.REVERSED, reversal.words().isEmpty() ? 0 : coverage);
    evidence.add(Feature.REVERSED_SOMEWHERE, reversal.isSaid());
    new Denials(comparison).addTo(evidence);
    Optional<String> misplaced = new Roles(cited, entities, quotation).misplaced(claim, Set.of());
    evidence.add(Feature.MISPLACED, misplaced.isPresent() ? coverage : 0);
    evidence.add(Feature.STRANGER, comparison.isOfStrangers());
    evidence.add(Feature.OTHER_ORDER, comparison.isInAnotherOrder() ? coverage : 0);
    evidence.add(Feature.NAMES, Math.min(4, Comparison.names(comparison.own()).size()));
    evidence.add(Feature.SAME_FIGURE, Math.min(2, Neighbours.alike(comparison)));
    new Deeds(claim, cited, plain, entities).addTo(evidence, claim, coverage);
    return new Findings(evidence, reversal.words(), misplaced.orElse(""));
  }

  /** Says why, and which words are at fault where that can be told. */
  Verdict refusal(Reason likeliest) {
    boolean isNegation = likeliest == Reason.NEGATION;
    String words = isNegation ? reversed : misplaced;
    if (!words.isEmpty()) {
      return new Verdict.Fails(likeliest, words);
    }
    return new Verdict.Undecided(
        isNegation
            ? "What is cited may say the opposite."
            : "What is cited may say it of another.");
  }
}
