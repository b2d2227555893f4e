package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import jobo.SettableClock;
import jobo.delivery.Sending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingQueueTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Sending SENT = new Sending.Sent("1");

  private final SettableClock clock = new SettableClock(NOON);
  private final SendingQueue queue = new SendingQueue(clock);
  private final List<String> called = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    queue.close();
  }

  @Test
  void repliesGoBeforeBroadcastsThatCameFirst() {
    add(1, false, "opening").join();
    CompletableFuture<Sending> broadcast = add(1, true, "broadcast");
    CompletableFuture<Sending> reply = add(1, false, "reply");
    clock.advance(Duration.ofSeconds(1));
    reply.join();
    clock.advance(Duration.ofSeconds(1));
    broadcast.join();
    assertThat(called).containsExactly("opening", "reply", "broadcast");
  }

  @Test
  void aChatThatIsPutOffDelaysNoOther() {
    Sending later = new Sending.Later(Duration.ofMinutes(1), "429");
    assertThat(queue.add(new Outgoing(1, false, () -> later, new CompletableFuture<>())).join())
        .isEqualTo(later);
    CompletableFuture<Sending> again = add(1, false, "again");
    assertThat(add(2, false, "other").join()).isEqualTo(SENT);
    assertThat(again).isNotDone();
    clock.advance(Duration.ofMinutes(1));
    assertThat(again.join()).isEqualTo(SENT);
  }

  @Test
  void aCallThatHangsDelaysNoOtherChat() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Sending> hanging =
        queue.add(
            new Outgoing(
                1,
                false,
                () -> {
                  begun.countDown();
                  gate.await();
                  return SENT;
                },
                new CompletableFuture<>()));
    begun.await();
    assertThat(add(2, false, "other").join()).isEqualTo(SENT);
    gate.countDown();
    assertThat(hanging.join()).isEqualTo(SENT);
  }

  @Test
  void aCallThatFailsIsUnclearAndTheNextGoes() {
    Outgoing failing =
        new Outgoing(
            1,
            false,
            () -> {
              throw new IllegalStateException("broken");
            },
            new CompletableFuture<>());
    assertThat(queue.add(failing).join()).isInstanceOf(Sending.Unclear.class);
    clock.advance(Duration.ofSeconds(1));
    assertThat(add(1, false, "next").join()).isEqualTo(SENT);
  }

  @Test
  void aThousandThatAreHeldBackAreThroughAtOnce() {
    List<CompletableFuture<Sending>> held = new ArrayList<>();
    for (int broadcast = 0; broadcast < 1_000; broadcast++) {
      held.add(
          queue.add(
              new Outgoing(
                  broadcast % 100, true, Sending.Withheld::new, new CompletableFuture<>())));
    }
    held.forEach(CompletableFuture::join);
    assertThat(add(1, false, "reply").join()).isEqualTo(SENT);
  }

  @Test
  void betweenBroadcastsAReplyFindsAPlaceAtOnce() {
    List<CompletableFuture<Sending>> broadcasts = new ArrayList<>();
    for (int chat = 1; chat <= 20; chat++) {
      broadcasts.add(add(chat, true, "broadcast"));
    }
    assertThat(add(21, false, "reply").join()).isEqualTo(SENT);
    assertThat(broadcasts.getLast()).isNotDone();
    while (!broadcasts.getLast().isDone()) {
      clock.advance(Duration.ofMillis(1));
    }
    assertThat(broadcasts).allMatch(CompletableFuture::isDone);
  }

  @Test
  void whatIsTakenBackBeforeItsTurnIsNeverSent() {
    add(1, false, "first").join();
    Outgoing second = outgoing(1, false, "second");
    CompletableFuture<Sending> outcome = queue.add(second);
    assertThat(queue.withdraw(second)).isTrue();
    assertThat(queue.withdraw(second)).isFalse();
    clock.advance(Duration.ofSeconds(2));
    add(1, false, "third").join();
    assertThat(called).containsExactly("first", "third");
    assertThat(outcome).isNotDone();
  }

  @Test
  void atTheEndWhatWaitsIsPutOff() {
    add(1, false, "first").join();
    CompletableFuture<Sending> waiting = add(1, false, "second");
    queue.close();
    assertThat(waiting.join()).isInstanceOf(Sending.Later.class);
    assertThat(add(2, false, "late").join()).isInstanceOf(Sending.Later.class);
    assertThat(called).containsExactly("first");
  }

  private CompletableFuture<Sending> add(long chat, boolean broadcast, String name) {
    return queue.add(outgoing(chat, broadcast, name));
  }

  private Outgoing outgoing(long chat, boolean broadcast, String name) {
    return new Outgoing(
        chat,
        broadcast,
        () -> {
          called.add(name);
          return SENT;
        },
        new CompletableFuture<>());
  }
}
