package jobo.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import jobo.article.ArticleChange;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.SortedArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index at what the store of articles has, whichever node collected it: reads the changes
 * every few seconds, and all articles where the index has none. Safe for use by many threads, of
 * which one works at a time.
 */
public final class IndexFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /**
   * A change is dated when its transaction begins, so one that took long comes in before others.
   * Changes are looked at for this long after others were seen.
   */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(15);
  private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
  private static final int BATCH = 500;
  private static final int BETWEEN_REPORTS = 10_000;
  private static final Duration ENDING = Duration.ofSeconds(20);

  private final PassageIndex index;
  private final ArticleStore articles;
  private final Clock clock;

  private final ReentrantLock working = new ReentrantLock();
  private final Following following = new Following("search index", BETWEEN_LOOKS, ENDING, LOG);

  /** The latest change that is indexed; the beginning of time before all are. */
  private Instant newest = Instant.EPOCH;

  /** When the last change was seen, by this node's clock. */
  private Instant lastSeen = Instant.EPOCH;

  /** The changes of the overlap that are indexed. */
  private final Map<ArticleId, Instant> recent = new HashMap<>();

  private boolean isReady;
  private boolean isCommitted = true;
  private Instant committedAt = Instant.EPOCH;
  private Instant sweptAt = Instant.EPOCH;
  private volatile IndexCondition condition = IndexCondition.BEGINNING;

  public IndexFollower(PassageIndex index, ArticleStore articles, Clock clock) {
    this.index = index;
    this.articles = articles;
    this.clock = clock;
  }

  /** Follows the store from now on, on a thread of its own, until this is closed. */
  public void start() {
    following.start(this::catchUp);
  }

  /** Indexes what has changed since it was last looked at; all, where the index has nothing. */
  public void catchUp() {
    working.lock();
    try {
      if (index.isDamaged()) {
        LOG.warn("The search index is damaged and is opened anew");
        index.mend();
        isReady = false;
      }
      if (!isReady) {
        begin();
      }
      readChanges();
      sweepAtTimes();
      commitAtTimes();
      condition = new IndexCondition(index.articles(), clock.instant(), false);
    } finally {
      working.unlock();
    }
  }

  private void begin() {
    Optional<Instant> seen = index.seen();
    if (seen.isEmpty()) {
      rebuild();
    } else {
      startAt(seen.get());
    }
  }

  /**
   * Indexes all articles anew. What was found before is found until then.
   *
   * @return how many articles can be found
   */
  public int rebuild() {
    working.lock();
    try {
      Instant began = clock.instant();
      index.begin();
      recent.clear();
      try {
        newest = readAll();
      } catch (RuntimeException failure) {
        index.abandon();
        isReady = false;
        throw failure;
      }
      index.finish(newest);
      startAt(newest);
      int all = index.articles();
      condition = new IndexCondition(all, clock.instant(), false);
      LOG.info(
          "{} articles are indexed anew in {} s",
          all,
          Duration.between(began, clock.instant()).toSeconds());
      return all;
    } finally {
      working.unlock();
    }
  }

  private void startAt(Instant seen) {
    newest = seen;
    lastSeen = clock.instant();
    committedAt = clock.instant();
    isReady = true;
  }

  /** Returns when the last of them changed. */
  private Instant readAll() {
    Instant at = Instant.EPOCH;
    Optional<ArticleId> after = Optional.empty();
    int read = 0;
    int shown = 0;
    List<ArticleChange> page = articles.changes(at, after, BATCH);
    while (!page.isEmpty()) {
      if (following.isStopped()) {
        throw new IllegalStateException("stopped while all articles were being indexed");
      }
      index.putMany(articles.find(page.stream().map(ArticleChange::article).toList()));
      at = page.getLast().at();
      after = Optional.of(page.getLast().article());
      read += page.size();
      condition = new IndexCondition(read, clock.instant(), true);
      if (read % BETWEEN_REPORTS < page.size()) {
        LOG.info("Indexing all articles anew: {} so far", read);
      }
      if (read >= 2 * shown) {
        index.show();
        shown = read;
      }
      page = articles.changes(at, after, BATCH);
    }
    return at;
  }

  /** A change may come in late for a while, but not when all has been quiet for that long. */
  private void readChanges() {
    boolean isQuiet = lastSeen.plus(OVERLAP).isBefore(clock.instant());
    Instant at = isQuiet ? newest : newest.minus(OVERLAP);
    Optional<ArticleId> after = Optional.empty();
    List<ArticleChange> page = articles.changes(at, after, BATCH);
    while (!page.isEmpty()) {
      take(page.stream().filter(it -> !it.at().equals(recent.get(it.article()))).toList());
      at = page.getLast().at();
      after = Optional.of(page.getLast().article());
      page = page.size() < BATCH ? List.of() : articles.changes(at, after, BATCH);
    }
    Instant oldest = newest.minus(OVERLAP);
    recent.values().removeIf(it -> it.isBefore(oldest));
  }

  private void take(List<ArticleChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    List<SortedArticle> changed =
        articles.find(changes.stream().map(ArticleChange::article).toList());
    index.put(changed.stream().sorted(Comparator.comparing(it -> it.article().id())).toList());
    changes.forEach(it -> recent.put(it.article(), it.at()));
    Instant last = changes.getLast().at();
    newest = last.isAfter(newest) ? last : newest;
    lastSeen = clock.instant();
    isCommitted = false;
  }

  /** What the store let go leaves the index. */
  private void sweepAtTimes() {
    if (sweptAt.plus(BETWEEN_SWEEPS).isAfter(clock.instant())) {
      return;
    }
    String after = "";
    List<ArticleId> page = index.ids(after, BATCH);
    while (!page.isEmpty()) {
      Set<ArticleId> gone = new HashSet<>(page);
      gone.removeAll(articles.kept(page));
      if (!gone.isEmpty()) {
        index.remove(new ArrayList<>(gone));
        isCommitted = false;
      }
      after = page.getLast().value();
      page = index.ids(after, BATCH);
    }
    sweptAt = clock.instant();
  }

  /** What is not committed when the process dies is read again. */
  private void commitAtTimes() {
    if (!isCommitted && !committedAt.plus(BETWEEN_COMMITS).isAfter(clock.instant())) {
      commit();
    }
  }

  private void commit() {
    index.commit(newest);
    isCommitted = true;
    committedAt = clock.instant();
  }

  /** How the index is. */
  public IndexCondition condition() {
    return condition;
  }

  /** Ends following, and has what is indexed survive. */
  @Override
  public synchronized void close() {
    following.close();
    if (working.tryLock()) {
      try {
        if (isReady && !isCommitted) {
          commit();
        }
      } finally {
        working.unlock();
      }
    }
  }
}
