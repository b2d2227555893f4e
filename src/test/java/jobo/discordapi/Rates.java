package jobo.discordapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts requests: by route and by what they are about, 50 a second over all, and the ones that
 * were invalid, of which 10,000 in 10 minutes get the address blocked.
 */
public final class Rates {
  private static final int OVER_ALL = 50;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration INVALID_FOR = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new HashMap<>();
  private final List<Taken> taken = new ArrayList<>();
  private final Deque<Instant> invalid = new ArrayDeque<>();
  private Strictness strictness = Strictness.ALL;
  private int invalidTaken = 10_000;

  /** A request that was let through, by the bucket that counted it. */
  private record Taken(String bucket, boolean isInteraction, Instant at) {}

  /** How a bucket stands after a request, as the headers of the answer tell it. */
  record Standing(String bucket, Limit limit, int remaining, Instant resetAt, Instant now) {
    Duration resetAfter() {
      return Duration.between(now, resetAt);
    }
  }

  private static final class Bucket {
    private Instant resetAt = Instant.MIN;
    private int used;
  }

  Rates(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized void hold(Strictness newStrictness) {
    strictness = newStrictness;
  }

  /** After how many invalid requests in 10 minutes the address is blocked. */
  public synchronized void blockAfter(int invalidRequests) {
    invalidTaken = invalidRequests;
  }

  /** The requests of the last 10 minutes that were answered with 401, 403 or 429. */
  public synchronized int invalidRequests() {
    Instant since = clock.instant().minus(INVALID_FOR);
    invalid.removeIf(it -> !it.isAfter(since));
    return invalid.size();
  }

  synchronized boolean isBlocked() {
    return invalidRequests() >= invalidTaken;
  }

  synchronized void countInvalid() {
    invalid.add(clock.instant());
  }

  /** The most requests within any one second; answers to interactions do not count. */
  public synchronized int mostInAnySecond() {
    return most(it -> !it.isInteraction(), SECOND);
  }

  /** The most messages that were sent to a channel within any five seconds. */
  public synchronized int mostSentInAnyFiveSeconds(Channel channel) {
    String bucket = Limit.bucket("POST", "/channels/{channel}/messages", channel.id());
    return most(it -> it.bucket().equals(bucket), Duration.ofSeconds(5));
  }

  /** Lets a request through and counts it, or refuses it. */
  synchronized Standing take(Call call, boolean isInteraction) {
    Instant now = clock.instant();
    boolean isHeld = strictness == Strictness.ALL;
    String name = Limit.bucket(call);
    Limit limit = isHeld ? Limit.of(call) : Limit.NONE;
    if (isHeld && !isInteraction) {
      refuseOverAll(now);
    }
    Bucket bucket = buckets.computeIfAbsent(name, it -> new Bucket());
    if (!now.isBefore(bucket.resetAt)) {
      bucket.resetAt = now.plus(limit.span());
      bucket.used = 0;
    }
    if (isHeld && bucket.used >= limit.times()) {
      throw Refusal.tooMany(Duration.between(now, bucket.resetAt), Refusal.Scope.USER);
    }
    bucket.used++;
    taken.add(new Taken(name, isInteraction, now));
    int remaining = Math.max(0, limit.times() - bucket.used);
    return new Standing(name, limit, remaining, bucket.resetAt, now);
  }

  private void refuseOverAll(Instant now) {
    Instant since = now.minus(SECOND);
    List<Instant> last =
        taken.reversed().stream()
            .takeWhile(it -> it.at().isAfter(since))
            .filter(it -> !it.isInteraction())
            .map(Taken::at)
            .toList();
    if (last.size() >= OVER_ALL) {
      Instant free = last.get(OVER_ALL - 1).plus(SECOND);
      throw Refusal.tooMany(Duration.between(now, free), Refusal.Scope.GLOBAL);
    }
  }

  private int most(Predicate<Taken> chosen, Duration span) {
    List<Instant> times = taken.stream().filter(chosen).map(Taken::at).toList();
    int most = 0;
    int first = 0;
    for (int last = 0; last < times.size(); last++) {
      while (!times.get(first).plus(span).isAfter(times.get(last))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}
