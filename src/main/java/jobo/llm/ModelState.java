package jobo.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of a model's server: whether it may be asked, and how it is doing. A change for the
 * worse or the better is told once in the log. A key that was refused is not shown again before
 * Jobo is started anew, as settings are read at the start alone.
 */
public final class ModelState {
  private static final Logger LOG = LoggerFactory.getLogger(ModelState.class);

  private final String model;
  private final Clock clock;
  private CircuitBreaker breaker = CircuitBreaker.CLOSED;
  private ModelCondition condition = new ModelCondition.Untried();

  /**
   * @param model what the log calls it
   */
  public ModelState(String model, Clock clock) {
    this.model = model;
    this.clock = clock;
  }

  /** How it is doing. */
  public synchronized ModelCondition condition() {
    return condition;
  }

  /**
   * Why it may not be asked now, if so. Who may ask tells {@link #answered} or {@link #failed} what
   * came of it.
   *
   * @param longest how long the call may take
   */
  synchronized <T> Optional<ServerReply.Failed<T>> refusal(Duration longest) {
    Instant now = clock.instant();
    if (condition instanceof ModelCondition.KeyRefused) {
      return Optional.of(ServerReply.Failed.free(Reason.KEY_REFUSED, "told before"));
    }
    if (!breaker.lets(now)) {
      return Optional.of(ServerReply.Failed.free(Reason.RESTING, "until " + breaker.restsUntil()));
    }
    breaker = breaker.tried(now, longest);
    return Optional.empty();
  }

  /** The server did its part. */
  synchronized void answered() {
    if (condition instanceof ModelCondition.KeyRefused) {
      return; // an answer to an earlier call
    }
    if (condition instanceof ModelCondition.Failing failing) {
      LOG.info("model={} answers again; it had not since {}", model, failing.since());
    }
    breaker = CircuitBreaker.CLOSED;
    condition = new ModelCondition.Well(clock.instant());
  }

  /** The server did not. */
  synchronized void failed(ServerReply.Failed<?> failure) {
    if (condition instanceof ModelCondition.KeyRefused) {
      return;
    }
    Instant now = clock.instant();
    if (failure.reason() == Reason.KEY_REFUSED) {
      LOG.error(
          "model={}: {}; it is not asked again until Jobo is started with another key ({})",
          model,
          Reason.KEY_REFUSED.told(),
          failure.detail());
      condition = new ModelCondition.KeyRefused(now);
      return;
    }
    breaker = breaker.failed(now, failure.retryAfter());
    Instant since = now;
    if (condition instanceof ModelCondition.Failing before) {
      since = before.since();
    } else {
      LOG.warn("model={}: {} ({})", model, failure.reason().told(), failure.detail());
    }
    condition =
        new ModelCondition.Failing(since, failure.reason(), failure.detail(), breaker.restsUntil());
  }
}
