package jobo.botapi;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The methods that say something new. */
final class SendMethods {
  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");

  private final Platform platform;
  private final Access access;
  private final Pictures pictures;
  private final Audience audience;

  SendMethods(Platform platform, Access access) {
    this.platform = platform;
    this.access = access;
    this.pictures = new Pictures(platform);
    this.audience = new Audience(platform);
  }

  void addTo(Map<String, Methods.Method> methods) {
    methods.put("sendMessage", this::message);
    methods.put("sendPhoto", this::photo);
    methods.put("sendChatAction", this::action);
  }

  private JsonNode message(Call call) {
    MarkedText marked = Texts.text(call);
    JsonNode markup = Keyboards.of(call);
    JsonNode preview = call.structure("link_preview_options").orElse(null);
    Content content = new Content(call.text("text"), marked, null, markup, preview, platform.now());
    return sent(call, content);
  }

  private JsonNode photo(Call call) {
    MarkedText marked = Texts.caption(call);
    JsonNode markup = Keyboards.of(call);
    Photo photo = pictures.of(call);
    return sent(
        call, new Content(call.text("caption"), marked, photo, markup, null, platform.now()));
  }

  private JsonNode sent(Call call, Content content) {
    Room room = access.writable(call);
    long thread = access.thread(call, room);
    Sent replyTo = access.repliedTo(call, room);
    refuseWithoutRights(room, content.photo());
    platform.rates().take(room.chat(), false);
    Sent.Header header =
        header(room)
            .in(room.thread(thread, replyTo), replyTo)
            .silently(call.flag("disable_notification"));
    Sent sent = platform.post(room, header, content);
    forward(sent);
    return WrittenMessage.of(sent);
  }

  private Sent.Header header(Room room) {
    return room.kind() == ChatKind.CHANNEL
        ? Sent.Header.inTheNameOf(room, platform.bot(), null)
        : Sent.Header.by(platform.bot());
  }

  /** A post of a channel is repeated in the channel's discussion group. */
  private void forward(Sent post) {
    Room group = post.room().kind() == ChatKind.CHANNEL ? post.room().linked : null;
    if (group != null) {
      audience.hears(platform.post(group, Sent.Header.repeating(post), post.content()), false);
    }
  }

  private void refuseWithoutRights(Room room, @Nullable Photo photo) {
    Member bot = room.member(platform.bot());
    boolean isChannel = room.kind() == ChatKind.CHANNEL;
    if (isChannel && (!bot.isAdministrator() || bot.status() == Member.Status.EDITOR)) {
      throw Refusal.bad("need administrator rights in the channel chat");
    }
    if (bot.isAdministrator()) {
      return;
    }
    boolean isRestricted = bot.status() == Member.Status.RESTRICTED;
    if (isRestricted || (photo == null && !room.mayText)) {
      throw Refusal.bad("not enough rights to send text messages to the chat");
    }
    if (photo != null && (!room.mayPhoto || bot.status() == Member.Status.TEXT_ONLY)) {
      throw Refusal.bad("not enough rights to send photos to the chat");
    }
  }

  private JsonNode action(Call call) {
    if (!ACTIONS.contains(call.text("action"))) {
      throw Refusal.bad("wrong parameter action in request");
    }
    access.thread(call, access.writable(call));
    return Json.yes();
  }
}
