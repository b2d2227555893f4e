package jobo.fetch;

import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;

/**
 * Decides whether and how fast a host may be asked, by its {@code robots.txt}.
 *
 * <p>A request that is bound by it is refused what it disallows. One that is not, for an address
 * that the operator wrote down, is refused nothing. The rest that it wants between two requests
 * concerns both; but a first request after a while has had its rest whatever the file says, so the
 * file is not fetched for it.
 */
final class Manners {
  private static final Pace USUAL = new Pace(Duration.ZERO, false);
  private static final Pace AT_ONCE = new Pace(Duration.ZERO, true);

  private final FetchSettings settings;
  private final Connections connections;
  private final HostSchedule schedule;
  private final RobotsDesk desk;
  private final Clock clock;

  Manners(
      FetchSettings settings,
      Connections connections,
      HostSchedule schedule,
      RobotsDesk desk,
      Clock clock) {
    this.settings = settings;
    this.connections = connections;
    this.schedule = schedule;
    this.desk = desk;
    this.clock = clock;
  }

  /** How a request is to be treated. */
  sealed interface Verdict {}

  /** It may not be sent. */
  record Refusal(FetchResult.Failed why) implements Verdict {}

  /**
   * It may be sent when its turn comes.
   *
   * @param rest what the host wants to pass between two requests
   * @param isAtOnce whether it needs no turn
   */
  record Pace(Duration rest, boolean isAtOnce) implements Verdict {}

  /** How a request to an address is to be treated; may wait for the host's {@code robots.txt}. */
  Verdict towards(HttpUrl address, FetchRequest request, Duration patience)
      throws InterruptedException {
    if (connections.isRerouted(address) || request.wanted() == FetchRequest.Wanted.ROBOTS) {
      return AT_ONCE;
    }
    boolean concernsPace = schedule.isResting(address.host(), clock.instant());
    if (!settings.heedRobots() || !(request.boundByRobots() || concernsPace)) {
      return USUAL;
    }
    return switch (desk.of(address, patience)) {
      case RobotsDesk.Standing.Known(Robots robots) ->
          request.boundByRobots() && !robots.allow(address)
              ? new Refusal(Failures.of(FetchProblem.NOT_ALLOWED, "robots.txt"))
              : new Pace(robots.crawlDelay(), false);
      case RobotsDesk.Standing.Unknown(FetchResult.Failed why) ->
          request.boundByRobots() ? new Refusal(unknown(why)) : USUAL;
    };
  }

  /** A server that fails to say what it allows allows nothing (RFC 9309, section 2.3.1.4). */
  private static FetchResult.Failed unknown(FetchResult.Failed why) {
    FetchProblem problem =
        why.problem() == FetchProblem.SERVER_ERROR ? FetchProblem.NOT_ALLOWED : why.problem();
    return new FetchResult.Failed(problem, "robots.txt: " + why.detail(), why.retryAfter());
  }
}
