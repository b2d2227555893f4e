package jobo.collect.page;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import jobo.collect.markup.Decoding;
import jobo.collect.markup.HtmlText;
import jobo.collect.markup.Latex;
import jobo.fetch.Content;
import jobo.language.VisibleText;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the article on a page, the way that the reader views of browsers do. */
final class PageExtraction {
  private static final Logger LOG = LoggerFactory.getLogger(PageExtraction.class);
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 100;

  /** Several times what real pages have, because reading is quadratic in the elements. */
  private static final int MOST_ELEMENTS = 20_000;

  private static final int MOST_PRUNED = 10_000;

  private static final String UNREAD = "script, style, noscript, svg, template, iframe, link";
  private static final Set<String> EMPTY_BY_NATURE =
      Set.of("html", "head", "body", "meta", "base", "img", "br", "hr", "td", "th");

  /**
   * What the content of a page gives.
   *
   * @param address where it was found; relative links start from there
   */
  PageReading extract(Content content, URI address) {
    if (!content.mediaType().map(HTML::contains).orElse(true)) {
      return new PageReading.NoText(PageReading.Reason.NOT_HTML);
    }
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document page = Jsoup.parse(Decoding.text(content), address.toString(), parser);
    if (hasMoreElements(page, MOST_ELEMENTS)) {
      return new PageReading.NoText(PageReading.Reason.UNREADABLE);
    }
    PageMetadata metadata = PageMetadata.of(page, address);
    prune(page);
    return hasMoreElements(page, MOST_PRUNED)
        ? new PageReading.NoText(PageReading.Reason.UNREADABLE)
        : judged(page.title(), article(page, address), metadata);
  }

  private static boolean hasMoreElements(Document page, int most) {
    return page.stream().limit(most + 1L).count() > most;
  }

  private static PageReading judged(
      String title, Optional<Element> article, PageMetadata metadata) {
    String text = article.map(it -> HtmlText.paragraphs(it)).orElse("");
    double links = article.map(PageExtraction::linkShare).orElse(0.0);
    return switch (PageGate.judge(title, text, links)) {
      case PageGate.Verdict.Good good ->
          new PageReading.Text(
              Latex.plain(VisibleText.cut(good.text(), LONGEST)),
              metadata.publishedAt(),
              metadata.picture());
      case PageGate.Verdict.Junk junk -> new PageReading.NoText(junk.reason());
    };
  }

  /** Takes out what nobody reads; empty elements cost the library the most. */
  private static void prune(Document page) {
    page.select(UNREAD).remove();
    for (Element element : page.getAllElements().reversed()) {
      boolean isEmpty = element.childrenSize() == 0 && !element.hasText();
      if (isEmpty && element.parent() != null && !EMPTY_BY_NATURE.contains(element.normalName())) {
        element.remove();
      }
    }
  }

  private static Optional<Element> article(Document page, URI address) {
    try {
      var article = new Readability4JExtended(address.toString(), page).parse();
      return Optional.ofNullable(article.getArticleContent());
    } catch (RuntimeException | StackOverflowError stumbled) {
      // The library trusts pages to be sane; one that is not is a page without text.
      LOG.debug("no article found at {}", address, stumbled);
      return Optional.empty();
    }
  }

  /** Which share of an article's letters are links. */
  private static double linkShare(Element article) {
    int letters = article.text().length();
    int linked = article.select("a").stream().mapToInt(it -> it.text().length()).sum();
    return letters == 0 ? 0 : (double) linked / letters;
  }
}
