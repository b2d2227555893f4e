package jobo.discordapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that the bot has registered, everywhere or in one guild. */
final class Commands {
  static final long EVERYWHERE = 0;

  private static final String PERMISSIONS = "default_member_permissions";
  private static final int CREATIONS_A_DAY = 200;

  /** The types of options for which something can be offered: texts and numbers. */
  private static final Set<Integer> OFFERING = Set.of(3, 4, 10);

  private static final List<String> LOCALIZED =
      List.of("name_localizations", "description_localizations");

  private final World world;
  private final Map<Long, Map<Long, ObjectNode>> scopes = new LinkedHashMap<>();
  private final Map<Long, List<Instant>> creations = new LinkedHashMap<>();

  Commands(World world) {
    this.world = world;
  }

  List<ObjectNode> of(long scope) {
    return List.copyOf(in(scope).values());
  }

  private Map<Long, ObjectNode> in(long scope) {
    return scopes.computeIfAbsent(scope, it -> new LinkedHashMap<>());
  }

  /** The command of a name where somebody types it: the guild's own goes before the one for all. */
  Optional<ObjectNode> find(Channel channel, String name, int type) {
    List<ObjectNode> known = new ArrayList<>();
    channel.guild().ifPresent(it -> known.addAll(of(it.id())));
    known.addAll(of(EVERYWHERE));
    return known.stream().filter(it -> key(it).equals(type + name)).findFirst();
  }

  ObjectNode get(long scope, long id) {
    ObjectNode command = in(scope).get(id);
    if (command == null) {
      throw Refusal.unknown(10063, "application command");
    }
    return command;
  }

  /** Puts these commands in the place of all that were there. */
  List<ObjectNode> replace(long scope, JsonNode commands) {
    if (!(commands instanceof ArrayNode array)) {
      throw Refusal.form("", "LIST_TYPE_CONVERT", "Must be a list.");
    }
    FormErrors errors = new FormErrors();
    Set<String> names = new HashSet<>();
    for (int index = 0; index < array.size(); index++) {
      CommandRules.check(Integer.toString(index), array.get(index), errors);
      if (!names.add(key(array.get(index)))) {
        errors.add(
            index + ".name",
            "APPLICATION_COMMANDS_DUPLICATE_NAME",
            "Application command names must be unique");
      }
    }
    errors.refuse();
    refuseTooMany(array.size());
    Map<Long, ObjectNode> before = new LinkedHashMap<>(in(scope));
    array.valueStream().filter(it -> !isKnown(before, it)).forEach(it -> countCreation(scope));
    in(scope).clear();
    array.forEach(it -> put(scope, it, before));
    return of(scope);
  }

  private static void refuseTooMany(int size) {
    if (size > CommandRules.MOST) {
      throw Refusal.of(400, 30032, "Maximum number of application commands reached (100).");
    }
  }

  /** Adds a command, or changes the one of the same name. */
  Answer add(long scope, JsonNode command) {
    FormErrors errors = new FormErrors();
    CommandRules.check("", command, errors);
    errors.refuse();
    boolean isNew = !isKnown(in(scope), command);
    if (isNew) {
      refuseTooMany(in(scope).size() + 1);
      countCreation(scope);
    }
    ObjectNode put = put(scope, command, Map.copyOf(in(scope)));
    return isNew ? Answer.created(put) : Answer.ok(put);
  }

  ObjectNode change(long scope, long id, JsonNode changes) {
    ObjectNode changed = get(scope, id).deepCopy();
    changes.properties().forEach(it -> changed.set(it.getKey(), it.getValue()));
    FormErrors errors = new FormErrors();
    CommandRules.check("", changed, errors);
    errors.refuse();
    ObjectNode completed = completed(scope, id, changed);
    in(scope).put(id, completed);
    world.changed();
    return completed;
  }

  void remove(long scope, long id) {
    get(scope, id);
    in(scope).remove(id);
    world.changed();
  }

