package jobo.chat.telegram;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.delivery.Access;
import jobo.delivery.Attachment;
import jobo.delivery.Departure;
import jobo.delivery.Hindrance;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.delivery.Parcel;
import jobo.delivery.Pictures;
import jobo.delivery.Sending;
import jobo.document.Document;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Sends messages to chats of Telegram, in as many of its own as they need. */
public final class TelegramMessenger implements Messenger {

  private static final Sending FOREIGN = new Sending.Unreachable(Hindrance.NO_CHAT.reason());

  private final TelegramClient client;
  private final TelegramAccess access;
  private final TelegramCalls calls;
  private final TelegramRenderer renderer;
  private final Pictures archive;

  /**
   * A messenger.
   *
   * @param self the bot's id
   * @param archive where the pictures of kept messages lie
   */
  TelegramMessenger(
      TelegramClient client,
      long self,
      SendingQueue queue,
      TelegramRenderer renderer,
      Pictures archive) {
    this.client = client;
    this.access = new TelegramAccess(client, self);
    this.calls = new TelegramCalls(queue);
    this.renderer = renderer;
    this.archive = archive;
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public Sending send(ChatAddress chat, Message message, String key) {
    return TelegramChat.of(chat).map(it -> send(it, message, null, true)).orElse(FOREIGN);
  }

  @Override
  public List<String> bodies(Message message) {
    return written(message).stream().map(TelegramBody::written).toList();
  }

  @Override
  public Optional<String> plainer(String body) {
    return TelegramBody.read(body).flatMap(TelegramBody::plainer).map(TelegramBody::written);
  }

  @Override
  public Sending send(Parcel parcel, Departure departure) {
    Optional<TelegramChat> chat = TelegramChat.of(parcel.chat());
    if (chat.isEmpty()) {
      return FOREIGN;
    }
    return TelegramBody.read(parcel.body())
        .map(it -> send(chat.get(), it, departure))
        .orElseGet(() -> new Sending.Refused(Hindrance.UNREADABLE.reason()));
  }

  private Sending send(TelegramChat chat, TelegramBody body, Departure departure) {
    return TelegramPost.of(chat, body, archive, null)
        .map(post -> calls.broadcast(chat, departure, () -> post.send(client)))
        .orElseGet(() -> new Sending.Refused(Hindrance.PICTURE_GONE.reason()));
  }

  @Override
  public Access access(ChatAddress chat) {
    return TelegramChat.of(chat)
        .map(access::in)
        .orElseGet(() -> Access.barred(Hindrance.NO_CHAT.reason()));
  }

  @Override
  public Optional<URI> link(ChatAddress chat, String remoteId) {
    return TelegramChat.of(chat).flatMap(it -> it.link(remoteId));
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
    calls.reply(
        chat,
        () ->
            client.execute(
                EditMessageText.builder()
                    .chatId(chat.id())
                    .messageId(message)
                    .text(html)
                    .parseMode("HTML")
                    .linkPreviewOptions(TelegramPost.NO_PREVIEW)
                    .build()));
  }

  /** Takes a message away. */
  void delete(TelegramChat chat, int message) {
    calls.reply(
        chat,
        () -> client.execute(DeleteMessage.builder().chatId(chat.id()).messageId(message).build()));
  }

  private Sending send(
      TelegramChat chat, Message message, @Nullable Integer to, boolean broadcast) {
    Pictures attached =
        file -> message.attachments().stream().filter(it -> it.file().equals(file)).findFirst();
    Integer repliedTo = to;
    Sending sending = new Sending.Refused(Hindrance.NOTHING_TO_SEND.reason());
    for (TelegramBody body : written(message)) {
      TelegramPost post = TelegramPost.of(chat, body, attached, repliedTo).orElseThrow();
      sending = send(post, broadcast);
      if (!(sending instanceof Sending.Sent)) {
        return sending;
      }
      repliedTo = null; // the others follow the first
    }
    return sending;
  }

  /** The messages of Telegram's that a message needs. */
  private List<TelegramBody> written(Message message) {
    Set<String> files =
        message.attachments().stream().map(Attachment::file).collect(Collectors.toSet());
    List<TelegramPart> parts = renderer.render(message.document(), files);
    return IntStream.range(0, parts.size())
        .mapToObj(it -> TelegramBody.of(parts.get(it), message, it == parts.size() - 1))
        .toList();
  }

  /** A photo that is refused leaves its words. */
  private Sending send(TelegramPost post, boolean broadcast) {
    Sending sending = once(post, broadcast);
    return sending instanceof Sending.Refused
        ? post.inWords().map(it -> once(it, broadcast)).orElse(sending)
        : sending;
  }

  private Sending once(TelegramPost post, boolean broadcast) {
    return broadcast
        ? calls.broadcast(post.chat(), Departure.FREE, () -> post.send(client))
        : calls.reply(post.chat(), () -> post.send(client));
  }
}
