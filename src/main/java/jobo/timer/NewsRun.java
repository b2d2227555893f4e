package jobo.timer;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jobo.article.ArticleStore;
import jobo.article.Sources;
import jobo.chat.ProgressBoard;
import jobo.collect.CollectSummary;
import jobo.collect.Collector;
import jobo.digest.Archive;
import jobo.digest.Digest;
import jobo.digest.EditionDesk;
import jobo.language.Language;
import jobo.story.MeaningReader;
import jobo.story.StoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run through the house: sources are polled, their new articles grouped into stories, and what
 * is due is closed and written to the archive. While slow sources are still being read, what others
 * brought is already worked on. One step at a time, each starting where the last run, even a killed
 * one, left it.
 */
public final class NewsRun {
  private static final Logger LOG = LoggerFactory.getLogger(NewsRun.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Sources sources;
  private final Collector collector;
  private final StoryRound grouping;
  private final EditionDesk desk;
  private final Archive archive;
  private final ProgressBoard board;

  /** False until the newest digest was written once, which mends what a crash left unwritten. */
  private boolean archiveIsCurrent;

  private final ReentrantLock collecting = new ReentrantLock();
  private final ReentrantLock working = new ReentrantLock();

  public NewsRun(
      Sources sources,
      Collector collector,
      ArticleStore articles,
      StoryStore stories,
      MeaningReader meanings,
      EditionDesk desk,
      Archive archive,
      ProgressBoard board,
      Clock clock) {
    this.sources = sources;
    this.collector = collector;
    grouping = new StoryRound(articles, stories, meanings, desk::toldUntil, clock);
    this.desk = desk;
    this.archive = archive;
    this.board = board;
  }

  /** Polls the sources that are due and does all that follows. */
  public CollectSummary run() {
    collecting.lock();
    try {
      RunTally tally = new RunTally(board);
      CollectSummary summary = collectAndWorkOn(tally);
      closeDue(tally);
      tally.done();
      return summary;
    } finally {
      collecting.unlock();
    }
  }

  /**
   * Closes the editions that are due, if any, and writes the archive. Does not wait for sources
   * that are still being read.
   */
  public Optional<LocalDate> closeEditions() {
    RunTally tally = new RunTally(board);
    workOn(tally);
    Optional<LocalDate> closed = closeDue(tally);
    tally.done();
    return closed;
  }

  private CollectSummary collectAndWorkOn(RunTally tally) {
    CompletableFuture<CollectSummary> collecting = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("collecting")
        .start(() -> complete(collecting, () -> collector.collect(sources.all(), tally)));
    while (true) {
      try {
        CollectSummary summary = collecting.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        workOn(tally);
        return summary;
      } catch (TimeoutException stillCollecting) {
        workOn(tally);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Stopped while collecting", stopped);
      } catch (ExecutionException failed) {
        throw new IllegalStateException("Collecting failed", failed.getCause());
      }
    }
  }

  private static <T> void complete(CompletableFuture<T> future, Supplier<T> work) {
    try {
      future.complete(work.get());
    } catch (RuntimeException | Error failure) {
      future.completeExceptionally(failure);
    }
  }

  private void workOn(RunTally tally) {
    working.lock();
    try {
      grouping.group(tally::found);
    } finally {
      working.unlock();
    }
  }

  /**
   * Nothing is grouped meanwhile, also while a model writes, which takes a minute or two: an
   * article of this window that joined a story now would be in no edition. Sources are polled all
   * the same.
   */
  private Optional<LocalDate> closeDue(RunTally tally) {
    working.lock();
    try {
      Optional<LocalDate> closed = desk.closeDue(tally::bettered);
      writeArchive(closed.isPresent(), tally);
      return closed;
    } finally {
      working.unlock();
    }
  }

  /** Before the first close, the archive shows the open digest as far as it has come. */
  private void writeArchive(boolean closed, RunTally tally) {
    for (Language language : Language.values()) {
      Optional<Digest> newest = desk.lastClosed(language);
      if (newest.isEmpty()) {
        write(desk.open(language), tally);
      } else if (closed || !archiveIsCurrent) {
        write(newest.get(), tally);
      }
    }
    archiveIsCurrent = true;
  }

  /** A full disk must not keep the digest from its readers. */
  private void write(Digest digest, RunTally tally) {
    try {
      archive.write(digest);
      tally.written(digest.editions().size());
    } catch (UncheckedIOException problem) {
      LOG.error(
          "The archive lacks {} in {}: {}", digest.date(), digest.language(), problem.getMessage());
    }
  }
}
