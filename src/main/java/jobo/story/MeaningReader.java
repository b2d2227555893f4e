package jobo.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobo.article.ArticleId;
import jobo.article.SortedArticle;
import jobo.text.Embedding;
import jobo.text.Embeddings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a model tell what articles mean, for as long as news can wait. Whatever fails, less or
 * nothing is told, and articles are grouped by their words. For one thread at a time.
 */
public final class MeaningReader {
  private static final Logger LOG = LoggerFactory.getLogger(MeaningReader.class);

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** A model that kept news waiting is not asked again at once. */
  private static final Duration REST = Duration.ofMinutes(5);

  private static final int BATCH = 64;

  private final Embeddings embeddings;
  private final Clock clock;
  private Instant restsUntil = Instant.MIN;

  public MeaningReader(Embeddings embeddings, Clock clock) {
    this.embeddings = embeddings;
    this.clock = clock;
  }

  /** Whether there is a model to ask. */
  public boolean isOn() {
    return embeddings.isOn();
  }

  /** What articles mean that just came. Of many, the first are told of where not all can be. */
  public ArticleMeanings ask(Collection<SortedArticle> fresh) {
    Instant now = clock.instant();
    if (!embeddings.isOn() || now.isBefore(restsUntil)) {
      return recall(fresh);
    }
    Map<ArticleId, Embedding> told = new HashMap<>();
    List<SortedArticle> reported = fresh.stream().filter(SortedArticle::isReported).toList();
    for (int from = 0; from < reported.size(); from += BATCH) {
      List<SortedArticle> batch = reported.subList(from, Math.min(reported.size(), from + BATCH));
      List<Embedding> meanings = ask(batch, now.plus(PATIENCE));
      if (meanings.size() != batch.size()) {
        restsUntil = clock.instant().plus(REST);
        told.putAll(recall(reported.subList(from, reported.size())).byArticle());
        break;
      }
      for (int at = 0; at < meanings.size(); at++) {
        told.put(batch.get(at).article().id(), meanings.get(at));
      }
    }
    return new ArticleMeanings(told);
  }

  private List<Embedding> ask(List<SortedArticle> batch, Instant deadline) {
    try {
      Optional<List<Embedding>> told =
          clock.instant().isBefore(deadline)
              ? embeddings.of(openings(batch), deadline)
              : Optional.empty();
      return told.orElse(List.of());
    } catch (RuntimeException problem) {
      LOG.warn("New articles are grouped by their words alone: {}", problem.toString());
      return List.of();
    }
  }

  /** What was told of articles before, without asking anybody. */
  public ArticleMeanings recall(Collection<SortedArticle> articles) {
    if (!embeddings.isOn() || articles.isEmpty()) {
      return ArticleMeanings.none();
    }
    Map<ArticleId, Embedding> told = new HashMap<>();
    try {
      Map<String, Embedding> known = embeddings.known(openings(articles));
      for (SortedArticle sorted : articles) {
        Embedding meaning = known.get(sorted.article().opening());
        if (meaning != null) {
          told.put(sorted.article().id(), meaning);
        }
      }
    } catch (RuntimeException problem) {
      LOG.warn("Known articles are grouped by their words alone: {}", problem.toString());
    }
    return new ArticleMeanings(told);
  }

  private static List<String> openings(Collection<SortedArticle> articles) {
    return articles.stream().map(it -> it.article().opening()).toList();
  }
}
