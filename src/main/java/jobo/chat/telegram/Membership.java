package jobo.chat.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** Reads what being a member of a chat in some way allows. */
final class Membership {
  private Membership() {}

  /**
   * Why such a member cannot write, in Telegram's words; empty where nothing of its own keeps it
   * from that.
   *
   * @param channel whether the chat is a channel, in which administrators alone write
   */
  static Optional<String> barred(ChatMember member, boolean channel) {
    return switch (member) {
      case ChatMemberOwner owner -> Optional.empty();
      case ChatMemberAdministrator administrator ->
          channel && !isTrue(administrator.getCanPostMessages())
              ? Optional.of("administrator without can_post_messages")
              : Optional.empty();
      case ChatMemberRestricted restricted ->
          isTrue(restricted.getIsMember()) && isTrue(restricted.getCanSendMessages())
              ? Optional.empty()
              : Optional.of("restricted without can_send_messages");
      case ChatMemberMember ordinary when !channel -> Optional.empty();
      default -> Optional.of(member.getStatus());
    };
  }

  /** Whether nothing but the rights of all members keeps such a member from sending photos. */
  static boolean maySendPhotos(ChatMember member) {
    return !(member instanceof ChatMemberRestricted restricted)
        || isTrue(restricted.getCanSendPhotos());
  }

  private static boolean isTrue(@Nullable Boolean granted) {
    return Boolean.TRUE.equals(granted);
  }
}
