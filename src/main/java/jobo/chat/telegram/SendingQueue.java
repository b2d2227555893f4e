package jobo.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jobo.delivery.Hindrance;
import jobo.delivery.Sending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door to Telegram's chats: calls wait here for their turn. Replies go before broadcasts,
 * the calls of one chat go in order and one at a time, a slow chat delays no other, and the pace is
 * kept over all. Safe for use by many threads.
 */
final class SendingQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SendingQueue.class);

  /**
   * A clock may be set, so nothing waits for long without looking at it again; and for as long as a
   * free place is not seen, it is lost to the pace.
   */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private static final int MOST_WAITING = 20_000;
  private static final int MOST_AT_A_TIME = 50;

  private final InstantSource clock;
  private final Pace pace = new Pace();
  private final List<Outgoing> waiting = new ArrayList<>();
  private final Set<Long> busy = new HashSet<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread dispatcher;
  private boolean closed;

  SendingQueue(InstantSource clock) {
    this.clock = clock;
    this.dispatcher = Thread.ofVirtual().name("telegram-sending").start(this::dispatch);
  }

  /** Puts a call in its place; the outcome never fails. */
  CompletableFuture<Sending> add(Outgoing outgoing) {
    lock.lock();
    try {
      if (closed) {
        outgoing.outcome().complete(new Sending.Later(Duration.ZERO, Hindrance.STOPPING.reason()));
      } else if (waiting.size() >= MOST_WAITING) {
        outgoing
            .outcome()
            .complete(new Sending.Later(Duration.ofMinutes(1), Hindrance.TOO_MANY_WAIT.reason()));
      } else {
        waiting.add(outgoing);
        changed.signalAll();
      }
      return outgoing.outcome();
    } finally {
      lock.unlock();
    }
  }

  /** Takes a call back for which nobody waits any more; false where it was begun already. */
  boolean withdraw(Outgoing outgoing) {
    lock.lock();
    try {
      return waiting.remove(outgoing);
    } finally {
      lock.unlock();
    }
  }

  /** What waits is let go; what is under way ends by itself. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      waiting.forEach(
          it ->
              it.outcome().complete(new Sending.Later(Duration.ZERO, Hindrance.STOPPING.reason())));
      waiting.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    dispatcher.interrupt();
  }

  private void dispatch() {
    lock.lock();
    try {
      while (!closed) {
        Outgoing next = next();
        if (next != null) {
          start(next);
        } else if (waiting.isEmpty()) {
          changed.await();
        } else {
          changed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** The first reply, else the first broadcast, whose chat is free and whose turn has come. */
  private @Nullable Outgoing next() {
    if (busy.size() >= MOST_AT_A_TIME) {
      return null;
    }
    Instant now = clock.instant();
    for (boolean broadcast : new boolean[] {false, true}) {
      if (!pace.hasPlace(broadcast, now)) {
        return null;
      }
      Set<Long> passed = new HashSet<>(busy);
      for (Outgoing outgoing : waiting) {
        boolean first = outgoing.broadcast() == broadcast && passed.add(outgoing.chat());
        if (first && pace.isFree(outgoing.chat(), now)) {
          return outgoing;
        }
      }
    }
    return null;
  }

  private void start(Outgoing outgoing) {
    waiting.remove(outgoing);
    busy.add(outgoing.chat());
    pace.begun(outgoing.broadcast(), clock.instant());
    Thread.ofVirtual().name("telegram-call").start(() -> call(outgoing));
  }

  private void call(Outgoing outgoing) {
    Sending sending;
    try {
      sending = outgoing.call().call();
    } catch (Exception unforeseen) {
      LOG.error("A call to Telegram failed in a way nobody foresaw", unforeseen);
      sending = new Sending.Unclear(unforeseen.getClass().getSimpleName());
    }
    lock.lock();
    try {
      busy.remove(outgoing.chat());
      count(outgoing.chat(), sending, clock.instant());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    outgoing.outcome().complete(sending);
  }

  private void count(long chat, Sending sending, Instant now) {
    switch (sending) {
      case Sending.Withheld() -> pace.stayed();
      case Sending.Later(var delay, var reason) -> {
        pace.ended(chat, now);
        pace.pause(chat, now.plus(delay), now);
      }
      default -> pace.ended(chat, now);
    }
  }
}
