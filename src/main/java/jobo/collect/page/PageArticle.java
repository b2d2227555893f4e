package jobo.collect.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.collect.markup.HtmlText;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the article on a page in several ways, each of which fails on other pages, and takes what
 * fits together best.
 */
final class PageArticle {
  private static final Logger LOG = LoggerFactory.getLogger(PageArticle.class);

  /** Several times what real pages have; the library is quadratic in the elements. */
  private static final int MOST_FOR_LIBRARY = 4_000;

  private static final int LONGEST = 200_000;

  /** What sites call the element with their article's text, the surest first. */
  private static final List<String> BODIES =
      List.of(
          "[itemprop=articleBody]",
          "#article-view-content-div, #articleBodyContents, #articleBody, #dic_area, #newsct_article,"
              + " #articeBody, #newsEndContents, .article_body, .article-body, .news_body, .article_view",
          "article",
          "main, [role=main]");

  private PageArticle() {}

  /** The paragraphs of the article on a page; none where there is no text. */
  static List<Passage> of(Document page, URI address, LinkedData said) {
    Document clear = PageClutter.cleared(page);
    List<Passage> all = Passages.of(clear.body());
    List<Candidate> candidates =
        Stream.of(
                marked(clear.body()),
                DensestBlock.of(all).map(Passages::of),
                said.body().map(PageArticle::said),
                library(clear, address))
            .flatMap(Optional::stream)
            .filter(it -> !it.isEmpty())
            .map(Candidate::of)
            .toList();
    return Candidate.best(candidates).map(Candidate::passages).orElse(all);
  }

  /** The first kind of element that holds running text, all of its kind together. */
  private static Optional<List<Passage>> marked(Element body) {
    return BODIES.stream()
        .map(it -> outermost(body, it))
        .filter(it -> Candidate.of(it).value() > 0)
        .findFirst();
  }

  private static List<Passage> outermost(Element body, String selector) {
    List<Passage> passages = new ArrayList<>();
    Element last = null;
    for (Element element : body.select(selector)) {
      if (last == null || !element.parents().contains(last)) {
        passages.addAll(Passages.of(element));
        last = element;
      }
    }
    return passages;
  }

  private static List<Passage> said(String body) {
    Element block = new Element("p");
    return Stream.of(HtmlText.paragraphs(body, LONGEST).split("\n\n", -1))
        .filter(it -> !it.isEmpty())
        .map(it -> new Passage(it, 0, block))
        .toList();
  }

  private static Optional<List<Passage>> library(Document page, URI address) {
    if (page.stream().limit(MOST_FOR_LIBRARY + 1L).count() > MOST_FOR_LIBRARY) {
      return Optional.empty();
    }
    try {
      var article = new Readability4JExtended(address.toString(), page).parse();
      return Optional.ofNullable(article.getArticleContent()).map(Passages::of);
    } catch (RuntimeException | StackOverflowError stumbled) {
      // The library trusts pages to be sane; the other ways do without it.
      LOG.debug("no article found at {}", address, stumbled);
      return Optional.empty();
    }
  }
}
