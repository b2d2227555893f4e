package jobo.chat.telegram;

import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person said to Jobo on Telegram, or a button that was pressed.
 *
 * @param update the update's id, which no other update has
 * @param kind the kind of chat
 * @param chat the chat's id
 * @param topic the topic of a forum, or null
 * @param message the message that was written, or that has the button
 * @param person who it was: a user's id, or the chat's own where it speaks for itself
 * @param language the language of the reply
 * @param text a command or question; a button's command
 * @param query what to answer a pressed button with, or null
 * @param to the message of Jobo's that is replied to, or whose button was pressed; or null
 */
public record Turn(
    int update,
    Kind kind,
    long chat,
    @Nullable Integer topic,
    int message,
    long person,
    Language language,
    String text,
    @Nullable String query,
    @Nullable Integer to) {
  public Turn {
    // Turns that an older version kept have no kind.
    kind = kind == null ? chat < 0 ? Kind.GROUP : Kind.PRIVATE : kind;
  }

  /** The kinds of chat that differ in who may speak. */
  public enum Kind {
    /** One person and Jobo. */
    PRIVATE,
    /** A group or supergroup, in which every member speaks. */
    GROUP,
    /** A channel, in which administrators speak and everybody reads and presses. */
    CHANNEL
  }

  /** Where it happened. */
  TelegramChat place() {
    return new TelegramChat(chat, topic);
  }
}
