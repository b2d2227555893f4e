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
 * @param boundByRobots whether {@code robots.txt} is obeyed: for every address that the operator
 *     did not write down, be it found in a feed, on a page or by trying
 */
public record FetchRequest(
    URI address,
    Wanted wanted,
    Validators known,
    int byteLimit,
    Instant deadline,
    Pace pace,
    boolean boundByRobots) {
  private static final int MEBIBYTE = 1 << 20;

  /** What RFC 9309, section 2.5, has a crawler read at least. */
  private static final int ROBOTS_LIMIT = 500 * 1024;

  /** The kinds of content that are asked for. */
  public enum Wanted {
    FEED(
        "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9,"
            + " application/json;q=0.9, */*;q=0.5"),
    PAGE("text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.3"),
    /** What is too long of it is left off, as RFC 9309 has it. */
    ROBOTS("text/plain, */*;q=0.5");

    private final String accept;

    Wanted(String accept) {
      this.accept = accept;
    }

    String accept() {
      return accept;
    }
  }

  /** A request at the usual pace to an address that the operator wrote down. */
  public FetchRequest(
      URI address, Wanted wanted, Validators known, int byteLimit, Instant deadline) {
    this(address, wanted, known, byteLimit, deadline, Pace.USUAL, false);
  }

  /**
   * A request for a feed of at most 10 MiB.
   *
   * <p>That the operator wrote down its address is leave enough: {@code robots.txt} speaks to those
   * who follow links on their own. How fast a host wants to be asked is heeded all the same.
   */
  public static FetchRequest feed(URI address, Validators known, Instant deadline) {
    return new FetchRequest(address, Wanted.FEED, known, 10 * MEBIBYTE, deadline);
  }

  /** A request for a page of at most 4 MiB. */
  public static FetchRequest page(URI address, Instant deadline) {
    return new FetchRequest(address, Wanted.PAGE, Validators.NONE, 4 * MEBIBYTE, deadline).byLink();
  }

  /** A request for what a host asks of robots, of which the first 500 KiB are read. */
  static FetchRequest robots(URI address, Instant deadline) {
    return new FetchRequest(address, Wanted.ROBOTS, Validators.NONE, ROBOTS_LIMIT, deadline);
  }

  /** The same at another pace. */
  public FetchRequest at(Pace other) {
    return new FetchRequest(address, wanted, known, byteLimit, deadline, other, boundByRobots);
  }

  /** The same for an address that was found and not written down. */
  public FetchRequest byLink() {
    return new FetchRequest(address, wanted, known, byteLimit, deadline, pace, true);
  }
}
