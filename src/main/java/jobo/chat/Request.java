package jobo.chat;

import jobo.language.Language;
import jobo.subscription.ChatAddress;

/**
 * What somebody wrote to Jobo.
 *
 * @param language the language of who wrote it where the platform tells it, else the usual one
 * @param text as it was typed: a command with a slash, or a question
 * @param rights what they may do there
 * @param forEverybody whether the platform tells no language of who wrote it, and everybody in the
 *     chat reads the reply
 */
public record Request(
    ChatAddress chat, Language language, String text, Rights rights, boolean forEverybody) {

  /** A request whose reply stands in the language of who wrote it. */
  public Request(ChatAddress chat, Language language, String text, Rights rights) {
    this(chat, language, text, rights, false);
  }

  /** The same in another language. */
  Request in(Language other) {
    return new Request(chat, other, text, rights, forEverybody);
  }
}
