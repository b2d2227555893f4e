package jobo.llm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many tokens a day may cost. The most that a call can cost is set aside before it and
 * corrected after it, so the budget holds for calls at the same time, on all nodes of one database,
 * and when a process is killed in between: what was set aside then counts as spent.
 *
 * <p>Readers' questions and search get at most 40 % of it together, so that a busy day of questions
 * leaves the next digests at least 60 %.
 */
public final class TokenBudget {
  private static final Logger LOG = LoggerFactory.getLogger(TokenBudget.class);
  private static final long READERS_PERCENT = 40;
  private static final int DAYS_KEPT = 400;

  private final SpendingStore store;
  private final SpendingStore.Limits limits;
  private final ZoneId zone;
  private final Clock clock;
  private final AtomicReference<LocalDate> lastDay = new AtomicReference<>(LocalDate.MIN);
  private final Map<Purpose, LocalDate> toldOn = new ConcurrentHashMap<>();

  /**
   * @param daily how many tokens a day may cost
   * @param zone whose midnight ends a day
   */
  public TokenBudget(SpendingStore store, long daily, ZoneId zone, Clock clock) {
    this.store = store;
    this.limits = new SpendingStore.Limits(daily, daily / 100 * READERS_PERCENT);
    this.zone = zone;
    this.clock = clock;
  }

  /** Sets tokens aside; nothing where the budget leaves no room for them today. */
  Optional<Reservation> reserve(Purpose purpose, long tokens) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
    if (!day.equals(lastDay.getAndSet(day))) {
      store.forget(day.minusDays(DAYS_KEPT));
    }
    if (store.reserve(day, purpose, tokens, limits)) {
      return Optional.of(new Reservation(day, purpose, tokens));
    }
    if (!day.equals(toldOn.put(purpose, day))) {
      LOG.warn(
          "jobo.llm.daily-token-budget = {} leaves no {} tokens for purpose={} on {};"
              + " what needs more goes without the model until midnight in {}",
          limits.all(),
          tokens,
          purpose.tag(),
          day,
          zone);
    }
    return Optional.empty();
  }

  /** Tokens set aside for one call. It belongs to the day it was made on, also after midnight. */
  final class Reservation {
    private final LocalDate day;
    private final Purpose purpose;
    private final long tokens;

    private Reservation(LocalDate day, Purpose purpose, long tokens) {
      this.day = day;
      this.purpose = purpose;
      this.tokens = tokens;
    }

    /**
     * Counts what was really spent.
     *
     * @param spent null where nobody knows: all that was set aside counts
     */
    void settle(@Nullable Long spent) {
      if (spent == null || spent == tokens) {
        return;
      }
      if (spent > tokens) {
        LOG.warn("A call for {} cost {} tokens, at most {} were expected", purpose, spent, tokens);
      }
      store.correct(day, purpose, spent - tokens);
    }
  }
}
