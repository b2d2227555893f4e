package jobo.botapi;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The methods by which the bot tells who it is and what it can do. */
final class ProfileMethods {
  private static final int MOST_COMMANDS = 100;
  private static final int MOST_COMMAND_DESCRIPTION = 256;
  private static final int MOST_DESCRIPTION = 512;
  private static final int MOST_SHORT_DESCRIPTION = 120;

  private final Platform platform;
  private final Access access;
  private final Map<String, JsonNode> commands = new HashMap<>();
  private final Map<String, String> descriptions = new HashMap<>();

  ProfileMethods(Platform platform, Access access) {
    this.platform = platform;
    this.access = access;
  }

  void addTo(Map<String, Methods.Method> methods) {
    methods.put("getMe", call -> me());
    methods.put("setMyCommands", this::set);
    methods.put("getMyCommands", call -> commands.getOrDefault(key(call), Json.array()));
    methods.put("deleteMyCommands", this::delete);
    methods.put("setMyDescription", call -> describe(call, "description", MOST_DESCRIPTION));
    methods.put(
        "setMyShortDescription",
        call -> describe(call, "short_description", MOST_SHORT_DESCRIPTION));
    methods.put("getMyDescription", call -> described(call, "description"));
    methods.put("getMyShortDescription", call -> described(call, "short_description"));
  }

  private JsonNode me() {
    return Written.user(platform.bot())
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", !platform.hasPrivacy)
        .put("supports_inline_queries", false);
  }

  private JsonNode set(Call call) {
    JsonNode list = call.structure("commands").orElseGet(Json::array);
    if (!list.isArray()) {
      throw Refusal.bad("expected an Array of BotCommand");
    }
    if (list.size() > MOST_COMMANDS) {
      throw Refusal.bad("BOT_COMMANDS_TOO_MUCH");
    }
    list.forEach(ProfileMethods::check);
    commands.put(key(call), list);
    return Json.yes();
  }

  private static void check(JsonNode command) {
    if (!command.path("command").asString("").matches("[a-z0-9_]{1,32}")) {
      throw Refusal.bad("BOT_COMMAND_INVALID");
    }
    String description = command.path("description").asString("");
    if (description.isBlank() || description.length() > MOST_COMMAND_DESCRIPTION) {
      throw Refusal.bad("BOT_COMMAND_DESCRIPTION_INVALID");
    }
  }

  private JsonNode delete(Call call) {
    commands.remove(key(call));
    return Json.yes();
  }

  /** Commands are kept for each scope and language apart. */
  private String key(Call call) {
    JsonNode scope = call.structure("scope").orElseGet(Json::object);
    String type = scope.path("type").asString("default");
    if (!type.matches(
        "default|all_(private_chats|group_chats|chat_administrators)"
            + "|chat(_administrators|_member)?")) {
      throw Refusal.bad("can't parse BotCommandScope: Unsupported type specified");
    }
    if (type.startsWith("chat")) {
      Map<String, JsonNode> chat = Map.of("chat_id", scope.path("chat_id"));
      access.readable(new Call(call.method(), chat, Map.of(), true, call.at()));
    }
    return "%s %s %s %s"
        .formatted(
            type,
            scope.path("chat_id").asString(""),
            scope.path("user_id").asString(""),
            language(call));
  }

  private static String language(Call call) {
    String language = call.text("language_code");
    if (!language.matches("([a-z]{2})?")) {
      throw Refusal.bad("LANG_CODE_INVALID");
    }
    return language;
  }

  private JsonNode describe(Call call, String field, int most) {
    String text = call.text(field);
    if (text.length() > most) {
      throw Refusal.bad("bot %s is too long".formatted(field.replace('_', ' ')));
    }
    descriptions.put(field + language(call), text);
    return Json.yes();
  }

  private JsonNode described(Call call, String field) {
    return Json.object().put(field, descriptions.getOrDefault(field + language(call), ""));
  }
}
