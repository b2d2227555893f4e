package jobo.collect;

import java.time.Duration;
import jobo.fetch.FetchSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sources are polled.
 *
 * @param every How often a source is polled that does not set its own time.
 * @param allowPrivateAddresses Whether sources and articles may be on this machine or a private
 *     network.
 * @param perHostDelay The least time between two requests to one host.
 * @param perHostConnections The most requests to one host at a time.
 * @param pages Whether an article's page is read where its feed carries little text.
 * @param pagesPerPoll The most pages that one poll of one source reads.
 * @param timeout The longest a single request may take.
 * @param sourceDeadline The longest one poll of one source may take, pages included.
 * @param concurrentSources The most sources that are polled at a time.
 * @param announceWithin How old at most is news what a source lists when it is read for the first
 *     time; what is older is kept and no edition announces it.
 * @param userAgent How Jobo names itself to the servers it asks.
 */
@ConfigurationProperties("jobo.collect")
public record CollectSettings(
    @DefaultValue("15m") Duration every,
    @DefaultValue("false") boolean allowPrivateAddresses,
    @DefaultValue("1s") Duration perHostDelay,
    @DefaultValue("2") int perHostConnections,
    @DefaultValue("true") boolean pages,
    @DefaultValue("30") int pagesPerPoll,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("3m") Duration sourceDeadline,
    @DefaultValue("32") int concurrentSources,
    @DefaultValue("2d") Duration announceWithin,
    @DefaultValue("Jobo/0.1 (news digest; reads feeds)") String userAgent) {
  private static final Duration DAY = Duration.ofDays(1);

  public CollectSettings {
    within("every", every, Duration.ofSeconds(1), Duration.ofDays(7), "15m");
    within("per-host-delay", perHostDelay, Duration.ZERO, Duration.ofMinutes(10), "1s");
    within("per-host-connections", perHostConnections, 1, 64);
    within("pages-per-poll", pagesPerPoll, 0, 1_000);
    within("timeout", timeout, Duration.ofMillis(1), Duration.ofMinutes(10), "20s");
    within("source-deadline", sourceDeadline, Duration.ofMillis(1), DAY, "3m");
    within("concurrent-sources", concurrentSources, 1, 1_000);
    within("announce-within", announceWithin, Duration.ZERO, Duration.ofDays(3_650), "2d");
    if (!userAgent.matches("[\\x20-\\x7E]{1,200}")) {
      throw wrong("user-agent", userAgent, "1 to 200 characters of ASCII, such as Jobo/0.1");
    }
  }

  /** What of this concerns the network. */
  public FetchSettings fetchSettings() {
    return new FetchSettings(
        userAgent, timeout, perHostDelay, perHostConnections, allowPrivateAddresses);
  }

  private static void within(
      String name, Duration value, Duration least, Duration most, String example) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw wrong(
          name,
          written(value),
          "a time from %s to %s, such as %s".formatted(written(least), written(most), example));
    }
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw wrong(name, String.valueOf(value), "a number from %d to %d".formatted(least, most));
    }
  }

  private static IllegalArgumentException wrong(String name, String value, String right) {
    return new IllegalArgumentException("jobo.collect.%s = '%s': %s".formatted(name, value, right));
  }

  /** A time as it is written in settings, in the largest unit that is whole. */
  private static String written(Duration time) {
    if (time.toMillis() % 1000 != 0 || time.isZero()) {
      return time.isZero() ? "0s" : time.toMillis() + "ms";
    }
    if (time.toSeconds() % 60 != 0) {
      return time.toSeconds() + "s";
    }
    return time.toMinutes() % (24 * 60) == 0 ? time.toDays() + "d" : time.toMinutes() + "m";
  }
}
