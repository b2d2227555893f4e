package jobo.grounding;

import java.util.List;

/** What came of judging a claim. Only what holds is published. */
public sealed interface Verdict {
  /** Nothing speaks against the claim, and these sentences speak for it. */
  record Holds(List<Support> support) implements Verdict {
    public Holds {
      support = List.copyOf(support);
    }
  }

  /**
   * The claim does not follow.
   *
   * @param what the offending words of the claim
   */
  record Fails(Reason reason, String what) implements Verdict {}

  /** It can't be told by words, for a reason given in plain English. */
  record Undecided(String why) implements Verdict {}

  /**
   * The sentence of a passage that speaks for a claim most.
   *
   * @param passage which of the passages that were cited, counted from 0
   */
  record Support(int passage, String sentence) {}
}
