package jobo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatLanesTest {
  private static final int CHATS = 20;
  private static final int TURNS = 1_000;

  private final ChatLanes lanes = new ChatLanes(Duration.ofMillis(100));

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void theTurnsOfAChatAreTakenInTheirOrder() throws InterruptedException {
    Map<Long, List<Integer>> taken = new ConcurrentHashMap<>();
    CountDownLatch all = new CountDownLatch(TURNS);
    for (int turn = 0; turn < TURNS; turn++) {
      int number = turn;
      long chat = turn % CHATS;
      lanes.add(
          chat,
          () -> {
            taken.computeIfAbsent(chat, it -> new CopyOnWriteArrayList<>()).add(number);
            all.countDown();
          });
    }
    all.await();
    for (int chat = 0; chat < CHATS; chat++) {
      int first = chat;
      assertThat(taken.get((long) chat))
          .containsExactlyElementsOf(
              IntStream.range(0, TURNS / CHATS).mapToObj(it -> first + it * CHATS).toList());
    }
  }

  @Test
  void aTurnThatHangsIsInterruptedAndTheNextOfItsChatIsTaken() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch next = new CountDownLatch(1);
    lanes.add(
        1,
        () -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException heeded) {
            interrupted.countDown();
          }
        });
    lanes.add(1, next::countDown);
    next.await();
    assertThat(interrupted.getCount()).isZero();
  }

  @Test
  void turnsThatComputeOnEveryProcessorDoNotKeepAnotherChatWaiting() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    ChatLanes patient = new ChatLanes(Duration.ofMinutes(1));
    int busy = 2 * Runtime.getRuntime().availableProcessors();
    CountDownLatch begun = new CountDownLatch(busy);
    for (int chat = 0; chat < busy; chat++) {
      patient.add(
          chat,
          () -> {
            begun.countDown();
            while (gate.getCount() > 0) {
              Thread.onSpinWait();
            }
          });
    }
    begun.await();
    patient.add(busy, other::countDown);
    other.await();
    gate.countDown();
    patient.close();
    assertThat(other.getCount()).isZero();
  }

  @Test
  void aTurnThatFailsLeavesTheNext() throws InterruptedException {
    CountDownLatch next = new CountDownLatch(1);
    lanes.add(
        1,
        () -> {
          throw new IllegalStateException("broken");
        });
    lanes.add(1, next::countDown);
    next.await();
    assertThat(next.getCount()).isZero();
  }

  @Test
  void afterTheEndNoTurnBegins() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    List<String> taken = new CopyOnWriteArrayList<>();
    lanes.add(
        1,
        () -> {
          begun.countDown();
          try {
            gate.await();
          } catch (InterruptedException heeded) {
            taken.add("interrupted");
          }
          taken.add("first");
        });
    lanes.add(1, () -> taken.add("second"));
    begun.await();
    lanes.close();
    lanes.add(2, () -> taken.add("late"));
    gate.countDown();
    assertThat(taken).doesNotContain("second", "late").contains("first");
  }
}
