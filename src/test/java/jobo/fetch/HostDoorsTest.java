package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HostDoorsTest {
  private static final Duration NO_TIME = Duration.ZERO;
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void aHostTakesOnlySoManyAtATime() throws InterruptedException {
    var doors = new HostDoors(10, 2);

    assertThat(doors.enter("a", NO_TIME)).isTrue();
    assertThat(doors.enter("a", NO_TIME)).isTrue();
    assertThat(doors.enter("a", NO_TIME)).isFalse();
    assertThat(doors.enter("b", NO_TIME)).isTrue();

    doors.leave("a");
    assertThat(doors.enter("a", NO_TIME)).isTrue();
  }

  @Test
  void overAllOnlySoManyAreUnderWay() throws InterruptedException {
    var doors = new HostDoors(2, 2);
    doors.enter("a", NO_TIME);
    doors.enter("b", NO_TIME);

    assertThat(doors.enter("c", NO_TIME)).isFalse();

    doors.leave("b");
    assertThat(doors.enter("c", NO_TIME)).isTrue();
  }

  @Test
  void whoeverWaitsIsLetInWhenSomeoneLeaves() throws Exception {
    var doors = new HostDoors(10, 1);
    doors.enter("a", NO_TIME);
    var waiting = CompletableFuture.supplyAsync(() -> enter(doors));

    doors.leave("a");

    assertThat(waiting.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void closingSendsAwayWhoeverWaitsOrComes() throws Exception {
    var doors = new HostDoors(10, 1);
    doors.enter("a", NO_TIME);
    var waiting = CompletableFuture.supplyAsync(() -> enter(doors));

    doors.close();

    assertThat(waiting.get(5, TimeUnit.SECONDS)).isFalse();
    assertThat(doors.enter("a", LONG)).isFalse();
    assertThat(doors.enter("new", LONG)).isFalse();
  }

  private static boolean enter(HostDoors doors) {
    try {
      return doors.enter("a", LONG);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
