package jobo.article;

/**
 * An article that is kept already.
 *
 * @param version a hash of all that its source said of it when it was last read
 * @param voices how many are known to discuss it; -1 where no discussion is known
 */
public record KnownArticle(ArticleId id, long version, int voices) {}
