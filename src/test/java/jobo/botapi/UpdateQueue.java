package jobo.botapi;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot is yet to be told. Waits on the platform's lock, under which all of it is called.
 */
final class UpdateQueue {
  /** What the bot is not told unless it asks for it by name. */
  private static final Set<String> ONLY_IF_ASKED =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private final Object lock;
  private final Deque<ObjectNode> waiting = new ArrayDeque<>();
  private List<String> allowed = List.of();
  private long lastId = 100_000_000L;
  private long poller;
  private String webhook = "";
  private int polling;
  private boolean closed;

  UpdateQueue(Object lock) {
    this.lock = lock;
  }

  void add(String type, JsonNode content) {
    boolean isAllowed = allowed.isEmpty() ? !ONLY_IF_ASKED.contains(type) : allowed.contains(type);
    if (isAllowed) {
      ObjectNode update = Json.object().put("update_id", ++lastId);
      update.set(type, content);
      waiting.add(update);
      lock.notifyAll();
    }
  }

  void allow(List<String> types) {
    allowed = List.copyOf(types);
  }

  List<String> allowed() {
    return allowed;
  }

  int size() {
    return waiting.size();
  }

  void clear() {
    waiting.clear();
    lock.notifyAll();
  }

  String webhook() {
    return webhook;
  }

  void webhook(String address) {
    webhook = address;
    lock.notifyAll();
  }

  void close() {
    closed = true;
    lock.notifyAll();
  }

  /** Whether the bot is waiting for updates right now. */
  boolean isPolled() {
    return polling > 0;
  }

  /** Waits for updates; whoever waited before is sent away. */
  ArrayNode poll(long offset, int limit, Duration timeout) throws InterruptedException {
    if (!webhook.isEmpty()) {
      throw Refusal.conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    long me = ++poller;
    confirm(offset);
    lock.notifyAll();
    long end = System.nanoTime() + timeout.toNanos();
    long left = timeout.toNanos();
    polling++;
    try {
      while (waiting.isEmpty() && left > 0 && !closed) {
        lock.wait(Math.max(1, left / 1_000_000));
        refuseWhoWasReplaced(me);
        left = end - System.nanoTime();
      }
    } finally {
      polling--;
    }
    ArrayNode batch = Json.array();
    waiting.stream().limit(limit).forEach(it -> batch.add(it.deepCopy()));
    return batch;
  }

  private void refuseWhoWasReplaced(long me) {
    if (!webhook.isEmpty()) {
      throw Refusal.conflict("terminated by setWebhook request");
    }
    if (poller != me) {
      throw Refusal.conflict(
          "terminated by other getUpdates request; make sure that only one bot instance is"
              + " running");
    }
  }

  private void confirm(long offset) {
    if (offset >= 0) {
      waiting.removeIf(it -> it.get("update_id").asLong() < offset);
      return;
    }
    Iterator<ObjectNode> oldest = waiting.iterator();
    for (long over = waiting.size() + offset; over > 0; over--) {
      oldest.next();
      oldest.remove();
    }
  }
}
