package jobo.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

/**
 * Fetches feeds and pages from the internet, politely and within limits.
 *
 * <p>A request waits for its turn at its host, follows at most five redirects, each checked anew,
 * and ends within its time limit. Blocks its caller, so it is called on virtual threads; safe for
 * use by many.
 */
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_REQUESTS = 64;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final FetchSettings settings;
  private final Exchange exchange;
  private final Clock clock;
  private final HostSchedule schedule;
  private final HostDoors doors;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A fetcher for the internet. */
  public Fetcher(FetchSettings settings, Clock clock) {
    this(settings, List.of(), clock);
  }

  /** A fetcher that takes some made-up hosts from a server on this machine. */
  public Fetcher(FetchSettings settings, List<Reroute> reroutes, Clock clock) {
    this.settings = settings;
    this.exchange = new Exchange(settings, reroutes, clock);
    this.clock = clock;
    this.schedule = new HostSchedule(settings.perHostDelay());
    this.doors = new HostDoors(MOST_REQUESTS, settings.perHostConnections());
  }

  /** What a request brings; whatever the network does is a result, never an exception. */
  public FetchResult fetch(FetchRequest request) {
    Optional<HttpUrl> start = Exchange.httpAddress(request.address());
    return start
        .map(it -> follow(it, request))
        .orElseGet(() -> Failures.of(FetchProblem.NOT_HTTP, "neither http: nor https:"));
  }

  /** Ends the requests under way and refuses new ones. */
  @Override
  public void close() {
    closed.countDown();
    doors.close();
    exchange.close();
  }

  private FetchResult follow(HttpUrl start, FetchRequest request) {
    HttpUrl address = start;
    Redirects redirects = new Redirects();
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      switch (askInTurn(address, request)) {
        case Exchange.Answer.Elsewhere elsewhere -> {
          address = elsewhere.address();
          redirects.add(elsewhere);
        }
        case Exchange.Answer.Final answer -> {
          return redirects.mark(answer.result());
        }
      }
    }
    return Failures.of(FetchProblem.TOO_MANY_REDIRECTS, "more than " + MOST_REDIRECTS);
  }

  private Exchange.Answer askInTurn(HttpUrl address, FetchRequest request) {
    if (Exchange.isOddNumber(address)) {
      return given(Failures.of(FetchProblem.UNKNOWN_HOST, "an odd spelling of a number address"));
    }
    String host = address.host();
    try {
      if (!doors.enter(host, untilDeadline(request))) {
        return given(outOfTime());
      }
      try {
        return awaitTurn(address, request) ? ask(address, request) : given(outOfTime());
      } finally {
        doors.leave(host);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return given(stopped());
    }
  }

  /** Waits for the turn at a host, if it comes in time and nobody closes before. */
  private boolean awaitTurn(HttpUrl address, FetchRequest request) throws InterruptedException {
    if (exchange.isRerouted(address)) {
      return !isClosed();
    }
    Instant now = clock.instant();
    Duration least = request.pace().at(address.host()).least();
    Optional<Instant> turn = schedule.nextTurn(address.host(), least, now, request.deadline());
    return turn.isPresent()
        && !closed.await(Duration.between(now, turn.get()).toNanos(), TimeUnit.NANOSECONDS);
  }

  private Exchange.Answer ask(HttpUrl address, FetchRequest request) {
    Duration left = untilDeadline(request);
    if (!left.isPositive()) {
      return given(outOfTime());
    }
    Duration limit = left.compareTo(settings.timeout()) < 0 ? left : settings.timeout();
    Exchange.Answer answer = exchange.ask(address, request, limit);
    // What closing or interrupting broke off is no fault of the host.
    boolean brokenOff = isClosed() || Thread.currentThread().isInterrupted();
    return brokenOff && isFailure(answer) ? given(stopped()) : answer;
  }

  private Duration untilDeadline(FetchRequest request) {
    Duration left = Duration.between(clock.instant(), request.deadline());
    return left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private FetchResult outOfTime() {
    return isClosed()
        ? stopped()
        : Failures.of(FetchProblem.TIMED_OUT, "the time was up before its turn at the host");
  }

  private static FetchResult stopped() {
    return Failures.of(FetchProblem.STOPPED, "stopped");
  }

  private static Exchange.Answer given(FetchResult result) {
    return new Exchange.Answer.Final(result);
  }

  private static boolean isFailure(Exchange.Answer answer) {
    return answer instanceof Exchange.Answer.Final(FetchResult.Failed ignored);
  }

  /** Remembers how far the redirects so far were for good. */
  private static final class Redirects {
    private Optional<URI> movedTo = Optional.empty();
    private boolean onlyPermanent = true;

    void add(Exchange.Answer.Elsewhere elsewhere) {
      onlyPermanent &= elsewhere.permanent();
      if (onlyPermanent) {
        movedTo = Optional.of(elsewhere.address().uri());
      }
    }

    FetchResult mark(FetchResult result) {
      return result instanceof FetchResult.Fetched fetched && movedTo.isPresent()
          ? new FetchResult.Fetched(
              fetched.address(), fetched.content(), fetched.validators(), movedTo.get())
          : result;
    }
  }
}
