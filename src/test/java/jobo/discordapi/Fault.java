package jobo.discordapi;

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

  /** A status of HTTP with a code of Discord's and what it says. */
  static Fault status(int status, int code, String message) {
    return new Refused(Refusal.of(status, code, message));
  }

  static Fault tooManyRequests(Duration retryAfter) {
    return new Refused(Refusal.tooMany(retryAfter, Refusal.Scope.USER));
  }

  /** Too many requests over all. */
  static Fault tooManyOverAll(Duration retryAfter) {
    return new Refused(Refusal.tooMany(retryAfter, Refusal.Scope.GLOBAL));
  }

  /** Everybody together writes too much into a channel. */
  static Fault tooManyInTheChannel(Duration retryAfter) {
    return new Refused(
        Refusal.tooMany(
            20028,
            "The write action you are performing on the channel has hit the write rate limit.",
            retryAfter,
            Refusal.Scope.SHARED));
  }

  static Fault serverError() {
    return status(500, 0, "500: Internal Server Error");
  }

  static Fault unavailable() {
    return status(503, 0, "503: Service Unavailable");
  }

  static Fault unauthorized() {
    return new Refused(Refusal.unauthorized());
  }

  static Fault missingAccess() {
    return new Refused(Refusal.missingAccess());
  }

  static Fault missingPermissions() {
    return new Refused(Refusal.missingPermissions());
  }

  static Fault unknownChannel() {
    return new Refused(Refusal.unknownChannel());
  }

  static Fault cannotSendToUser() {
    return status(403, 50007, "Cannot send messages to this user");
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
    return new Garbled(true, 200, "application/json", "{\"id\":\"123\",\"channel_");
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
