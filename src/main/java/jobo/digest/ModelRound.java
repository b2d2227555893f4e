package jobo.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import jobo.llm.LanguageModel;
import jobo.llm.ModelAnswer;
import jobo.llm.ModelQuestion;
import jobo.llm.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one close, up to its deadline. Until the model has answered one, they go one at
 * a time, and where its server cannot answer any the rest is spared. Safe for use by many threads.
 */
final class ModelRound {
  private final LanguageModel model;
  private final Instant deadline;
  private final Clock clock;
  private final ReentrantLock first = new ReentrantLock();
  private final Map<Reason, Integer> failures = new EnumMap<>(Reason.class);
  private volatile boolean proven;
  private volatile ModelAnswer.@Nullable Unanswered givenUp;

  ModelRound(LanguageModel model, Instant deadline, Clock clock) {
    this.model = model;
    this.deadline = deadline;
    this.clock = clock;
  }

  ModelAnswer ask(ModelQuestion question, Spent spent) {
    if (proven) {
      return asked(question, spent);
    }
    try {
      first.lockInterruptibly();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new ModelAnswer.Unanswered(Reason.STOPPED, "");
    }
    try {
      return asked(question, spent);
    } finally {
      first.unlock();
    }
  }

  void accept(ModelQuestion question, ModelAnswer.Answered answer) {
    if (!answer.remembered()) {
      model.accept(question, answer);
    }
  }

  boolean isOver() {
    return givenUp != null || !clock.instant().isBefore(deadline);
  }

  /** Why questions were left unanswered, and how many. */
  synchronized Map<Reason, Integer> failures() {
    return Map.copyOf(failures);
  }

  private ModelAnswer asked(ModelQuestion question, Spent spent) {
    ModelAnswer.Unanswered before = givenUp;
    if (before != null) {
      return before;
    } else if (isOver()) {
      return failed(new ModelAnswer.Unanswered(Reason.TIMED_OUT, "no time was left"));
    }
    ModelAnswer answer = model.ask(question, deadline);
    spent.add(answer);
    return switch (answer) {
      case ModelAnswer.Answered given -> {
        proven |= !given.remembered();
        yield given;
      }
      case ModelAnswer.Unanswered failure -> failed(failure);
    };
  }

  private synchronized ModelAnswer failed(ModelAnswer.Unanswered failure) {
    failures.merge(failure.reason(), 1, Integer::sum);
    switch (failure.reason()) {
      case OFF,
          UNREACHABLE,
          KEY_REFUSED,
          NO_CREDIT,
          MODEL_MISSING,
          WRONG_ADDRESS,
          RESTING,
          STOPPED ->
          givenUp = failure;
      default -> {}
    }
    return failure;
  }
}
