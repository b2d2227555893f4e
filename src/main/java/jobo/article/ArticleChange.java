package jobo.article;

import java.time.Instant;

/**
 * An article was kept, or what it says changed.
 *
 * @param at when that was, by the store's own clock; only the last time counts
 */
public record ArticleChange(ArticleId article, Instant at) {}
