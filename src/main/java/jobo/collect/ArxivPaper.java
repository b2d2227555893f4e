package jobo.collect;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.language.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * A paper of arXiv, whichever version of it.
 *
 * <p>Identifiers are as arXiv's "Understanding the arXiv identifier" has them: {@code 2401.00001},
 * and {@code math/0211159} before April 2007, where a class after the archive ({@code
 * math.GT/0211159}) names the same paper.
 *
 * @param id its identifier without class and version
 */
public record ArxivPaper(String id) {
  private static final int LONGEST_SUMMARY = 100_000;
  private static final URI ARXIV = URI.create("https://arxiv.org/");

  private static final String IDENTIFIER =
      "(?:(?<now>\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5})"
          + "|(?<archive>[a-z]+(?:-[a-z]+)?)(?:\\.[A-Za-z]+(?:-[a-z]+)?)?/(?<number>\\d{7}))"
          + "(?:v\\d{1,4})?";
  private static final Pattern WRITTEN = Pattern.compile("(?:(?i:arxiv):)?" + IDENTIFIER);

  /** Pages of one paper and nothing else, on a host without {@code www.} and port. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:(?:[a-z0-9-]+\\.)*arxiv\\.org/(?:abs|pdf|html|ps|format|e-print|src)/"
              + "|alphaxiv\\.org/(?:abs|pdf|html|overview)/"
              + "|(?:huggingface\\.co|hf\\.co)/papers/"
              + "|(?:dx\\.)?doi\\.org/10\\.48550/(?i:arxiv)\\.)"
              + IDENTIFIER
              + "(?:\\.pdf)?");

  /** The paper of an identifier, with or without its version. */
  public static Optional<ArxivPaper> named(@Nullable String identifier) {
    return identifier == null
        ? Optional.empty()
        : matched(WRITTEN.matcher(VisibleText.cut(identifier.strip(), 100)));
  }

  /**
   * The paper that a page is about, on arXiv or where its papers are shown besides.
   *
   * @param page host and path, the host in small letters without {@code www.} and port, the path
   *     without a slash at its end
   */
  static Optional<ArxivPaper> shownAt(String page) {
    return matched(PAGE.matcher(page));
  }

  /** Where its abstract and all its versions are found. */
  public URI address() {
    return ARXIV.resolve("/abs/" + id);
  }

  /**
   * The item that tells of this paper.
   *
   * @param title as it is written, with the LaTeX that it carries
   * @param summary its abstract, likewise; plain text, not HTML
   * @param updatedAt when its last version appeared
   */
  public SourceItem item(
      @Nullable String title,
      @Nullable String summary,
      @Nullable Instant publishedAt,
      @Nullable Instant updatedAt,
      @Nullable String picture,
      @Nullable String discussion) {
    return new RawItem(
            id,
            address().toString(),
            title,
            summary == null ? null : html(summary),
            null,
            publishedAt,
            updatedAt,
            picture,
            discussion)
        .plain(ARXIV);
  }

  /** Plain text in lines as HTML of one paragraph that says the same. */
  private static String html(String text) {
    String start = text.length() > LONGEST_SUMMARY ? text.substring(0, LONGEST_SUMMARY) : text;
    return VisibleText.line(start).replace("&", "&amp;").replace("<", "&lt;");
  }

  private static Optional<ArxivPaper> matched(Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String now = matcher.group("now");
    return Optional.of(
        new ArxivPaper(
            now != null ? now : matcher.group("archive") + "/" + matcher.group("number")));
  }
}
