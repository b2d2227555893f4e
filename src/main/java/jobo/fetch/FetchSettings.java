package jobo.fetch;

import java.time.Duration;

/**
 * How the network may be used.
 *
 * @param userAgent how Jobo names itself to servers
 * @param timeout the longest a request may take, from looking up the host to the last byte
 * @param perHostDelay the least time between two requests to one host
 * @param perHostConnections the most requests to one host at a time
 * @param allowPrivateAddresses whether hosts of this machine and of private networks may be asked
 * @param heedRobots whether {@code robots.txt} is read and obeyed
 */
public record FetchSettings(
    String userAgent,
    Duration timeout,
    Duration perHostDelay,
    int perHostConnections,
    boolean allowPrivateAddresses,
    boolean heedRobots) {

  /** Settings of a fetcher that heeds {@code robots.txt}. */
  public FetchSettings(
      String userAgent,
      Duration timeout,
      Duration perHostDelay,
      int perHostConnections,
      boolean allowPrivateAddresses) {
    this(userAgent, timeout, perHostDelay, perHostConnections, allowPrivateAddresses, true);
  }
}
