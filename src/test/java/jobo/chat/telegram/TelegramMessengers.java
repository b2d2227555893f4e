package jobo.chat.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.delivery.Pictures;
import jobo.delivery.Sending;
import jobo.demo.WireHouse;
import jobo.document.Document;
import jobo.language.Language;

/** Messengers for tests of other rooms, through the real client library. */
public final class TelegramMessengers {
  private TelegramMessengers() {}

  /**
   * A messenger that finds no picture.
   *
   * @param answer the longest to wait for an answer
   */
  public static Messenger at(URI api, String token, InstantSource clock, Duration answer) {
    return at(api, token, clock, answer, file -> Optional.empty());
  }

  /** The same with pictures. */
  public static Messenger at(
      URI api, String token, InstantSource clock, Duration answer, Pictures pictures) {
    TelegramSettings settings = new TelegramSettings(token, api);
    return new TelegramMessenger(
        TelegramConfiguration.client(settings, answer),
        settings.bot(),
        new SendingQueue(clock),
        new TelegramRenderer(WireHouse.ZONE, TelegramHouse.BASE),
        pictures);
  }

  /** Answers somebody, through a messenger of Telegram's. */
  public static Sending reply(Messenger messenger, long chat, String text) {
    Message message = Message.of(Document.text(Language.ENGLISH, text));
    return ((TelegramMessenger) messenger).reply(new TelegramChat(chat, null), message, null);
  }
}
