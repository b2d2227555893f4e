package jobo.demo;

import java.util.List;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Evidence;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SourceName;

/** The newswire's articles as the collector would bring them, for tests that do not collect. */
public final class WireArticles {
  private WireArticles() {}

  /** All articles, read whole where their page shows them. */
  public static List<Article> all() {
    return Newswire.bundled().articles().stream().map(WireArticles::article).toList();
  }

  /** One article. Its id is the newswire's. */
  public static Article article(WireArticle wire) {
    boolean readable = wire.page() == WireArticle.Page.PLAIN;
    boolean papers = wire.publisher().papers();
    return new Article(
        new ArticleId(wire.id()),
        wire.address(),
        wire.title(),
        new SourceName(wire.publisher().name()),
        new Publisher(wire.publisher().family()),
        papers ? Report.PAPERS : Report.NEWS,
        wire.publisher().language(),
        wire.at(),
        wire.at(),
        readable ? (papers ? Evidence.ABSTRACT : Evidence.FULL_TEXT) : Evidence.BLURB,
        wire.blurb(),
        readable ? wire.body() : "",
        null,
        null);
  }
}
