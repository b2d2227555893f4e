package jobo.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps the signs of typing at the pace of messages, beside the messages themselves: where many
 * people wait, some see none, and no reply comes later for them. Safe for use by many threads.
 */
final class TypingPace {
  private final InstantSource clock;
  private final Duration every;
  private final Pace pace = new Pace();

  /**
   * A pace for all chats.
   *
   * @param every after how long the sign is renewed; Telegram takes it away after five seconds
   */
  TypingPace(InstantSource clock, Duration every) {
    this.clock = clock;
    this.every = every;
  }

  /** After how long a sign of typing, and what is being done, is shown anew. */
  Duration every() {
    return every;
  }

  /** Whether a chat may be shown typing now, which then counts as shown. */
  synchronized boolean mayShow(long chat) {
    Instant now = clock.instant();
    if (pace.earliest(chat, false, now).isAfter(now)) {
      return false;
    }
    pace.begun(false, now);
    pace.ended(chat, now);
    return true;
  }
}
