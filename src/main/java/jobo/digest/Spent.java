package jobo.digest;

import jobo.llm.ModelAnswer;

/** Adds up what a model is asked for one edition. Safe for use by many threads. */
final class Spent {
  private int calls;
  private long tokensIn;
  private long tokensOut;

  synchronized void add(ModelAnswer answer) {
    switch (answer) {
      case ModelAnswer.Answered given -> {
        calls += given.remembered() ? 0 : 1;
        tokensIn += given.tokensIn();
        tokensOut += given.tokensOut();
      }
      case ModelAnswer.Unanswered failed ->
          calls +=
              switch (failed.reason()) {
                case OFF, OVER_BUDGET, RESTING, STOPPED -> 0;
                default -> 1;
              };
    }
  }

  synchronized int calls() {
    return calls;
  }

  synchronized long tokensIn() {
    return tokensIn;
  }

  synchronized long tokensOut() {
    return tokensOut;
  }
}
