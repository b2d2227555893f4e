package jobo.collect;

import java.net.URI;
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
import jobo.fetch.ShownAddress;
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
    StateBook book = new StateBook(states, clock);
    return poll(sources.stream().filter(it -> book.of(it).isDue(now)).toList(), book, listener);
  }

  /** Polls all sources, due or not; returns when all are done with. */
  public CollectSummary collectAll(List<Source> sources, CollectListener listener) {
    return poll(sources, new StateBook(states, clock), listener);
  }

  private CollectSummary poll(List<Source> sources, StateBook book, CollectListener listener) {
    CollectListener steady = new SteadyListener(listener);
    steady.started(sources.size());
    intake.begin();
    Collection<PollOutcome> outcomes = new ConcurrentLinkedQueue<>();
    Semaphore places = new Semaphore(settings.concurrentSources(), true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Source source : sources) {
        threads.execute(() -> outcomes.add(pollInPlace(source, book, places, steady)));
      }
    }
    book.write();
    CollectSummary summary = CollectSummary.of(outcomes);
    if (summary.added() > 0 || summary.failed() > 0) {
      LOG.info("collected {}", summary);
    }
    return summary;
  }

  private PollOutcome pollInPlace(
      Source source, StateBook book, Semaphore places, CollectListener listener) {
    places.acquireUninterruptibly();
    try {
      PollOutcome outcome = poll(source, book, listener);
      listener.sourcePolled(source.name(), outcome);
      return outcome;
    } finally {
      places.release();
    }
  }

  private PollOutcome poll(Source source, StateBook book, CollectListener listener) {
    try {
      return read(source, book, listener);
    } catch (RuntimeException | StackOverflowError mistake) {
      LOG.error("collecting from {} failed", source.name(), mistake);
      SourceReading failed = failed(CollectProblem.UNEXPECTED, mistake.getClass().getSimpleName());
      return finish(source, book, failed, Intake.Taken.NOTHING);
    }
  }

  private PollOutcome read(Source source, StateBook book, CollectListener listener) {
    Instant deadline = clock.instant().plus(settings.sourceDeadline());
    SourceState state = book.of(source);
    boolean first = state.lastSuccess() == null;
    @Nullable SourceReader reader = readers.get(source.kind());
    SourceReading reading;
    if (reader == null) {
      reading = failed(CollectProblem.KIND_NOT_READ, source.kind().tag());
    } else {
      Source asked = state.toAsk(source);
      reading =
          first
              ? reader.readFirst(asked, deadline)
              : reader.read(asked, state.validators(), deadline);
    }
    Intake.Taken taken =
        reading instanceof SourceReading.Listed listed
            ? intake.takeIn(listed.items(), source, first, deadline, listener)
            : Intake.Taken.NOTHING;
    return finish(source, book, reading, taken);
  }

  private PollOutcome finish(
      Source source, StateBook book, SourceReading reading, Intake.Taken taken) {
    if (taken.complete() && !isStop(reading)) {
      SourceState before = book.of(source);
      SourceState now = before.after(reading, taken, source.every(), clock.instant());
      book.put(now);
      report(before, now);
    }
    return switch (reading) {
      case SourceReading.Listed listed ->
          new PollOutcome.Read(listed.items().size(), taken.added());
      case SourceReading.Unchanged unchanged -> new PollOutcome.Unchanged();
      case SourceReading.Failed failed -> new PollOutcome.Failed(failed.problem());
    };
  }

  /** Once each. */
  private static void report(SourceState before, SourceState now) {
    if (now.isGone() && !before.isGone()) {
      LOG.warn("{} is gone for good (410) and switched off", now.source());
    }
    URI there = now.movedTo();
    if (there != null && !there.equals(before.movedTo())) {
      LOG.info("{} is read from {} from now on", now.source(), ShownAddress.of(there));
    }
  }

  /** That Jobo ends is no failure of the source. */
  private static boolean isStop(SourceReading reading) {
    return reading instanceof SourceReading.Failed failed
        && failed.problem().is(FetchProblem.STOPPED);
  }

  private static SourceReading failed(CollectProblem problem, String detail) {
    return new SourceReading.Failed(SourceProblem.of(problem, detail), null);
  }
}
