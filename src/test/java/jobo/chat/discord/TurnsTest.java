package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jobo.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T08:00:00Z"));
  private final Turns turns = new Turns(clock);

  @Test
  void whoWaitsComesInOrderAndRepliesFirst() {
    for (int request = 0; request < 50; request++) {
      assertThat(turns.take(Turns.Lane.DELIVERY)).isTrue();
      turns.end();
      clock.advance(Duration.ofMillis(1)); // so that their places are free one after the other
    }
    List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
    for (int delivery = 0; delivery < 3; delivery++) {
      waiting.add(waits(Turns.Lane.DELIVERY));
    }
    waiting.addFirst(waits(Turns.Lane.REPLY));
    clock.advance(Duration.ofMillis(949));
    for (int at = 0; at < waiting.size(); at++) {
      assertThat(waiting.subList(at, waiting.size())).noneMatch(CompletableFuture::isDone);
      clock.advance(Duration.ofMillis(1));
      assertThat(waiting.get(at).orTimeout(30, TimeUnit.SECONDS).join()).isTrue();
    }
  }

  @Test
  void whoseTurnDoesNotComeInTimeHasNone() {
    for (int request = 0; request < 50; request++) {
      assertThat(turns.take(Turns.Lane.DELIVERY)).isTrue();
    }
    CompletableFuture<Boolean> late = waits(Turns.Lane.DELIVERY);
    clock.advance(Turns.LONGEST_WAIT);
    assertThat(late.orTimeout(30, TimeUnit.SECONDS).join()).isFalse();
    turns.end();
    clock.advance(Duration.ofSeconds(1));
    assertThat(turns.take(Turns.Lane.DELIVERY)).as("nobody stands in its place").isTrue();
  }

  /** Waits for a turn, in the line before this returns. */
  private CompletableFuture<Boolean> waits(Turns.Lane lane) {
    CompletableFuture<Boolean> turn = new CompletableFuture<>();
    Thread thread = Thread.ofPlatform().start(() -> turn.complete(turns.take(lane)));
    for (int look = 0; look < 3_000 && thread.getState() != Thread.State.TIMED_WAITING; look++) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(thread.getState()).isEqualTo(Thread.State.TIMED_WAITING);
    return turn;
  }
}
