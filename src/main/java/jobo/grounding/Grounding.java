package jobo.grounding;

import java.util.List;

/**
 * Decides whether a claim follows from the articles it cites. It knows words, not the world: what
 * it lets pass has no number, name, quotation or denial that speaks against it.
 */
public final class Grounding {
  private Grounding() {}

  /** Judges a claim by what it cites, the same way each time. */
  public static Verdict judge(Statement statement, List<Passage> cited) {
    if (statement.isTooLong()) {
      return new Verdict.Undecided("The claim is longer than can be judged.");
    }
    if (cited.isEmpty() || statement.text().isBlank()) {
      return new Verdict.Fails(Reason.UNSUPPORTED, statement.text());
    }
    for (int passage = 0; passage < cited.size(); passage++) {
      if (cited.get(passage).has(statement.text())) {
        return new Verdict.Holds(List.of(new Verdict.Support(passage, statement.text())));
      }
    }
    boolean isAcross = cited.stream().noneMatch(it -> it.language() == statement.language());
    if (isAcross && statement.quotation().isBlank()) {
      return new Verdict.Undecided(
          "A claim in another language than its articles needs a quotation.");
    }
    if (cited.stream().noneMatch(it -> QuotationCheck.stands(statement.quotation(), it))) {
      return new Verdict.Fails(Reason.QUOTATION, statement.quotation());
    }
    return new Judgement(statement, cited).verdict();
  }
}
