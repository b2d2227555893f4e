package jobo.collect.page;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import jobo.collect.markup.Decoding;
import jobo.collect.markup.HtmlText;
import jobo.collect.markup.Latex;
import jobo.fetch.Content;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the article on a page, the way that the reader views of browsers do. */
final class PageExtraction {
  private static final Logger LOG = LoggerFactory.getLogger(PageExtraction.class);
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final int LONGEST = 200_000;

  /**
   * What the content of a page gives.
   *
   * @param address where it was found; relative links start from there
   */
  PageReading extract(Content content, URI address) {
    if (!content.mediaType().map(HTML::contains).orElse(true)) {
      return new PageReading.NoText(PageReading.Reason.NOT_HTML);
    }
    Document page = Jsoup.parse(Decoding.text(content), address.toString());
    PageMetadata metadata = PageMetadata.of(page, address);
    String title = page.title();
    Optional<Element> article = article(page, address);
    String text = article.map(it -> HtmlText.paragraphs(it)).orElse("");
    return switch (PageGate.judge(
        title, text, article.map(PageExtraction::linkShare).orElse(0.0))) {
      case PageGate.Verdict.Good good ->
          new PageReading.Text(
              Latex.plain(HtmlText.paragraphs(good.text(), LONGEST)),
              metadata.publishedAt(),
              metadata.picture());
      case PageGate.Verdict.Junk junk -> new PageReading.NoText(junk.reason());
    };
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
