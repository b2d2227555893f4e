package jobo.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jobo.article.ArticleId;
import jobo.text.Embedding;

/** What a model told of some articles; nothing of those that it was not asked for or left out. */
public record ArticleMeanings(Map<ArticleId, Embedding> byArticle) {
  private static final ArticleMeanings NONE = new ArticleMeanings(Map.of());

  public ArticleMeanings {
    byArticle = Map.copyOf(byArticle);
  }

  /** All that this tells or the other does. */
  public ArticleMeanings and(ArticleMeanings other) {
    Map<ArticleId, Embedding> all = new HashMap<>(other.byArticle);
    all.putAll(byArticle);
    return new ArticleMeanings(all);
  }

  /** What an article means; nothing where the model told nothing that can be compared. */
  Optional<Meaning> of(ArticleId article) {
    return Optional.ofNullable(byArticle.get(article)).flatMap(Meaning::of);
  }

  /** No model, or one that told nothing. */
  public static ArticleMeanings none() {
    return NONE;
  }
}
