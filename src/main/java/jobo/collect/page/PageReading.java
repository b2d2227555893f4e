package jobo.collect.page;

import java.net.URI;
import java.time.Instant;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/** What a page gave. */
public sealed interface PageReading {

  /**
   * The article's text.
   *
   * @param text plain paragraphs divided by blank lines
   * @param publishedAt when the page says it was published
   * @param picture the picture that the page gives for previews
   * @param language what it is written in; null where that is none that Jobo knows
   * @param publisher the name of who publishes the page
   * @param address the one that the page goes by: what it names itself, or else where it was found
   */
  record Text(
      String text,
      @Nullable Instant publishedAt,
      @Nullable URI picture,
      @Nullable Language language,
      @Nullable String publisher,
      @Nullable URI address)
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
    /** It asks to log in or to become a member first. */
    LOG_IN,
    /** It asks to prove to be human, or to wait. */
    HUMAN_CHECK,
    /** It is empty before its scripts have run. */
    SCRIPT_ONLY,
    /** It says that something is missing or broken. */
    ERROR_PAGE,
    /** It lists links or headlines. */
    LIST,
    /** There is too little text to be an article. */
    TOO_SHORT
  }
}
