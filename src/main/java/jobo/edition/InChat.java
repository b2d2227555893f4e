package jobo.edition;

import java.net.URI;
import java.time.Instant;
import jobo.delivery.PartState;
import org.jspecify.annotations.Nullable;

/** What became, in one chat, of a story in an edition. */
public sealed interface InChat {

  /**
   * It was told.
   *
   * @param link where the message is, if it has an address
   */
  record Sent(Instant at, @Nullable URI link) implements InChat {}

  /** Nobody knows whether the message that tells it has arrived. */
  record MaybeSent(Instant at) implements InChat {}

  /**
   * The message that tells it is in the outbox.
   *
   * @param reason why it was not sent yet, if that was tried
   */
  record Waiting(Instant next, @Nullable String reason) implements InChat {}

  /**
   * The message that was to tell it did not go out.
   *
   * @param state refused or given up
   * @param again when the story is told all the same, or null
   */
  record NotSent(PartState state, String reason, @Nullable Instant again) implements InChat {}

  /** It is in what was delivered, beyond what the messages show. */
  record BehindButton(Instant at) implements InChat {}

  /** It is not in what was delivered, by a subscription that was changed or let go since. */
  record NotShown(Instant at) implements InChat {}

  /** It comes with a delivery. */
  record Coming(Instant at) implements InChat {}

  /** The chat is out of reach. */
  record Suspended(Instant since, String reason) implements InChat {}

  /** The chat gets no digest by itself. */
  record Unsubscribed() implements InChat {}

  /** The chat gets other categories. */
  record OtherCategories() implements InChat {}

  /** The chat has muted a word of it. */
  record Muted(String word) implements InChat {}

  /** Its edition was closed before the chat's subscription was made or changed. */
  record BeforeSubscription() implements InChat {}

  /** It was passed over in a longer pause, or what was delivered then is no longer known. */
  record NoRecord() implements InChat {}
}
