package jobo.collect.page;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.collect.markup.Decoding;
import jobo.collect.markup.Latex;
import jobo.fetch.Content;
import jobo.language.VisibleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Finds the article on a page, the way that the reader views of browsers do. */
final class PageExtraction {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 50_000;
  private static final int ABOVE_TEXT = 3;
  private static final int SHORTEST_TITLE = 5;
  private static final int MOST_FOLDED = 50;
  private static final int NEARLY_NOTHING = 250;

  /**
   * What was found on a page, before it is judged.
   *
   * @param article its paragraphs
   * @param page all paragraphs that are seen
   * @param signs what the page's build says of it
   */
  record Found(List<Passage> article, List<Passage> page, PageSigns signs, PageMetadata metadata) {}

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
        .map(it -> judged(it, address))
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
    PageSigns signs = PageSigns.of(page, said);
    PageMath.writeOut(page);
    List<Passage> seen = seen(page);
    List<Passage> article =
        PressLines.without(withoutTitle(PageArticle.of(page, address, said), page.title()));
    PageMetadata metadata = PageMetadata.of(page, address, said, seen, article);
    return Optional.of(new Found(article, seen, signs, metadata));
  }

  /** A page's title begins with its article's, which readers have seen already. */
  private static List<Passage> withoutTitle(List<Passage> article, String title) {
    String line = VisibleText.line(title);
    List<Passage> start =
        article.subList(0, Math.min(ABOVE_TEXT, article.size())).stream()
            .filter(it -> it.text().length() < SHORTEST_TITLE || !line.startsWith(it.text()))
            .toList();
    return Stream.concat(start.stream(), article.stream().skip(ABOVE_TEXT)).toList();
  }

  /** What is seen; where that is nearly nothing, what browsers without scripts would see. */
  private static List<Passage> seen(Document page) {
    page.select("template[shadowrootmode]").stream().limit(MOST_FOLDED).forEach(Node::unwrap);
    List<Passage> seen = Passages.of(PageClutter.seen(page).body());
    if (Passage.weight(Passage.join(seen)) >= NEARLY_NOTHING) {
      return seen;
    }
    page.body().select("noscript").stream()
        .limit(MOST_FOLDED)
        .filter(it -> it.text().length() >= NEARLY_NOTHING)
        .forEach(Node::unwrap);
    return Passages.of(PageClutter.seen(page).body());
  }

  private static PageReading judged(Found found, URI address) {
    return switch (PageGate.judge(found.article(), found.page(), found.signs())) {
      case PageGate.Verdict.Good good -> text(good.article(), found.metadata(), address);
      case PageGate.Verdict.Junk junk -> new PageReading.NoText(junk.reason());
    };
  }

  private static PageReading text(List<Passage> article, PageMetadata metadata, URI address) {
    return new PageReading.Text(
        Latex.plain(VisibleText.cut(Passage.join(article), LONGEST)),
        metadata.publishedAt(),
        metadata.picture(),
        metadata.language(),
        metadata.publisher(),
        Objects.requireNonNullElse(metadata.canonical(), address));
  }
}
