package jobo.collect.discovery;

import java.net.URI;

/**
 * An address that may be the feed of a site.
 *
 * @param title what the page calls it, one line of visible text, or empty
 */
public record Candidate(URI address, String title, Merit merit) {

  /** What speaks for a candidate, the best first. */
  public enum Merit {
    /** The site is one that keeps its feeds at known places. */
    SITE,
    /** The page declares it in its head. */
    DECLARED,
    /** A link of the page looks like one to a feed. */
    LINKED,
    /** Feeds are often found under this path. */
    USUAL_PATH,
    /** It is a feed, but one of readers' comments. */
    COMMENTS
  }
}
