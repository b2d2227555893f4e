package jobo.article;

import java.util.Set;

/**
 * An article that is to be kept, with the signs by which it is recognised from then on.
 *
 * @param version a hash of all that its source says of it; while that is the same, nothing has
 *     changed
 * @param sketch of its text, by which copies of it are found
 */
public record NewArticle(
    SortedArticle sorted, Set<Fingerprint> fingerprints, long version, Sketch sketch) {
  public NewArticle {
    fingerprints = Set.copyOf(fingerprints);
  }

  /** The same by other signs. */
  public NewArticle with(Set<Fingerprint> others) {
    return new NewArticle(sorted, others, version, sketch);
  }

  /** The article's id. */
  public ArticleId id() {
    return sorted.article().id();
  }
}
