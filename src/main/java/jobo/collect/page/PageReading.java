package jobo.collect.page;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a page gave. */
public sealed interface PageReading {

  /**
   * The article's text.
   *
   * @param text plain paragraphs divided by blank lines
   * @param publishedAt when the page says it was published
   * @param picture the picture that the page gives for previews
   */
  record Text(String text, @Nullable Instant publishedAt, @Nullable URI picture)
      implements PageReading {}

  /** No text that is the article's. */
  record NoText(Reason reason) implements PageReading {}

  /** Why a page gave no text. */
  enum Reason {
    /** The page was not asked for. */
    NOT_READ,
    /** Jobo is ending. */
    STOPPED,
    /** It could not be fetched. */
    NOT_FETCHED,
    /** It is a picture, a document or the like. */
    NOT_HTML,
    /** It is built so that it would take too long to read. */
    UNREADABLE,
    /** It asks to accept cookies first. */
    COOKIE_BANNER,
    /** It asks to pay or subscribe first. */
    PAYWALL,
    /** It asks to log in, or to prove to be human. */
    LOG_IN,
    /** It says that something is missing or broken. */
    ERROR_PAGE,
    /** It lists links or headlines. */
    LIST,
    /** There is too little text to be an article. */
    TOO_SHORT
  }
}
