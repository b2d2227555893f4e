package jobo.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jobo.article.ArticleChange;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.SortedArticle;
import jobo.text.Embedding;
import jobo.text.Embeddings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a model tell what articles mean as they come, a minute behind them. While the model does not
 * answer, or may cost no more, it waits; what is missing is found by its words. Used by one thread.
 */
public final class MeaningFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MeaningFollower.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  /** A transaction that takes longer than others has put its changes in by then. */
  private static final Duration BEHIND = Duration.ofMinutes(1);

  /** What is older is found by its words alone: to have it told would cost a day's tokens. */
  private static final Duration OLDEST = Duration.ofDays(14);

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
  private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);
  private static final Duration ENDING = Duration.ofSeconds(5);
  private static final int BATCH = 64;
  private static final int SWEPT_AT_ONCE = 500;

  private final MeaningIndex index;
  private final Embeddings embeddings;
  private final ArticleStore articles;
  private final Clock clock;
  private final Following following =
      new Following("index of meanings", BETWEEN_LOOKS, ENDING, LOG);
  private MeaningIndex.@Nullable Place place;
  private Instant sweptAt = Instant.EPOCH;
  private Instant clearedAt = Instant.EPOCH;

  /** Whether what tells now this and now that is not asked again for a time, since that costs. */
  private boolean resting;

  public MeaningFollower(
      MeaningIndex index, Embeddings embeddings, ArticleStore articles, Clock clock) {
    this.index = index;
    this.embeddings = embeddings;
    this.articles = articles;
    this.clock = clock;
  }

  /** Follows the store from now on, on a thread of its own, until this is closed. */
  public void start() {
    following.start(this::catchUp);
  }

  /** Takes in what is there and old enough, as far as the model tells. */
  public void catchUp() {
    if (index.isDamaged()) {
      LOG.warn("The index of meanings is damaged and is opened anew");
      index.mend();
      place = null;
    }
    while (!following.isStopped() && takeNext()) {}
    sweepAtTimes();
  }

  /** Whether there may be more. */
  private boolean takeNext() {
    List<ArticleChange> changes = isResting() ? List.of() : next();
    if (changes.isEmpty()) {
      return false;
    }
    Set<ArticleId> gone = new HashSet<>(changes.stream().map(ArticleChange::article).toList());
    List<SortedArticle> reported =
        articles.find(List.copyOf(gone)).stream().filter(SortedArticle::isReported).toList();
    reported.forEach(it -> gone.remove(it.article().id()));
    Optional<List<Embedding>> told = told(reported);
    if (told.isEmpty()) {
      return false;
    }
    if (isOfAnotherLength(told.get())) {
      return beginAnew();
    }
    Map<SortedArticle, Embedding> meanings = new LinkedHashMap<>();
    for (int at = 0; at < reported.size(); at++) {
      meanings.put(reported.get(at), told.get().get(at));
    }
    ArticleChange last = changes.getLast();
    MeaningIndex.Place upTo = new MeaningIndex.Place(last.at(), Optional.of(last.article()));
    index.put(meanings, gone, upTo);
    place = upTo;
    return true;
  }

  private List<ArticleChange> next() {
    MeaningIndex.Place from = from();
    Instant until = clock.instant().minus(BEHIND);
    return articles.changes(from.at(), from.after(), BATCH).stream()
        .filter(it -> it.at().isBefore(until))
        .toList();
  }

  private Optional<List<Embedding>> told(List<SortedArticle> reported) {
    return reported.isEmpty()
        ? Optional.of(List.of())
        : embeddings.of(
            reported.stream().map(it -> it.article().opening()).toList(),
            clock.instant().plus(PATIENCE));
  }

  private boolean isOfAnotherLength(List<Embedding> told) {
    OptionalInt known = index.length();
    return told.stream()
        .mapToInt(it -> it.numbers().length)
        .anyMatch(it -> it != known.orElse(told.getFirst().numbers().length));
  }

  /** Another model has come under the name of one: what that told is told anew. */
  private boolean beginAnew() {
    boolean again = clearedAt.plus(BETWEEN_CLEARINGS).isAfter(clock.instant());
    LOG.warn(
        "The meanings that the model tells have another length than before. {}",
        again
            ? "Since they had it within the hour before, they rest for an hour."
            : "All are told anew.");
    resting = again;
    place = null;
    clearedAt = clock.instant();
    index.clear();
    return !again;
  }

  private boolean isResting() {
    resting = resting && clearedAt.plus(BETWEEN_CLEARINGS).isAfter(clock.instant());
    return resting;
  }

  private MeaningIndex.Place from() {
    MeaningIndex.Place known = place;
    if (known == null) {
      Instant oldest = clock.instant().minus(OLDEST);
      known = index.place().orElse(new MeaningIndex.Place(oldest, Optional.empty()));
    }
    return known;
  }

  /** What the store let go leaves the index. */
  private void sweepAtTimes() {
    MeaningIndex.Place upTo = place;
    if (upTo == null || sweptAt.plus(BETWEEN_SWEEPS).isAfter(clock.instant())) {
      return;
    }
    List<ArticleId> page = index.ids("", SWEPT_AT_ONCE);
    while (!page.isEmpty()) {
      Set<ArticleId> gone = new HashSet<>(page);
      gone.removeAll(articles.kept(page));
      if (!gone.isEmpty()) {
        index.put(Map.of(), gone, upTo);
      }
      page = index.ids(page.getLast().value(), SWEPT_AT_ONCE);
    }
    sweptAt = clock.instant();
  }

  /** Ends following. What was told is kept already. */
  @Override
  public synchronized void close() {
    following.close();
  }
}
