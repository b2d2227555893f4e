package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryAndRestTest {
  private static final Instant NOW = ModelBench.NOON;
  private static final Instant LATER = NOW.plusSeconds(3_600);

  private final RetryPlan plan = new RetryPlan(new Random(1));

  @Test
  void waitsAreDrawnFromARangeThatGrows() {
    assertThat(IntStream.range(0, 500).mapToObj(it -> wait(1)))
        .allSatisfy(it -> assertThat(it).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2)))
        .anySatisfy(it -> assertThat(it).isLessThan(Duration.ofMillis(300)))
        .anySatisfy(it -> assertThat(it).isGreaterThan(Duration.ofMillis(1_700)));
    assertThat(IntStream.range(0, 500).mapToObj(it -> wait(2)))
        .anySatisfy(it -> assertThat(it).isGreaterThan(Duration.ofSeconds(3)));
  }

  @Test
  void thereAreThreeTriesAtMost() {
    assertThat(plan.next(failure(Reason.SERVER_ERROR, null), 3, NOW, LATER)).isEmpty();
    assertThat(plan.next(failure(Reason.UNREACHABLE, null), 2, NOW, LATER)).isEmpty();
    assertThat(plan.next(failure(Reason.TIMED_OUT, null), 1, NOW, LATER)).isEmpty();
    assertThat(plan.next(failure(Reason.KEY_REFUSED, null), 1, NOW, LATER)).isEmpty();
  }

  @Test
  void whatTheServerAsksForIsKeptTo() {
    ServerReply.Failed<String> patience = failure(Reason.TOO_MANY_REQUESTS, Duration.ofSeconds(20));

    assertThat(plan.next(patience, 1, NOW, LATER).orElseThrow())
        .isBetween(Duration.ofSeconds(20), Duration.ofMillis(20_250));
    assertThat(plan.next(patience, 1, NOW, NOW.plusSeconds(20))).isEmpty();
  }

  @Test
  void restsGrowToAQuarterOfAnHour() {
    CircuitBreaker breaker = CircuitBreaker.CLOSED;
    for (int failure = 1; failure < 5; failure++) {
      breaker = breaker.failed(NOW, null);
      assertThat(breaker.lets(NOW)).isTrue();
    }
    long[] minutes = {1, 2, 4, 8, 15, 15, 15};
    for (long rest : minutes) {
      breaker = breaker.failed(NOW, null);
      assertThat(breaker.lets(NOW.plus(Duration.ofMinutes(rest)).minusMillis(1))).isFalse();
      assertThat(breaker.lets(NOW.plus(Duration.ofMinutes(rest)))).isTrue();
    }
  }

  @Test
  void aServerThatWantsToBeLeftAloneIsForAnHourAtMost() {
    CircuitBreaker asked = CircuitBreaker.CLOSED.failed(NOW, Duration.ofMinutes(20));
    assertThat(asked.lets(NOW.plus(Duration.ofMinutes(19)))).isFalse();
    assertThat(asked.lets(NOW.plus(Duration.ofMinutes(20)))).isTrue();

    CircuitBreaker forEver = CircuitBreaker.CLOSED.failed(NOW, Duration.ofDays(900));
    assertThat(forEver.lets(LATER)).isTrue();
  }

  @Test
  void aPauseEndsWithTheProgram() throws InterruptedException {
    Waiter.Stoppable waiter = new Waiter.Stoppable();
    AtomicBoolean passed = new AtomicBoolean(true);
    Thread waiting =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    passed.set(waiter.pause(Duration.ofHours(1)));
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                });

    waiter.close();
    waiting.join();

    assertThat(passed).isFalse();
  }

  private Duration wait(int tried) {
    return plan.next(failure(Reason.SERVER_ERROR, null), tried, NOW, LATER).orElseThrow();
  }

  private static ServerReply.Failed<String> failure(Reason reason, @Nullable Duration after) {
    return new ServerReply.Failed<>(reason, "", 0L, after);
  }
}
