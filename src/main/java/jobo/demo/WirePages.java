package jobo.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes the page of an article as sites write them: with a menu, side matter and a footer around.
 */
final class WirePages {
  private WirePages() {}

  static String write(WireArticle article) {
    String content =
        switch (article.page()) {
          case PLAIN -> whole(article);
          case COOKIE_BANNER -> banner(article);
          case PAYWALL -> paywall(article);
          case ERROR_PAGE -> paragraphs(article.body());
        };
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s | %s</title>
        <meta property="article:published_time" content="%s"></head>
        <body>
        <header><nav><a href="/">Home</a> <a href="/latest">Latest</a> <a href="/about">About</a></nav></header>
        <main>%s</main>
        <aside><ul><li><a href="/newsletter">Newsletter</a></li><li><a href="/events">Events</a></li></ul></aside>
        <footer><p>© 2026 %s</p></footer>
        </body></html>
        """
        .formatted(
            article.publisher().language().tag(),
            escaped(article.title()),
            escaped(article.publisher().name()),
            article.at(),
            content,
            escaped(article.publisher().name()));
  }

  /** Paragraphs of text as HTML. */
  static String paragraphs(String body) {
    return Arrays.stream(body.split("\\R\\s*\\R", -1))
        .map(it -> "<p>" + escaped(it.strip()) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /** Text as it stands in HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String whole(WireArticle article) {
    return "<article><h1>%s</h1>%s</article>"
        .formatted(escaped(article.title()), paragraphs(article.body()));
  }

  private static String banner(WireArticle article) {
    return "<div class=\"consent\" role=\"dialog\">%s<button>OK</button></div>"
        .formatted(paragraphs(article.body()));
  }

  private static String paywall(WireArticle article) {
    return "<article><h1>%s</h1><div class=\"paywall\">%s</div></article>"
        .formatted(escaped(article.title()), paragraphs(article.body()));
  }
}
