package jobo.botapi;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The methods that change what was said, and the answer to a pressed button. */
final class EditMethods {
  private static final int MOST_ANSWER = 200;
  private static final Duration DELETABLE = Duration.ofDays(2);

  private final Platform platform;
  private final Access access;

  EditMethods(Platform platform, Access access) {
    this.platform = platform;
    this.access = access;
  }

  void addTo(Map<String, Methods.Method> methods) {
    methods.put("editMessageText", this::text);
    methods.put("editMessageCaption", this::caption);
    methods.put("editMessageReplyMarkup", this::markup);
    methods.put("deleteMessage", this::delete);
    methods.put("answerCallbackQuery", this::answer);
  }

  private JsonNode text(Call call) {
    MarkedText marked = Texts.text(call);
    JsonNode markup = Keyboards.ofEdit(call);
    Sent sent = access.editable(call);
    if (sent.content().photo() != null) {
      throw Refusal.bad("there is no text in the message to edit");
    }
    JsonNode preview = call.structure("link_preview_options").orElse(null);
    return edited(sent, content(call.text("text"), marked, null, markup, preview));
  }

  private JsonNode caption(Call call) {
    MarkedText marked = Texts.caption(call);
    JsonNode markup = Keyboards.ofEdit(call);
    Sent sent = access.editable(call);
    Photo photo = sent.content().photo();
    if (photo == null) {
      throw Refusal.bad("there is no caption in the message to edit");
    }
    return edited(sent, content(call.text("caption"), marked, photo, markup, null));
  }

  private JsonNode markup(Call call) {
    JsonNode markup = Keyboards.ofEdit(call);
    Sent sent = access.editable(call);
    return edited(sent, sent.content().withMarkup(markup, platform.now()));
  }

  private Content content(
      String raw,
      MarkedText marked,
      @Nullable Photo photo,
      @Nullable JsonNode markup,
      @Nullable JsonNode preview) {
    return new Content(raw, marked, photo, markup, preview, platform.now());
  }

  private JsonNode edited(Sent sent, Content content) {
    if (content.looksLike(sent.content())) {
      throw Refusal.bad(
          "message is not modified: specified new message content and reply markup are exactly"
              + " the same as a current content and reply markup of the message");
    }
    platform.rates().take(sent.chat(), true);
    sent.edit(content);
    platform.changed();
    return WrittenMessage.of(sent);
  }

  private JsonNode delete(Call call) {
    Room room = access.writable(call);
    Sent sent = access.existing(call, room, "message to delete");
    boolean mayDelete =
        sent.isOwn(platform.bot())
            || room.kind() == ChatKind.PRIVATE
            || room.member(platform.bot()).isAdministrator();
    if (!mayDelete) {
      throw Refusal.bad("message can't be deleted");
    }
    if (sent.at().plus(DELETABLE).isBefore(platform.now())) {
      throw Refusal.bad("message can't be deleted for everyone");
    }
    sent.delete();
    platform.changed();
    return Json.yes();
  }

  private JsonNode answer(Call call) {
    Press press =
        platform
            .press(call.text("callback_query_id"))
            .filter(it -> it.answer().isEmpty())
            .filter(it -> !it.at().plus(platform.answersTaken).isBefore(platform.now()))
            .orElseThrow(
                () ->
                    Refusal.bad(
                        "query is too old and response timeout expired or query ID is invalid"));
    if (call.text("text").length() > MOST_ANSWER) {
      throw Refusal.bad("MESSAGE_TOO_LONG");
    }
    String url = call.text("url");
    if (!url.isEmpty() && !Links.start(platform.bot(), url).isPresent()) {
      throw Refusal.bad("URL_INVALID");
    }
    press.answer(new Press.Answer(call.text("text"), call.flag("show_alert"), url));
    platform.changed();
    return Json.yes();
  }
}
