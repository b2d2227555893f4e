package jobo.discordapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the data of an interaction of a command that somebody typed, as their app would. */
final class TypedCommand {
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;

  private final ObjectNode command;
  private final ObjectNode resolved = Json.object();
  private final Map<String, Object> left;
  private final String focused;

  /** The option that is being typed is empty where the command is sent. */
  TypedCommand(ObjectNode command, Map<String, ?> options, String focused) {
    this.command = command;
    this.left = new LinkedHashMap<>(options);
    this.focused = focused;
  }

  /** Names of a subcommand, or of a group and its subcommand, come after the command's own. */
  ObjectNode data(List<String> subcommands) {
    ObjectNode data =
        Json.object()
            .put("id", Json.text(command, "id"))
            .put("name", Json.text(command, "name"))
            .put("type", command.path("type").asInt(1));
    if (command.has("guild_id")) {
      data.set("guild_id", command.get("guild_id"));
    }
    ArrayNode options = options(Json.list(command, "options"), new ArrayList<>(subcommands));
    if (!options.isEmpty()) {
      data.set("options", options);
    }
    if (!left.isEmpty()) {
      throw new AssertionError("/%s has no options %s".formatted(name(), left.keySet()));
    }
    if (!resolved.isEmpty()) {
      data.set("resolved", resolved);
    }
    return data;
  }

  private String name() {
    return Json.text(command, "name");
  }

  private ArrayNode options(ArrayNode known, List<String> subcommands) {
    if (!subcommands.isEmpty()) {
      return subcommand(known, subcommands);
    }
    List<String> filled = List.copyOf(left.keySet());
    List<ObjectNode> options = new ArrayList<>();
    for (JsonNode option : known) {
      int type = option.path("type").asInt(0);
      if (type == SUBCOMMAND || type == GROUP) {
        throw new AssertionError("/%s is only there with a subcommand".formatted(name()));
      }
      Object value = left.remove(Json.text(option, "name"));
      if (value != null) {
        options.add(option(option, value));
      } else if (option.path("required").asBoolean(false) && focused.isEmpty()) {
        throw new AssertionError(
            "/%s cannot be sent without %s".formatted(name(), Json.text(option, "name")));
      }
    }
    // They are sent in the order in which they were filled in.
    return Json.array(
        options.stream()
            .sorted(Comparator.comparingInt(it -> filled.indexOf(Json.text(it, "name")))));
  }

  private ArrayNode subcommand(ArrayNode known, List<String> subcommands) {
    String wanted = subcommands.removeFirst();
    JsonNode found =
        known
            .valueStream()
            .filter(it -> Json.text(it, "name").equals(wanted))
            .findFirst()
            .orElseThrow(() -> new AssertionError("/%s has no %s".formatted(name(), wanted)));
    ObjectNode json = Json.object().put("name", wanted).put("type", found.path("type").asInt(0));
    json.set("options", options(Json.list(found, "options"), subcommands));
    return Json.array().add(json);
  }

  private ObjectNode option(JsonNode known, Object value) {
    String name = Json.text(known, "name");
    int type = known.path("type").asInt(0);
    ObjectNode json = Json.object().put("name", name).put("type", type);
    boolean isFocused = name.equals(focused);
    if (isFocused && !known.path("autocomplete").asBoolean(false)) {
      throw new AssertionError("%s of /%s offers nothing".formatted(name, name()));
    }
    switch (value) {
      case String text -> json.put("value", text);
      case Integer number -> json.put("value", number);
      case Long number -> json.put("value", number);
      case Double number -> json.put("value", number);
      case Boolean flag -> json.put("value", flag);
      case User user -> json.put("value", resolve("users", user.id(), Written.user(user)));
      case Channel channel ->
          json.put("value", resolve("channels", channel.id(), WrittenGuild.channel(channel)));
      case Role role -> json.put("value", resolve("roles", role.id(), Written.role(role)));
      default -> throw new AssertionError("An option cannot be " + value);
    }
    check(known, name, json.path("value"), isFocused);
    return isFocused ? json.put("focused", true) : json;
  }

  private String resolve(String kind, long id, ObjectNode json) {
    resolved.withObjectProperty(kind).set(Written.id(id), json);
    return Written.id(id);
  }

  private void check(JsonNode known, String name, JsonNode value, boolean isFocused) {
    boolean fits =
        switch (known.path("type").asInt(0)) {
          case 4 -> value.isIntegralNumber() || isFocused;
          case 10 -> value.isNumber() || isFocused;
          case 5 -> value.isBoolean();
          default -> value.isString();
        };
    ArrayNode choices = Json.list(known, "choices");
    boolean isChoice =
        choices.isEmpty() || choices.valueStream().anyMatch(it -> it.path("value").equals(value));
    int letters = value.isString() ? Letters.count(value.asString()) : 0;
    boolean isLong = letters > known.path("max_length").asInt(6_000);
    boolean isShort = letters < known.path("min_length").asInt(0) && !isFocused;
    if (!fits || !isChoice || isLong || isShort) {
      throw new AssertionError("%s of /%s cannot be %s".formatted(name, name(), value));
    }
  }
}
