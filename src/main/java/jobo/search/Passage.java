package jobo.search;

import jobo.article.ArticleId;

/**
 * A stretch of an article that is found as one: its title and some sentences in a row.
 *
 * @param first the number of its first sentence, counted from 0
 */
public record Passage(ArticleId article, int first) {}
