package jobo.chat.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.delivery.Attachment;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.delivery.Sending;
import jobo.document.Document;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Sends messages to chats of Telegram, in as many of its own as they need. */
public final class TelegramMessenger implements Messenger {
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private static final int TRIES = 4;

  private final TelegramClient client;
  private final SendingQueue queue;
  private final TelegramRenderer renderer;

  TelegramMessenger(TelegramClient client, SendingQueue queue, TelegramRenderer renderer) {
    this.client = client;
    this.queue = queue;
    this.renderer = renderer;
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public Sending send(ChatAddress chat, Message message, String key) {
    return TelegramChat.of(chat)
        .map(it -> send(it, message, null, true))
        .orElseGet(() -> new Sending.Unreachable("not the address of a chat of Telegram"));
  }

  /** What calls go through that need no turn. */
  TelegramClient client() {
    return client;
  }

  /** Sends a reply, which goes before what nobody waits for. */
  Sending reply(TelegramChat chat, Message message, @Nullable Integer to) {
    return send(chat, message, to, false);
  }

  /** Gives a message another text. */
  void edit(TelegramChat chat, int message, Document text) {
    String html = renderer.render(text, Set.of()).getFirst().html();
    wait(
        chat,
        false,
        () ->
            client.execute(
                EditMessageText.builder()
                    .chatId(chat.id())
                    .messageId(message)
                    .text(html)
                    .parseMode("HTML")
                    .linkPreviewOptions(NO_PREVIEW)
                    .build()));
  }

  /** Takes a message away. */
  void delete(TelegramChat chat, int message) {
    wait(
        chat,
        false,
        () -> client.execute(DeleteMessage.builder().chatId(chat.id()).messageId(message).build()));
  }

  private Sending send(
      TelegramChat chat, Message message, @Nullable Integer to, boolean broadcast) {
    Map<String, Attachment> pictures =
        message.attachments().stream()
            .collect(Collectors.toMap(Attachment::file, Function.identity(), (one, same) -> one));
    List<TelegramPart> parts = renderer.render(message.document(), pictures.keySet());
    Sending sending = new Sending.Refused("nothing to send");
    for (int at = 0; at < parts.size(); at++) {
      ReplyKeyboard keys =
          at == parts.size() - 1 ? Keyboards.of(message, chat.isPrivate() || to != null) : null;
      sending = send(chat, parts.get(at), pictures, at == 0 ? to : null, keys, broadcast);
      if (!(sending instanceof Sending.Sent)) {
        return sending;
      }
    }
    return sending;
  }

  /** A photo that is refused leaves its words. */
  private Sending send(
      TelegramChat chat,
      TelegramPart part,
      Map<String, Attachment> pictures,
      @Nullable Integer to,
      @Nullable ReplyKeyboard keys,
      boolean broadcast) {
    if (part instanceof TelegramPart.Photo(String file, String html)) {
      Attachment picture = Optional.ofNullable(pictures.get(file)).orElseThrow();
      Sending sending =
          wait(chat, broadcast, () -> client.execute(photo(chat, picture, html, to, keys)));
      boolean inWords = sending instanceof Sending.Refused && !html.isEmpty();
      return inWords
          ? wait(chat, broadcast, () -> client.execute(text(chat, html, to, keys)))
          : sending;
    }
    return wait(chat, broadcast, () -> client.execute(text(chat, part.html(), to, keys)));
  }

  /** Something that sends, changes or takes away one message. */
  private interface Call {
    Serializable send() throws TelegramApiException;
  }

  /**
   * Waits for a call's turn and its outcome. Where Telegram asks for patience, a reply is tried
   * again, this one part of it alone: what came before it is there already.
   */
  private Sending wait(TelegramChat chat, boolean broadcast, Call call) {
    Sending sending = once(chat, broadcast, call);
    for (int tried = 1; tried < TRIES && !broadcast && sending instanceof Sending.Later; tried++) {
      if (Thread.currentThread().isInterrupted()) {
        return sending;
      }
      sending = once(chat, false, call);
    }
    return sending;
  }

  private Sending once(TelegramChat chat, boolean broadcast, Call call) {
    Outgoing outgoing =
        new Outgoing(chat.id(), broadcast, () -> outcome(chat, call), new CompletableFuture<>());
    try {
      return queue.add(outgoing).get();
    } catch (ExecutionException unforeseen) {
      throw new IllegalStateException("The queue answers every call", unforeseen);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return queue.withdraw(outgoing)
          ? new Sending.Later(Duration.ZERO, "it was not waited for")
          : new Sending.Unclear("its answer was not waited for");
    }
  }

  private static Sending outcome(TelegramChat chat, Call call) {
    try {
      return call.send() instanceof MaybeInaccessibleMessage sent
          ? new Sending.Sent(String.valueOf(sent.getMessageId()))
          : new Sending.Sent("");
    } catch (TelegramApiException failure) {
      return Answers.of(failure, chat);
    }
  }

  private static SendMessage text(
      TelegramChat chat, String html, @Nullable Integer to, @Nullable ReplyKeyboard keys) {
    return SendMessage.builder()
        .chatId(chat.id())
        .messageThreadId(chat.topic())
        .text(html)
        .parseMode("HTML")
        .linkPreviewOptions(NO_PREVIEW)
        .replyParameters(Keyboards.replyTo(to))
        .replyMarkup(keys)
        .build();
  }

  private static SendPhoto photo(
      TelegramChat chat,
      Attachment picture,
      String html,
      @Nullable Integer to,
      @Nullable ReplyKeyboard keys) {
    return SendPhoto.builder()
        .chatId(chat.id())
        .messageThreadId(chat.topic())
        .photo(new InputFile(new ByteArrayInputStream(picture.png()), picture.file()))
        .caption(html)
        .parseMode("HTML")
        .replyParameters(Keyboards.replyTo(to))
        .replyMarkup(keys)
        .build();
  }
}
