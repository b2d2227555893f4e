package jobo.article;

import java.net.URI;
import java.time.Instant;
import jobo.language.Language;
import jobo.language.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * One article as it was read. All its text is plain: no markup, no control characters.
 *
 * @param publishedAt when its publisher says it appeared; null where the feed does not say
 * @param collectedAt when Jobo first saw it; this decides which edition it belongs to
 * @param blurb what its feed says of it, or empty
 * @param text what was read of it beyond the blurb, paragraphs divided by blank lines, or empty
 * @param discussion where it is discussed and how much, when a source recorded that
 * @param picture the address of its picture, never copied
 */
public record Article(
    ArticleId id,
    URI url,
    String title,
    SourceName source,
    Publisher publisher,
    Report report,
    Language language,
    @Nullable Instant publishedAt,
    Instant collectedAt,
    Evidence evidence,
    String blurb,
    String text,
    @Nullable Discussion discussion,
    @Nullable URI picture) {
  private static final int LONGEST_HEADLINE = 200;

  /** What an article is about stands at its beginning. */
  private static final int LONGEST_OPENING = 500;

  /** The longest text there is of it: what was read, else the blurb, else nothing. */
  public String body() {
    return text.isEmpty() ? blurb : text;
  }

  /** Its title as it is shown: whole, unless nobody would call that a title. */
  public String headline() {
    return VisibleText.cut(title, LONGEST_HEADLINE);
  }

  /**
   * Its title and the beginning of its text, by which a model tells what it means: a thousand
   * articles a day cost 200,000 tokens.
   */
  public String opening() {
    return VisibleText.cut(title + "\n" + body(), LONGEST_OPENING);
  }

  /** When it appeared, as far as is known. */
  public Instant appearedAt() {
    return publishedAt == null || publishedAt.isAfter(collectedAt) ? collectedAt : publishedAt;
  }
}
