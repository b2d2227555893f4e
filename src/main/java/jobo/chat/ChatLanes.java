package jobo.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through what was said, each chat in its order and all chats side by side. Work that throws
 * is logged; work that hangs is interrupted and left behind, so a chat never waits for ever. Safe
 * for use by many threads.
 */
public final class ChatLanes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChatLanes.class);
  private static final int MOST_AT_A_TIME = 64;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Map<Long, Queue<Runnable>> lanes = new HashMap<>();
  private final Semaphore atATime = new Semaphore(MOST_AT_A_TIME);
  private final Duration longest;
  private boolean closed;

  /**
   * Lanes for all chats.
   *
   * @param longest the longest that one piece of work may take
   */
  public ChatLanes(Duration longest) {
    this.longest = longest;
  }

  /** Puts work behind what the chat has already. */
  public synchronized void add(long chat, Runnable work) {
    if (closed) {
      return; // it is kept, and begun after the next start
    }
    Queue<Runnable> lane = lanes.get(chat);
    if (lane == null) {
      Queue<Runnable> begun = new ArrayDeque<>();
      begun.add(work);
      lanes.put(chat, begun);
      Thread.ofVirtual().name("chat-lane").start(() -> workOff(chat, begun));
    } else {
      lane.add(work);
    }
  }

  /** Begins nothing more, and waits a moment for what is under way. */
  @Override
  public void close() {
    letGo();
    try {
      if (!atATime.tryAcquire(MOST_AT_A_TIME, GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn(
            "Turns are still under way while Jobo stops; who asked is told after the next start");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void letGo() {
    closed = true;
    lanes.values().forEach(Queue::clear);
  }

  private void workOff(long chat, Queue<Runnable> lane) {
    try {
      for (Runnable work = next(chat, lane); work != null; work = next(chat, lane)) {
        atATime.acquire();
        try {
          work(work);
        } finally {
          atATime.release();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Runnable next(long chat, Queue<Runnable> lane) {
    Runnable work = lane.poll();
    if (work == null) {
      lanes.remove(chat);
    }
    return work;
  }

  private void work(Runnable work) throws InterruptedException {
    // Not virtual: work that computes for long would keep its processor from all that are.
    Thread worker =
        Thread.ofPlatform()
            .daemon()
            .name("chat-turn")
            .uncaughtExceptionHandler((thread, failure) -> LOG.error("A turn failed", failure))
            .start(work);
    if (!worker.join(longest)) {
      worker.interrupt();
      LOG.error("A turn took longer than {} and was interrupted", longest);
      if (!worker.join(GRACE)) {
        LOG.error("A turn does not heed its interruption and is left behind");
      }
    }
  }
}
