package jobo.fetch;

import java.net.URI;
import java.time.Instant;

/**
 * What is asked for.
 *
 * @param known what is known already; the answer may then be that nothing changed
 * @param byteLimit the most bytes, unpacked, that are read
 * @param deadline when the caller no longer needs it, by the fetcher's clock
 * @param pace how long the host is left alone before and after
 */
public record FetchRequest(
    URI address, Wanted wanted, Validators known, int byteLimit, Instant deadline, Pace pace) {
  private static final int MEBIBYTE = 1 << 20;

  /** The kinds of content that are asked for. */
  public enum Wanted {
    FEED(
        "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9,"
            + " application/json;q=0.9, */*;q=0.5"),
    PAGE("text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.3");

    private final String accept;

    Wanted(String accept) {
      this.accept = accept;
    }

    String accept() {
      return accept;
    }
  }

  /** A request at the usual pace. */
  public FetchRequest(
      URI address, Wanted wanted, Validators known, int byteLimit, Instant deadline) {
    this(address, wanted, known, byteLimit, deadline, Pace.USUAL);
  }

  /** A request for a feed of at most 10 MiB. */
  public static FetchRequest feed(URI address, Validators known, Instant deadline) {
    return new FetchRequest(address, Wanted.FEED, known, 10 * MEBIBYTE, deadline);
  }

  /** A request for a page of at most 4 MiB. */
  public static FetchRequest page(URI address, Instant deadline) {
    return new FetchRequest(address, Wanted.PAGE, Validators.NONE, 4 * MEBIBYTE, deadline);
  }

  /** The same at another pace. */
  public FetchRequest at(Pace other) {
    return new FetchRequest(address, wanted, known, byteLimit, deadline, other);
  }
}
