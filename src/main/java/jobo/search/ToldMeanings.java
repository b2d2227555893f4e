package jobo.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jobo.article.ArticleId;
import jobo.text.Embedding;
import jobo.text.Embeddings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By what one model tells. Whatever fails, nothing is found. */
final class ToldMeanings implements Meanings {
  private static final Logger LOG = LoggerFactory.getLogger(ToldMeanings.class);

  /** Somebody waits for the answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Embeddings embeddings;
  private final MeaningIndex index;
  private final Clock clock;

  ToldMeanings(Embeddings embeddings, MeaningIndex index, Clock clock) {
    this.embeddings = embeddings;
    this.index = index;
    this.clock = clock;
  }

  @Override
  public List<ArticleId> nearest(String question, Scope scope, int most) {
    try {
      if (question.isBlank() || index.articles() == 0) {
        return List.of();
      }
      Instant deadline = clock.instant().plus(PATIENCE);
      Optional<Embedding> meaning = embeddings.ofQuestion(question, deadline);
      return meaning.map(it -> index.nearest(it, scope, most)).orElse(List.of());
    } catch (RuntimeException problem) {
      LOG.warn("A question is answered by its words alone: {}", problem.toString());
      return List.of();
    }
  }
}
