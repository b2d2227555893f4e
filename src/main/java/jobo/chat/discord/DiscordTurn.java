package jobo.chat.discord;

import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person asked of Jobo on Discord.
 *
 * @param id of the interaction or message, which no other has
 * @param chat where it happened, as its address
 * @param token what an interaction is answered with, for fifteen minutes; null for a message
 * @param language the language of the reply
 * @param text a command or question; a button's command
 * @param manages whether who asked may manage the chat: it is theirs, or they may manage the server
 * @param secret whether only who asked sees the reply
 * @param person the id of who asked
 * @param to the message of Jobo's that is replied to or whose button was pressed, as a {@link
 *     RemoteId}, or null
 */
public record DiscordTurn(
    long id,
    String chat,
    @Nullable String token,
    Language language,
    String text,
    boolean manages,
    boolean secret,
    String person,
    @Nullable String to) {
  public DiscordTurn {
    person = person == null ? "" : person; // turns that an older version kept have none
  }

  /** Where it happened. */
  ChatAddress address() {
    return new ChatAddress(Platform.DISCORD, chat);
  }

  /** Printed without the token, which would let anybody answer. */
  @Override
  public String toString() {
    return "DiscordTurn[id=%d, chat=%s]".formatted(id, chat);
  }
}
