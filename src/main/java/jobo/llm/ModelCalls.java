package jobo.llm;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Makes calls to a model's server with care: within the budget, a few at a time, again where that
 * may help, not at all while the server is left alone, and never beyond the asker's deadline.
 */
public final class ModelCalls implements AutoCloseable {
  private static final int AT_A_TIME = 8;
  private static final Duration MOST_PATIENCE = Duration.ofDays(1);

  private final ModelState state;
  private final TokenBudget budget;
  private final RetryPlan retries;
  private final Waiter waiter;
  private final ModelWatch watch;
  private final Duration longest;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_A_TIME, true);

  /**
   * In real time.
   *
   * @param state what is known of the server
   * @param budget what calls may cost
   * @param watch learns of every request
   * @param longest how long one request may take
   */
  public ModelCalls(
      ModelState state, TokenBudget budget, ModelWatch watch, Duration longest, Clock clock) {
    this(
        state,
        budget,
        new RetryPlan(new SecureRandom()),
        new Waiter.Stoppable(),
        watch,
        longest,
        clock);
  }

  ModelCalls(
      ModelState state,
      TokenBudget budget,
      RetryPlan retries,
      Waiter waiter,
      ModelWatch watch,
      Duration longest,
      Clock clock) {
    this.state = state;
    this.budget = budget;
    this.retries = retries;
    this.waiter = waiter;
    this.watch = watch;
    this.longest = longest;
    this.clock = clock;
  }

  /** Nobody waits any longer to try again. */
  @Override
  public void close() {
    waiter.close();
  }

  /**
   * Makes a call, if need be several times.
   *
   * @param most how many tokens each time can cost
   */
  <T> ServerReply<T> make(
      Purpose purpose, long most, Instant deadline, Function<Duration, ServerReply<T>> call) {
    try {
      if (!places.tryAcquire(left(deadline).toMillis(), TimeUnit.MILLISECONDS)) {
        return late("too many others were waiting");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return stopped();
    }
    try {
      return tried(purpose, most, deadline, call);
    } finally {
      places.release();
    }
  }

  private <T> ServerReply<T> tried(
      Purpose purpose, long most, Instant deadline, Function<Duration, ServerReply<T>> call) {
    Optional<ServerReply.Failed<T>> refusal = state.refusal(longest);
    if (refusal.isPresent()) {
      return counted(purpose, refusal.get());
    }
    boolean hurried = left(deadline).compareTo(longest) < 0;
    for (int tried = 1; true; tried++) {
      ServerReply<T> reply = once(purpose, most, deadline, call);
      if (!(reply instanceof ServerReply.Failed<T> failure)) {
        state.answered();
        return reply;
      }
      Optional<Duration> wait = retries.next(failure, tried, clock.instant(), deadline);
      if (wait.isEmpty()) {
        learn(failure, hurried);
        return reply;
      }
      if (!pause(wait.get())) {
        return stopped();
      }
    }
  }

  private <T> ServerReply<T> once(
      Purpose purpose, long most, Instant deadline, Function<Duration, ServerReply<T>> call) {
    Duration time = left(deadline);
    if (!time.isPositive()) {
      return late("no time was left");
    }
    Optional<TokenBudget.Reservation> reservation = budget.reserve(purpose, most);
    if (reservation.isEmpty()) {
      return counted(
          purpose,
          ServerReply.Failed.free(Reason.OVER_BUDGET, most + " tokens would have been needed"));
    }
    Instant start = clock.instant();
    ServerReply<T> reply = call.apply(time.compareTo(longest) < 0 ? time : longest);
    reservation.get().settle(reply.tokens());
    Long tokens = reply.tokens();
    watch.called(
        purpose,
        outcome(reply),
        Duration.between(start, clock.instant()),
        tokens == null ? most : tokens);
    return reply;
  }

  /**
   * What a failure says of the server. A question that it refuses shows that it is well; an asker
   * in a hurry who could not wait shows nothing.
   */
  private void learn(ServerReply.Failed<?> failure, boolean hurried) {
    switch (failure.reason()) {
      case QUESTION_REFUSED, QUESTION_TOO_LONG, ANSWER_TOO_LONG, NOT_JSON -> state.answered();
      case OFF, OVER_BUDGET, RESTING, STOPPED -> {}
      case TIMED_OUT -> {
        if (!hurried) {
          state.failed(failure);
        }
      }
      case UNREACHABLE,
          KEY_REFUSED,
          NO_CREDIT,
          MODEL_MISSING,
          WRONG_ADDRESS,
          TOO_MANY_REQUESTS,
          SERVER_ERROR,
          CUT_OFF,
          BROKEN_ANSWER ->
          state.failed(failure);
    }
  }

  private boolean pause(Duration time) {
    try {
      return waiter.pause(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Duration left(Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline);
    return left.compareTo(MOST_PATIENCE) < 0 ? left : MOST_PATIENCE;
  }

  /** A request that was not made. */
  private <T> ServerReply<T> counted(Purpose purpose, ServerReply<T> refusal) {
    watch.called(purpose, outcome(refusal), Duration.ZERO, 0);
    return refusal;
  }

  private static String outcome(ServerReply<?> reply) {
    return switch (reply) {
      case ServerReply.Gave<?> given -> "answered";
      case ServerReply.Failed<?> failure -> failure.reason().tag();
    };
  }

  private static <T> ServerReply<T> late(String detail) {
    return ServerReply.Failed.free(Reason.TIMED_OUT, detail);
  }

  private static <T> ServerReply<T> stopped() {
    return ServerReply.Failed.free(Reason.STOPPED, "");
  }
}
