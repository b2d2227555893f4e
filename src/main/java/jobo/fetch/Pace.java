package jobo.fetch;

import java.time.Duration;

/** How long a host is left alone between two requests, whatever less the settings say. */
public enum Pace {
  /** As the settings say. */
  USUAL(Duration.ZERO),
  /**
   * What the terms of use of arXiv's API ask for: three seconds, and a little more, so that a
   * request that is sent late does not come too close to the next.
   */
  ARXIV(Duration.ofMillis(3_100));

  private final Duration least;

  Pace(Duration least) {
    this.least = least;
  }

  Duration least() {
    return least;
  }

  /** This pace, or the one that a host is known to want if that is slower. */
  Pace at(String host) {
    return host.equals("arxiv.org") || host.endsWith(".arxiv.org") ? ARXIV : this;
  }
}
