package jobo.search;

import java.time.Clock;
import java.util.List;
import jobo.article.ArticleId;
import jobo.text.Embeddings;

/**
 * Finds articles by what a question means, where there is a model that tells; else the words decide
 * alone. Safe for use by many threads.
 */
public interface Meanings {

  /**
   * The articles within a scope that come nearest to what a question means, the nearest first; none
   * where the model does not tell in time.
   */
  List<ArticleId> nearest(String question, Scope scope, int most);

  /** By what a model tells of questions and has told of articles. */
  static Meanings of(Embeddings embeddings, MeaningIndex index, Clock clock) {
    return new ToldMeanings(embeddings, index, clock);
  }

  /** No model. */
  static Meanings off() {
    return (question, scope, most) -> List.of();
  }
}
