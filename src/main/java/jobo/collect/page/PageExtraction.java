package jobo.collect.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.collect.markup.Decoding;
import jobo.collect.markup.Latex;
import jobo.fetch.Content;
import jobo.language.VisibleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Finds the article on a page, the way that the reader views of browsers do. */
final class PageExtraction {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 50_000;

  /**
   * What was found on a page, before it is judged.
   *
   * @param title the page's own
   * @param article its paragraphs
   */
  record Found(String title, List<Passage> article, PageMetadata metadata) {}

  /**
   * What the content of a page gives.
   *
   * @param address where it was found; relative links start from there
   */
  PageReading extract(Content content, URI address) {
    if (!content.mediaType().map(HTML::contains).orElse(true)) {
      return new PageReading.NoText(PageReading.Reason.NOT_HTML);
    }
    return found(content, address)
        .map(PageExtraction::judged)
        .orElse(new PageReading.NoText(PageReading.Reason.UNREADABLE));
  }

  /** Finds the article; empty where the page is built so that it would take too long. */
  static Optional<Found> found(Content content, URI address) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document page = Jsoup.parse(Decoding.text(content), address.toString(), parser);
    if (page.stream().limit(MOST_ELEMENTS + 1L).count() > MOST_ELEMENTS) {
      return Optional.empty();
    }
    LinkedData said = LinkedData.of(page);
    PageMetadata metadata = PageMetadata.of(page, address);
    PageMath.writeOut(page);
    return Optional.of(new Found(page.title(), PageArticle.of(page, address, said), metadata));
  }

  private static PageReading judged(Found found) {
    List<Passage> article = found.article();
    return switch (PageGate.judge(found.title(), Passage.join(article), linkShare(article))) {
      case PageGate.Verdict.Good good ->
          new PageReading.Text(
              Latex.plain(VisibleText.cut(good.text(), LONGEST)),
              found.metadata().publishedAt(),
              found.metadata().picture());
      case PageGate.Verdict.Junk junk -> new PageReading.NoText(junk.reason());
    };
  }

  /** Which share of an article's letters are links. */
  private static double linkShare(List<Passage> article) {
    int letters = article.stream().mapToInt(it -> it.text().length()).sum();
    int linked = article.stream().mapToInt(Passage::linked).sum();
    return letters == 0 ? 0 : (double) linked / letters;
  }
}
