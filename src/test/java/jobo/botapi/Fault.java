package jobo.botapi;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What goes wrong with a request because a test wants it to. */
public sealed interface Fault {
  /** A refusal instead of an answer; nothing was done. */
  record Refused(Refusal refusal) implements Fault {}

  /**
   * The connection ends without an answer.
   *
   * @param takenIn whether what was asked for was done
   */
  record Cut(boolean takenIn) implements Fault {}

  /**
   * An answer that is none.
   *
   * @param takenIn whether what was asked for was done
   */
  record Garbled(boolean takenIn, int status, String type, String body) implements Fault {}

  /** All goes well, but slowly: nothing is done for a while, and nothing told for another. */
  record Slow(Duration before, Duration after) implements Fault {}

  /**
   * No answer until a test lets it go.
   *
   * @param takenIn whether what was asked for is done at once and only the answer waits
   */
  record Held(boolean takenIn, CountDownLatch gate, CountDownLatch arrived) implements Fault {
    /** Waits until a request is there to be held. */
    public void awaitArrival() throws InterruptedException {
      if (!arrived.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("No request came to be held.");
      }
    }

    /** Lets go what waits and what is still to come. */
    public void release() {
      gate.countDown();
    }
  }

  static Fault status(int code, String description) {
    return new Refused(Refusal.of(code, description));
  }

  static Fault tooManyRequests(long seconds) {
    return new Refused(Refusal.tooMany(seconds));
  }

  static Fault serverError() {
    return status(500, "Internal Server Error");
  }

  static Fault badGateway() {
    return status(502, "Bad Gateway");
  }

  static Fault blocked() {
    return new Refused(Refusal.forbidden("bot was blocked by the user"));
  }

  static Fault unauthorized() {
    return status(401, "Unauthorized");
  }

  static Fault migrated(Chat supergroup) {
    return new Refused(Refusal.migrated(supergroup.id()));
  }

  /** The connection ends before anything is done. */
  static Fault cutBefore() {
    return new Cut(false);
  }

  /** The connection ends when all is done but nothing told. */
  static Fault cutAfter() {
    return new Cut(true);
  }

  /** All is done, but the answer breaks off in the middle of the JSON. */
  static Fault brokenJson() {
    return new Garbled(true, 200, "application/json", "{\"ok\":true,\"result\":{\"message_");
  }

  /** A page of some machine on the way, for people; nothing was done. */
  static Fault htmlPage() {
    return new Garbled(
        false, 502, "text/html", "<html><head><title>502 Bad Gateway</title></head></html>");
  }

  /** Nothing is done until the test says so. */
  static Held held() {
    return new Held(false, new CountDownLatch(1), new CountDownLatch(1));
  }

  /** All is done at once, but nothing told until the test says so. */
  static Held heldAnswer() {
    return new Held(true, new CountDownLatch(1), new CountDownLatch(1));
  }
}
