package jobo.botapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds buttons to the platform's rules. */
final class Keyboards {
  private static final int MOST_BUTTONS = 100;
  private static final int MOST_DATA = 64;

  private static final List<String> ACTIONS =
      List.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");

  private Keyboards() {}

  /** The inline keyboard of a request, or null where it has none or one of another kind. */
  static @Nullable JsonNode of(Call call) {
    Optional<JsonNode> markup = call.structure("reply_markup");
    if (markup.isEmpty()) {
      return null;
    }
    if (!markup.get().isObject()) {
      throw Refusal.bad("object expected as reply markup");
    }
    JsonNode keyboard = markup.get().path("inline_keyboard");
    if (keyboard.isMissingNode()) {
      return null;
    }
    int buttons = 0;
    for (JsonNode row : rows(keyboard)) {
      for (JsonNode button : row) {
        check(button);
        buttons++;
      }
    }
    if (buttons > MOST_BUTTONS) {
      throw Refusal.bad("reply markup is too long");
    }
    return buttons == 0 ? null : markup.get();
  }

  /** The same for an edit, which knows no other kind. */
  static @Nullable JsonNode ofEdit(Call call) {
    if (call.structure("reply_markup").filter(it -> !it.has("inline_keyboard")).isPresent()) {
      throw Refusal.bad("inline keyboard expected");
    }
    return of(call);
  }

  private static JsonNode rows(JsonNode keyboard) {
    if (!keyboard.isArray() || !keyboard.valueStream().allMatch(JsonNode::isArray)) {
      throw Refusal.bad(
          "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
    }
    return keyboard;
  }

  private static void check(JsonNode button) {
    if (!button.isObject()) {
      throw unreadable("InlineKeyboardButton must be an Object");
    }
    if (!button.has("text")) {
      throw unreadable("Can't find field \"text\"");
    }
    List<String> actions = ACTIONS.stream().filter(button::has).toList();
    if (actions.isEmpty()) {
      throw unreadable("Text buttons are unallowed in the inline keyboard");
    }
    if (actions.size() > 1) {
      throw unreadable("a button does exactly one thing, not " + actions);
    }
    if (button.get("text").asString().isBlank()) {
      throw Refusal.bad("inline keyboard button text must be non-empty");
    }
    value(actions.getFirst(), button);
  }

  private static void value(String action, JsonNode button) {
    String value = button.path(action).asString("");
    if (action.equals("callback_data")) {
      int bytes = value.getBytes(StandardCharsets.UTF_8).length;
      if (bytes == 0 || bytes > MOST_DATA) {
        throw Refusal.bad("BUTTON_DATA_INVALID");
      }
    }
    if (action.equals("url") && Links.user(value).isEmpty() && Links.checked(value).isEmpty()) {
      throw Refusal.bad(
          "inline keyboard button URL '%s' is invalid: Wrong HTTP URL".formatted(value));
    }
  }

  private static Refusal unreadable(String why) {
    return Refusal.bad("can't parse inline keyboard button: " + why);
  }
}
