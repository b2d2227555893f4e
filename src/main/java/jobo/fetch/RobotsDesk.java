package jobo.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * Knows what hosts ask of robots: each {@code robots.txt} is fetched when it is needed first, by
 * one for all who wait for it, and kept for a day. Safe for use by many threads.
 */
final class RobotsDesk {
  private static final int MOST_AUTHORITIES = 2_000;
  private static final int MOST_CHARACTERS = 8 << 20;

  /** RFC 9309, section 2.4, has nothing used for longer. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final Duration REST_AFTER_FAILURE = Duration.ofMinutes(10);

  private final String userAgent;
  private final Clock clock;
  private final Function<HttpUrl, FetchResult> network;
  private final Executor threads = it -> Thread.ofVirtual().name("robots").start(it);
  private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /**
   * A desk that knows nothing yet.
   *
   * @param network fetches a {@code robots.txt}
   */
  RobotsDesk(String userAgent, Clock clock, Function<HttpUrl, FetchResult> network) {
    this.userAgent = userAgent;
    this.clock = clock;
    this.network = network;
  }

  /** What is known of a host. */
  sealed interface Standing {
    /** What it asks. */
    record Known(Robots robots) implements Standing {}

    /** That it cannot tell for now. */
    record Unknown(FetchResult.Failed why) implements Standing {}
  }

  /** What the host of an address asks; waits for it, but not longer than for a while. */
  Standing of(HttpUrl address, Duration patience) throws InterruptedException {
    try {
      return entry(address).standing.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return new Standing.Unknown(Failures.of(FetchProblem.TIMED_OUT, "the time was up"));
    } catch (ExecutionException mistake) {
      throw new IllegalStateException("reading a robots.txt failed", mistake.getCause());
    }
  }

  private Entry entry(HttpUrl address) {
    String authority = address.scheme() + "://" + address.host() + ":" + address.port();
    synchronized (entries) {
      Entry entry = entries.get(authority);
      if (entry == null || !entry.until.isAfter(clock.instant())) {
        forget(authority);
        entry = new Entry();
        entries.put(authority, entry);
        fetch(
            address.newBuilder().encodedPath("/robots.txt").query(null).fragment(null).build(),
            entry);
      }
      return entry;
    }
  }

  private void fetch(HttpUrl file, Entry entry) {
    threads.execute(
        () -> {
          try {
            Standing standing = standing(network.apply(file));
            settle(entry, kept(standing), standing);
          } catch (RuntimeException mistake) {
            synchronized (entries) {
              entry.until = Instant.MIN;
            }
            entry.standing.completeExceptionally(mistake);
          }
        });
  }

  private void settle(Entry entry, Duration kept, Standing standing) {
    synchronized (entries) {
      entry.until = clock.instant().plus(kept);
      if (standing instanceof Standing.Known known && entries.containsValue(entry)) {
        entry.characters = known.robots().size();
        characters += entry.characters;
      }
      dropTheLeastUsed();
    }
    entry.standing.complete(standing);
  }

  private void dropTheLeastUsed() {
    Iterator<Entry> oldest = entries.values().iterator();
    while (entries.size() > MOST_AUTHORITIES || characters > MOST_CHARACTERS) {
      characters -= oldest.next().characters;
      oldest.remove();
    }
  }

  private void forget(String authority) {
    Entry old = entries.remove(authority);
    characters -= old == null ? 0 : old.characters;
  }

  /** A file that is not there asks nothing; one that cannot be had now may ask anything. */
  private Standing standing(FetchResult result) {
    return switch (result) {
      case FetchResult.Fetched fetched ->
          new Standing.Known(Robots.parse(fetched.content().bytes(), userAgent));
      case FetchResult.NotModified unasked -> new Standing.Known(Robots.NOTHING_ASKED);
      case FetchResult.Failed failed ->
          switch (failed.problem()) {
            case NOT_FOUND,
                GONE,
                FORBIDDEN,
                TOO_MANY_REQUESTS,
                UNEXPECTED_STATUS,
                TOO_MANY_REDIRECTS ->
                new Standing.Known(Robots.NOTHING_ASKED);
            default -> new Standing.Unknown(failed);
          };
    };
  }

  private static Duration kept(Standing standing) {
    return switch (standing) {
      case Standing.Known known -> KEPT;
      case Standing.Unknown(FetchResult.Failed why) when why.problem() == FetchProblem.STOPPED ->
          Duration.ZERO;
      case Standing.Unknown(FetchResult.Failed why) -> rest(why);
    };
  }

  private static Duration rest(FetchResult.Failed why) {
    Duration asked = why.retryAfter();
    if (asked == null || asked.compareTo(REST_AFTER_FAILURE) < 0) {
      return REST_AFTER_FAILURE;
    }
    return asked.compareTo(KEPT) > 0 ? KEPT : asked;
  }

  /** One host's answer, or the wait for it; changed only under the lock of the entries. */
  private static final class Entry {
    private final CompletableFuture<Standing> standing = new CompletableFuture<>();
    private Instant until = Instant.MAX;
    private int characters;
  }
}
