package jobo.collect;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import jobo.article.ArticleStore;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.collect.page.PageReader;
import jobo.fetch.FetchProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls sources side by side and keeps the articles not seen before.
 *
 * <p>Each source is on its own: what one does wrong, however slowly, is recorded in its state and
 * touches no other. Safe for use by many threads, though two rounds over the same sources at a time
 * ask them twice.
 */
public final class Collector {
  private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

  private final CollectSettings settings;
  private final Map<SourceKind, SourceReader> readers = new EnumMap<>(SourceKind.class);
  private final Intake intake;
  private final SourceStore states;
  private final Clock clock;

  /** A collector of all the kinds of sources that there are readers for. */
  public Collector(
      CollectSettings settings,
      List<SourceReader> readers,
      PageReader pages,
      Sorter sorter,
      ArticleStore articles,
      SourceStore states,
      Clock clock) {
    this.settings = settings;
    this.intake = new Intake(settings, pages, sorter, articles, clock);
    this.states = states;
    this.clock = clock;
    readers.forEach(it -> this.readers.put(it.kind(), it));
  }

  /** Polls the sources that are due; returns when all are done with. */
  public CollectSummary collect(List<Source> sources, CollectListener listener) {
    Instant now = clock.instant();
    return poll(sources.stream().filter(it -> state(it).isDue(now)).toList(), listener);
  }

  /** Polls all sources, due or not; returns when all are done with. */
  public CollectSummary collectAll(List<Source> sources, CollectListener listener) {
    return poll(sources, listener);
  }

  private CollectSummary poll(List<Source> sources, CollectListener listener) {
    CollectListener steady = new SteadyListener(listener);
    steady.started(sources.size());
    Collection<PollOutcome> outcomes = new ConcurrentLinkedQueue<>();
    Semaphore places = new Semaphore(settings.concurrentSources(), true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Source source : sources) {
        threads.execute(() -> outcomes.add(pollInPlace(source, places, steady)));
      }
    }
    CollectSummary summary = CollectSummary.of(outcomes);
    if (summary.added() > 0 || summary.failed() > 0) {
      LOG.info("collected {}", summary);
    }
    return summary;
  }

  private PollOutcome pollInPlace(Source source, Semaphore places, CollectListener listener) {
    places.acquireUninterruptibly();
    try {
      PollOutcome outcome = poll(source, listener);
      listener.sourcePolled(source.name(), outcome);
      return outcome;
    } finally {
      places.release();
    }
  }

  private PollOutcome poll(Source source, CollectListener listener) {
    try {
      return read(source, listener);
    } catch (RuntimeException | StackOverflowError mistake) {
      LOG.error("collecting from {} failed", source.name(), mistake);
      SourceReading failed = failed(CollectProblem.UNEXPECTED, mistake.getClass().getSimpleName());
      return finish(source, failed, Intake.Taken.NOTHING);
    }
  }

  private PollOutcome read(Source source, CollectListener listener) {
    Instant deadline = clock.instant().plus(settings.sourceDeadline());
    @Nullable SourceReader reader = readers.get(source.kind());
    SourceReading reading =
        reader == null
            ? failed(CollectProblem.KIND_NOT_READ, source.kind().tag())
            : reader.read(source, state(source).validators(), deadline);
    Intake.Taken taken =
        reading instanceof SourceReading.Listed listed
            ? intake.takeIn(
                listed.items(), source, state(source).lastSuccess() == null, deadline, listener)
            : Intake.Taken.NOTHING;
    return finish(source, reading, taken);
  }

  private PollOutcome finish(Source source, SourceReading reading, Intake.Taken taken) {
    if (taken.complete() && !isStop(reading)) {
      remember(source, reading, taken.added());
    }
    return switch (reading) {
      case SourceReading.Listed listed ->
          new PollOutcome.Read(listed.items().size(), taken.added());
      case SourceReading.Unchanged unchanged -> new PollOutcome.Unchanged();
      case SourceReading.Failed failed -> new PollOutcome.Failed(failed.problem());
    };
  }

  private void remember(Source source, SourceReading reading, int added) {
    try {
      states.save(state(source).after(reading, added, source.every(), clock.instant()));
    } catch (RuntimeException lost) {
      // The source is polled again too early; the articles are kept all the same.
      LOG.error("the state of {} could not be kept", source.name(), lost);
    }
  }

  /** That Jobo ends is no failure of the source. */
  private static boolean isStop(SourceReading reading) {
    return reading instanceof SourceReading.Failed failed
        && failed.problem().key().equals(SourceProblem.of(FetchProblem.STOPPED, "").key());
  }

  private SourceState state(Source source) {
    return states
        .find(source.name())
        .map(it -> it.of(source))
        .orElseGet(() -> SourceState.unpolled(source));
  }

  private static SourceReading failed(CollectProblem problem, String detail) {
    return new SourceReading.Failed(SourceProblem.of(problem, detail), null);
  }
}
