package jobo.chat.telegram;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import jobo.delivery.Attachment;
import jobo.delivery.Pictures;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * A body on its way into a chat.
 *
 * @param picture the photo, or null where it is text
 * @param to the message that it replies to, or null
 */
record TelegramPost(
    TelegramChat chat, TelegramBody body, @Nullable Attachment picture, @Nullable Integer to) {
  static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  /** A body with its picture; in words where that is gone, and none where there are no words. */
  static Optional<TelegramPost> of(
      TelegramChat chat, TelegramBody body, Pictures pictures, @Nullable Integer to) {
    String file = body.picture();
    if (file == null) {
      return Optional.of(new TelegramPost(chat, body, null, to));
    }
    return pictures
        .find(file)
        .map(it -> new TelegramPost(chat, body, it, to))
        .or(() -> words(chat, body, to));
  }

  /** The same without its photo, if it has one and words. */
  Optional<TelegramPost> inWords() {
    return picture == null ? Optional.empty() : words(chat, body, to);
  }

  private static Optional<TelegramPost> words(
      TelegramChat chat, TelegramBody photo, @Nullable Integer to) {
    return photo.plainer().map(it -> new TelegramPost(chat, it, null, to));
  }

  /** Puts it there. */
  Message send(TelegramClient client) throws TelegramApiException {
    return picture == null ? client.execute(text()) : client.execute(photo(picture));
  }

  private SendMessage text() {
    return SendMessage.builder()
        .chatId(chat.id())
        .messageThreadId(chat.topic())
        .text(body.text())
        .parseMode(body.parseMode())
        .linkPreviewOptions(NO_PREVIEW)
        .disableNotification(silent())
        .replyParameters(Keyboards.replyTo(to))
        .replyMarkup(keyboard())
        .build();
  }

  private SendPhoto photo(Attachment photo) {
    return SendPhoto.builder()
        .chatId(chat.id())
        .messageThreadId(chat.topic())
        .photo(new InputFile(new ByteArrayInputStream(photo.png()), photo.file()))
        .caption(body.text())
        .parseMode(body.parseMode())
        .disableNotification(silent())
        .replyParameters(Keyboards.replyTo(to))
        .replyMarkup(keyboard())
        .build();
  }

  private @Nullable Boolean silent() {
    return body.silent() ? true : null;
  }

  /** Whose app is to begin an answer, Telegram can tell in private and from a reply alone. */
  private @Nullable ReplyKeyboard keyboard() {
    boolean known = chat.isPrivate() || to != null;
    return body.asks() && known ? Keyboards.answer() : Keyboards.of(body.buttons());
  }
}
