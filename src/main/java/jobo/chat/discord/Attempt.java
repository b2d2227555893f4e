package jobo.chat.discord;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The time in which JDA makes a request and, where Discord's machines are in trouble, makes it
 * again by itself. All of that happens on one thread.
 */
final class Attempt {
  private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

  private final Turns turns;
  private boolean hasTurn;
  private int requests;

  private Attempt(Turns turns) {
    this.turns = turns;
  }

  /** Something that makes requests. */
  interface Requests {
    @Nullable Response make();
  }

  /** Makes requests, of which each has its turn where somebody takes it. */
  static @Nullable Response at(Turns turns, Requests requests) {
    Attempt attempt = new Attempt(turns);
    try {
      return ScopedValue.where(CURRENT, attempt).call(requests::make);
    } finally {
      attempt.endTurn();
    }
  }

  /** The attempt that this thread is in, if it is in one. */
  static Optional<Attempt> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Waits for the turn of its next request; false where it did not come in time. */
  boolean takeTurn(Turns.Lane lane) {
    endTurn();
    hasTurn = turns.take(lane);
    requests++;
    return hasTurn;
  }

  /**
   * Makes a request whose turn ends when Discord has answered: JDA has much to do with the answer
   * then, which is none of Discord's time.
   */
  static Response answered(Interceptor.Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } finally {
      current().ifPresent(Attempt::endTurn);
    }
  }

  /** How many requests were about to be made by now. */
  int requests() {
    return requests;
  }

  private void endTurn() {
    if (hasTurn) {
      hasTurn = false;
      turns.end();
    }
  }
}
