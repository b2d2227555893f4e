package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
  private final SampleNews.TurnedClock clock = new SampleNews.TurnedClock();
  private final RateLimit limit = new RateLimit(3, clock);

  @Test
  void aMinutesWorthAtOnceAndThenAsItFills() {
    assertThat(IntStream.range(0, 3).mapToObj(it -> limit.refuse("a")))
        .allSatisfy(it -> assertThat(it).isEmpty());
    assertThat(limit.refuse("a")).contains(Duration.ofSeconds(20));
    clock.turn(clock.instant().plusSeconds(19));
    assertThat(limit.refuse("a")).isPresent();
    clock.turn(clock.instant().plusSeconds(1));
    assertThat(limit.refuse("a")).isEmpty();
    assertThat(limit.refuse("a")).isPresent();
  }

  @Test
  void oneCallerDoesNotUseUpWhatAnotherMayAsk() {
    IntStream.range(0, 4).forEach(it -> limit.refuse("a"));
    assertThat(limit.refuse("b")).isEmpty();
  }

  @Test
  void anHourOfRestIsWorthNoMoreThanAMinute() {
    limit.refuse("a");
    clock.turn(clock.instant().plus(Duration.ofHours(1)));
    assertThat(IntStream.range(0, 4).filter(it -> limit.refuse("a").isEmpty()).count())
        .isEqualTo(3);
  }

  @Test
  void aClockThatIsSetBackTakesNothingAway() {
    limit.refuse("a");
    clock.turn(clock.instant().minus(Duration.ofHours(1)));
    assertThat(limit.refuse("a")).isEmpty();
  }

  @Test
  void aCrowdDoesNotFillTheMemory() {
    IntStream.range(0, 25_000).forEach(it -> limit.refuse("caller " + it));
    assertThat(limit.callers()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "::1, ::1",
  })
  void aHouseholdOfAddressesIsOneCaller(String address, String caller) {
    assertThat(RateLimitFilter.caller(address)).isEqualTo(caller);
  }

  @Test
  void oneRequestTooManyIsToldWhenToComeAgain() {
    try (WebServer server =
        WebServer.start(
            SampleNews.none(),
            new OperatorAccess.Off(),
            Map.of("jobo.web.requests-per-minute", "2"))) {
      assertThat(server.get("/api/articles").status()).isEqualTo(200);
      assertThat(server.get("/api/stories").status()).isEqualTo(200);
      WebServer.Reply reply = server.get("/api/articles");
      assertThat(reply.status()).isEqualTo(429);
      assertThat(reply.header("Retry-After")).isEqualTo("30");
      assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
      assertThat(reply.body()).contains("jobo.web.requests-per-minute");
      assertThat(server.browse("/").status()).isEqualTo(200);
    }
  }
}
