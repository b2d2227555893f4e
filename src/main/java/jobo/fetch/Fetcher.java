package jobo.fetch;

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
 * and ends within its time limit. The {@code robots.txt} of hosts is heeded. Blocks its caller, so
 * it is called on virtual threads; safe for use by many.
 */
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_REQUESTS = 64;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final FetchSettings settings;
  private final Connections connections;
  private final Exchange exchange;
  private final Clock clock;
  private final HostSchedule schedule;
  private final HostDoors doors;
  private final Manners manners;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A fetcher for the internet. */
  public Fetcher(FetchSettings settings, Clock clock) {
    this(settings, List.of(), clock);
  }

  /** A fetcher that takes some made-up hosts from a server on this machine. */
  public Fetcher(FetchSettings settings, List<Reroute> reroutes, Clock clock) {
    this(settings, reroutes, Network.of(settings), clock);
  }

  Fetcher(FetchSettings settings, List<Reroute> reroutes, Network network, Clock clock) {
    this.settings = settings;
    this.connections = new Connections(network, reroutes, MOST_REQUESTS);
    this.exchange = new Exchange(connections, settings.userAgent(), clock);
    this.clock = clock;
    this.schedule = new HostSchedule(settings.perHostDelay());
    this.doors = new HostDoors(MOST_REQUESTS, settings.perHostConnections());
    RobotsDesk robots = new RobotsDesk(settings.userAgent(), clock, this::fetchRobots);
    this.manners = new Manners(settings, connections, schedule, robots, clock);
  }

  /** What a request brings; whatever the network does is a result, never an exception. */
  public FetchResult fetch(FetchRequest request) {
    Optional<HttpUrl> start = HttpAddress.of(request.address());
    return start
        .map(it -> follow(it, request))
        .orElseGet(() -> Failures.of(FetchProblem.NOT_HTTP, "neither http: nor https:"));
  }

  /** Ends the requests under way and refuses new ones. */
  @Override
  public void close() {
    closed.countDown();
    doors.close();
    connections.close();
  }

  /** Its time limit is its own: who waits for it may have less time, and others more. */
  private FetchResult fetchRobots(HttpUrl file) {
    Instant deadline = clock.instant().plus(settings.timeout());
    return follow(file, FetchRequest.robots(file.uri(), deadline));
  }

  private FetchResult follow(HttpUrl start, FetchRequest request) {
    HttpUrl address = start;
    Redirects redirects = new Redirects(start);
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
    if (HttpAddress.isOddNumber(address)) {
      return given(Failures.of(FetchProblem.UNKNOWN_HOST, "an odd spelling of a number address"));
    }
    if (!untilDeadline(request).isPositive()) {
      return given(outOfTime());
    }
    try {
      return switch (manners.towards(address, request, untilDeadline(request))) {
        case Manners.Refusal refusal -> given(isClosed() ? stopped() : refusal.why());
        case Manners.Pace pace -> askThroughTheDoor(address, request, pace);
      };
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return given(stopped());
    }
  }

  private Exchange.Answer askThroughTheDoor(
      HttpUrl address, FetchRequest request, Manners.Pace pace) throws InterruptedException {
    String host = address.host();
    if (!doors.enter(host, untilDeadline(request))) {
      return given(outOfTime());
    }
    try {
      return awaitTurn(host, request, pace) ? ask(address, request) : given(outOfTime());
    } finally {
      doors.leave(host);
    }
  }

  /** Waits for the turn at a host, if it comes in time and nobody closes before. */
  private boolean awaitTurn(String host, FetchRequest request, Manners.Pace pace)
      throws InterruptedException {
    if (pace.isAtOnce()) {
      return !isClosed();
    }
    Instant now = clock.instant();
    Duration wished = request.pace().at(host).least();
    Duration least = wished.compareTo(pace.rest()) > 0 ? wished : pace.rest();
    Optional<Instant> turn = schedule.nextTurn(host, least, now, request.deadline());
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
}
