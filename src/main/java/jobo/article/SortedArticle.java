package jobo.article;

/**
 * An article together with how it was sorted.
 *
 * @param past whether it was old already when its source was read for the first time; such an
 *     article is found by who asks, and no edition announces it
 */
public record SortedArticle(Article article, Sorting sorting, boolean past) {
  /** An article that is news. */
  public SortedArticle(Article article, Sorting sorting) {
    this(article, sorting, false);
  }

  /** Whether it is about one of the categories at all. */
  public boolean isReported() {
    return sorting.category() != null;
  }
}
