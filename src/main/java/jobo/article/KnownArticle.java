package jobo.article;

/**
 * An article that is kept already.
 *
 * @param version a hash of all that its source said of it when it was last read
 */
public record KnownArticle(ArticleId id, long version) {}
