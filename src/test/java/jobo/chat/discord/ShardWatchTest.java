package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jobo.SettableClock;
import net.dv8tion.jda.api.JDA.Status;
import org.junit.jupiter.api.Test;

class ShardWatchTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
  private final ShardWatch watch = new ShardWatch(clock, Duration.ofSeconds(90));

  @Test
  void aShardIsLostWhenItWasAwayForTooLongAndThenGetsAsLongAgain() {
    assertThat(watch.lost(Map.of(0, Status.CONNECTED, 1, Status.CONNECTED))).isEmpty();
    clock.advance(Duration.ofSeconds(60));
    assertThat(watch.lost(Map.of(0, Status.CONNECTED, 1, Status.RECONNECT_QUEUED))).isEmpty();
    clock.advance(Duration.ofSeconds(31));
    assertThat(watch.lost(Map.of(0, Status.CONNECTED, 1, Status.WAITING_TO_RECONNECT)))
        .containsExactly(1);
    clock.advance(Duration.ofSeconds(60));
    assertThat(watch.lost(Map.of(0, Status.CONNECTED, 1, Status.LOGGING_IN))).isEmpty();
    clock.advance(Duration.ofSeconds(31));
    assertThat(watch.lost(Map.of(0, Status.CONNECTED, 1, Status.LOGGING_IN))).containsExactly(1);
  }

  @Test
  void aShardThatNeverConnectedIsLostInItsTime() {
    assertThat(watch.lost(Map.of(0, Status.INITIALIZING))).isEmpty();
    clock.advance(Duration.ofSeconds(91));
    assertThat(watch.lost(Map.of(0, Status.LOGGING_IN))).containsExactly(0);
  }
}
