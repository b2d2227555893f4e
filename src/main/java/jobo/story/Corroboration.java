package jobo.story;

import java.util.Collection;
import jobo.article.Article;

/**
 * How many tell a story independently of each other.
 *
 * @param publishers families of publishers: a newspaper and its supplement are one
 * @param articles however many each of them wrote
 */
public record Corroboration(int publishers, int articles) {

  /** The corroboration by some articles of one story. */
  public static Corroboration of(Collection<Article> articles) {
    long publishers = articles.stream().map(Article::publisher).distinct().count();
    return new Corroboration(Math.toIntExact(publishers), articles.size());
  }
}
