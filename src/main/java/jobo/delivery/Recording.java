package jobo.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jobo.subscription.ChatAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what becomes of parts. Where the database is away for a while, it is waited for: what
 * a platform has answered must not be forgotten. Safe for use by many threads.
 */
final class Recording implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
  private static final int TRIES = 60;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final int REPORTED = 200;

  private final Messenger messenger;
  private final OutboxStore outbox;
  private final ChatReach reach;
  private final InstantSource clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** What was refused is told once, however many chats were to get the same. */
  private final Set<String> reported =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REPORTED;
                }
              }));

  Recording(Messenger messenger, OutboxStore outbox, ChatReach reach, InstantSource clock) {
    this.messenger = messenger;
    this.outbox = outbox;
    this.reach = reach;
    this.clock = clock;
  }

  /** Writes a step down and says whether the delivery goes on now. */
  boolean record(OutboxPart part, NextStep step) {
    for (int tried = 1; ; tried++) {
      try {
        return write(part, step);
      } catch (RuntimeException away) {
        LOG.error("What became of {} cannot be written down", part.key(), away);
        if (tried == TRIES || isStopped()) {
          return false; // it counts as interrupted after a while
        }
      }
    }
  }

  private boolean isStopped() {
    try {
      return stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private boolean write(OutboxPart part, NextStep step) {
    switch (step) {
      case NextStep.Done(String remoteId) -> {
        outbox.sent(part, remoteId, clock.instant());
        if (part.reason() != null) {
          reach.found(part.chat()); // it may have been out of reach
        }
        return true;
      }
      case NextStep.Again(var at, String reason) -> outbox.later(part, at, reason);
      case NextStep.Halted(var at, String reason) -> outbox.later(part, at, reason);
      case NextStep.Doubted(var at, String reason) -> outbox.doubted(part, at, reason);
      case NextStep.Plainer(String reason) -> {
        return plainer(part, reason);
      }
      case NextStep.Ended(PartState state, String reason) -> {
        LOG.warn("{} is {}: {}", part.key(), state, reason);
        Instant now = clock.instant();
        outbox.ended(part, state, reason, now, now.plus(DeliveryRules.untilNext(state)));
        return true;
      }
      case NextStep.Suspended(NextStep then, String reason) -> {
        reach.lost(part.chat(), reason);
        return write(part, then) && then instanceof NextStep.Ended;
      }
      case NextStep.Moved(ChatAddress to) -> {
        outbox.later(part, clock.instant(), Hindrance.CHAT_MOVED.reason());
        reach.moved(part.chat(), to);
        outbox.move(part.chat(), to);
        return true;
      }
      case NextStep.Nothing() -> {}
    }
    return false;
  }

  private boolean plainer(OutboxPart part, String reason) {
    if (reported.add(part.body())) {
      LOG.warn("{} goes out plainer, because it was refused: {}", part.key(), reason);
    }
    String body = messenger.plainer(part.body()).orElseThrow();
    outbox.plainer(part, body, clock.instant(), reason);
    return true;
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
