package jobo.article;

import java.util.Set;

/**
 * An article that is to be kept, with the signs by which it is recognised from then on.
 *
 * @param version a hash of all that its source says of it; while that is the same, nothing has
 *     changed
 */
public record NewArticle(SortedArticle sorted, Set<Fingerprint> fingerprints, long version) {
  public NewArticle {
    fingerprints = Set.copyOf(fingerprints);
  }

  /** The article's id. */
  public ArticleId id() {
    return sorted.article().id();
  }
}