  private static String key(JsonNode command) {
    return command.path("type").asInt(1) + Json.text(command, "name");
  }

  private static boolean isKnown(Map<Long, ObjectNode> commands, JsonNode command) {
    return commands.values().stream().anyMatch(it -> key(it).equals(key(command)));
  }

  private void countCreation(long scope) {
    List<Instant> times = creations.computeIfAbsent(scope, it -> new ArrayList<>());
    Instant dayAgo = world.now().minus(Duration.ofDays(1));
    times.removeIf(it -> !it.isAfter(dayAgo));
    if (times.size() >= CREATIONS_A_DAY) {
      throw Refusal.tooMany(
          30034,
          "Max number of daily application command creates has been reached (200)",
          Duration.between(dayAgo, times.getFirst()),
          Refusal.Scope.USER);
    }
    times.add(world.now());
  }

  private ObjectNode put(long scope, JsonNode told, Map<Long, ObjectNode> before) {
    long id =
        before.entrySet().stream()
            .filter(it -> key(it.getValue()).equals(key(told)))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(world::nextId);
    ObjectNode command = completed(scope, id, told);
    in(scope).put(id, command);
    world.changed();
    return command;
  }

  private ObjectNode completed(long scope, long id, JsonNode told) {
    ObjectNode command =
        Json.object()
            .put("id", Written.id(id))
            .put("application_id", Written.id(world.application()))
            .put("version", Written.id(world.nextId()))
            .put("type", told.path("type").asInt(1))
            .put("name", Json.text(told, "name"))
            .put("description", Json.text(told, "description"))
            .put("nsfw", told.path("nsfw").asBoolean(false));
    permissions(told, command);
    LOCALIZED.forEach(copied(told, command));
    if (told.path("options").isArray()) {
      command.set("options", options(Json.list(told, "options")));
    }
    if (scope == EVERYWHERE) {
      everywhere(told, command);
    } else {
      command.put("guild_id", Written.id(scope));
    }
    return command;
  }

  /** They are always told as a text, however they were given. */
  private static void permissions(JsonNode told, ObjectNode command) {
    String permissions = Json.text(told, PERMISSIONS);
    if (permissions.isEmpty()) {
      command.putNull(PERMISSIONS);
    } else {
      command.put(PERMISSIONS, permissions);
    }
  }

  private static ArrayNode options(ArrayNode told) {
    return Json.array(told.valueStream().map(Commands::option));
  }

  private static JsonNode option(JsonNode told) {
    ObjectNode option = Json.object();
    told.properties().stream()
        .filter(it -> !it.getValue().isNull())
        .forEach(it -> option.set(it.getKey(), it.getValue()));
    if (told.path("options").isArray()) {
      option.set("options", options(Json.list(told, "options")));
    }
    if (!OFFERING.contains(told.path("type").asInt(0))) {
      option.remove("autocomplete");
    }
    return option;
  }

  private static Consumer<String> copied(JsonNode from, ObjectNode to) {
    return it -> {
      if (from.hasNonNull(it)) {
        to.set(it, from.get(it));
      }
    };
  }

  /** Without contexts a command is there everywhere, except where the old field said otherwise. */
  private static void everywhere(JsonNode told, ObjectNode command) {
    boolean inDirectMessages = told.path("dm_permission").asBoolean(true);
    command.put("dm_permission", inDirectMessages);
    if (told.path("contexts").isArray()) {
      command.set("contexts", numbers(told.get("contexts")));
    } else if (!inDirectMessages) {
      command.putArray("contexts").add(0);
    } else {
      command.putNull("contexts");
    }
    command.set(
        "integration_types",
        told.path("integration_types").isArray()
            ? numbers(told.get("integration_types"))
            : Json.array().add(0));
  }

  private static ArrayNode numbers(JsonNode told) {
    return Json.array(told.valueStream().map(it -> Json.number(it.asInt(0))));
  }
}
