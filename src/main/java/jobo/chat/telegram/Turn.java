package jobo.chat.telegram;

import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person said to Jobo on Telegram, or a button that was pressed.
 *
 * @param update the update's id, which no other update has
 * @param chat the chat's id
 * @param topic the topic of a forum, or null
 * @param message the message that was written, or that has the button
 * @param person who it was: a user's id, or the chat's own where it speaks for itself
 * @param language the language of the reply
 * @param text a command or question; a button's command
 * @param query what to answer a pressed button with, or null
 */
public record Turn(
    int update,
    long chat,
    @Nullable Integer topic,
    int message,
    long person,
    Language language,
    String text,
    @Nullable String query) {

  /** Where it happened. */
  TelegramChat place() {
    return new TelegramChat(chat, topic);
  }
}
