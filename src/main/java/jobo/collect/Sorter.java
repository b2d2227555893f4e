package jobo.collect;

import jobo.article.Article;
import jobo.article.Sorting;
import jobo.article.Source;

/** Sorts what was collected, as soon as it is read. Pure; safe for use by many threads. */
@FunctionalInterface
public interface Sorter {
  /** How an article of a source is sorted, by as much as is read of it so far. */
  Sorting sort(Article article, Source source);
}
