package jobo.demo;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An article of the newswire.
 *
 * @param date the edition date that it is written for
 * @param category the category it was written for, or {@code none}; known to tests alone
 * @param event the event it tells of; known to tests alone
 * @param quirk what it tries the reader with, or empty; known to tests alone
 * @param body its text, or the text that its page shows instead
 */
public record WireArticle(
    String id,
    WirePublisher publisher,
    LocalDate date,
    Instant at,
    String category,
    String event,
    String quirk,
    String title,
    String blurb,
    String body,
    Page page) {

  /** What its page shows. */
  public enum Page {
    PLAIN,
    COOKIE_BANNER,
    PAYWALL,
    ERROR_PAGE
  }

  /** The address of its page. */
  public URI address() {
    return URI.create("https://" + publisher.host() + "/" + id);
  }
}
