package jobo.delivery;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why Jobo itself did not send, unlike reasons in a platform's own words. Kept and logged as plain
 * English; readers get it in their language.
 */
public enum Hindrance {
  SWITCHED_OFF("the platform is switched off"),
  NOT_CONNECTED("not connected to Discord"),
  DISCORD_OUT_OF_REACH("Discord cannot be reached"),
  TELEGRAM_OUT_OF_REACH("Telegram cannot be reached"),
  TOO_MANY_WAIT("too many messages wait"),
  STOPPING("Jobo is stopping"),
  NOT_WAITED_FOR("it was not waited for"),
  UNREADABLE("what was kept cannot be read"),
  PICTURE_GONE("its picture is gone and has no words"),
  NOTHING_TO_SEND("nothing to send"),
  NO_CHAT("not the address of a chat there"),
  CHAT_MOVED("the chat has moved"),
  NOT_KEPT("not a message that Jobo has kept"),
  NO_ANSWER("its answer was not waited for"),
  LOCAL_CHAT("local chats get answers and nothing by themselves");

  private final String reason;

  Hindrance(String reason) {
    this.reason = reason;
  }

  /** The reason as it is kept. */
  public String reason() {
    return reason;
  }

  /** What a kept reason tells, unless it is in a platform's words. */
  public static Optional<Hindrance> of(String kept) {
    return Stream.of(values()).filter(it -> it.reason.equals(kept)).findFirst();
  }
}
