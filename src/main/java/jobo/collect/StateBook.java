package jobo.collect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.article.Source;
import jobo.article.SourceName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states of sources during one round, written down many at a time. What a crash forgets is
 * polled again, and nothing is kept twice. Safe for use by many threads.
 */
final class StateBook {
  private static final Logger LOG = LoggerFactory.getLogger(StateBook.class);
  private static final int MOST_WAITING = 100;
  private static final Duration LONGEST_WAITING = Duration.ofSeconds(1);

  private final SourceStore store;
  private final Clock clock;
  private final Map<SourceName, SourceState> states;
  private final List<SourceState> waiting = new ArrayList<>();
  private Instant written;

  StateBook(SourceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.states =
        new ConcurrentHashMap<>(
            store.all().stream()
                .collect(Collectors.toMap(SourceState::source, Function.identity())));
    this.written = clock.instant();
  }

  /** The state of a source. */
  SourceState of(Source source) {
    SourceState known = states.get(source.name());
    return known == null ? SourceState.unpolled(source) : known.of(source);
  }

  /** Takes in a new state. */
  void put(SourceState state) {
    states.put(state.source(), state);
    synchronized (this) {
      waiting.add(state);
      boolean isLong = clock.instant().isAfter(written.plus(LONGEST_WAITING));
      if (isLong || waiting.size() >= MOST_WAITING) {
        write();
      }
    }
  }

  /** Writes down what is not written yet. */
  synchronized void write() {
    try {
      if (!waiting.isEmpty()) {
        store.save(List.copyOf(waiting));
      }
    } catch (RuntimeException lost) {
      // These sources are polled again too early; their articles are kept all the same.
      LOG.error("the states of {} sources could not be kept", waiting.size(), lost);
    } finally {
      waiting.clear();
      written = clock.instant();
    }
  }
}
