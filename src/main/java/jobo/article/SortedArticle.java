package jobo.article;

/** An article together with how it was sorted. */
public record SortedArticle(Article article, Sorting sorting) {}
