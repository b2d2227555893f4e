package jobo.chat;

import jobo.language.Language;
import jobo.subscription.ChatAddress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote to Jobo.
 *
 * @param language the language of who wrote it where the platform tells it, else the usual one
 * @param text as it was typed: a command with a slash, or a question
 * @param rights what they may do there
 * @param forEverybody whether the platform tells no language of who wrote it, and everybody in the
 *     chat reads the reply
 * @param speaker who wrote it
 */
public record Request(
    ChatAddress chat,
    Language language,
    String text,
    Rights rights,
    boolean forEverybody,
    Speaker speaker) {

  /**
   * Who writes, and to what.
   *
   * @param person the platform's own name for who it is
   * @param to the message of Jobo's that is replied to, or whose button was pressed, as {@link
   *     Conversation#reply} names it; or null
   */
  public record Speaker(String person, @Nullable String to) {
    /** Somebody who is alone in a chat. */
    public static final Speaker ALONE = new Speaker("", null);
  }

  /** A request of somebody who is alone in a chat, whose reply stands in their language. */
  public Request(ChatAddress chat, Language language, String text, Rights rights) {
    this(chat, language, text, rights, false, Speaker.ALONE);
  }

  /** The same in another language. */
  Request in(Language other) {
    return new Request(chat, other, text, rights, forEverybody, speaker);
  }
}
