package jobo.discordapi;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Holds the commands that a bot registers to Discord's limits. */
final class CommandRules {
  static final int MOST = 100;

  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

  private static final Set<String> LOCALES =
      Set.of(
          ("ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl"
                  + " pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW")
              .split(" "));

  private static final int DESCRIPTION = 100;
  private static final int OPTIONS = 25;
  private static final int CHOICES = 25;
  private static final int CHOICE = 100;
  private static final int SIZE = 8_000;
  private static final int CHAT_INPUT = 1;

  private final FormErrors errors;
  private int size;

  private CommandRules(FormErrors errors) {
    this.errors = errors;
  }

  /** Notes what is wrong with a command whose fields are under this path. */
  static void check(String prefix, JsonNode command, FormErrors errors) {
    CommandRules rules = new CommandRules(errors);
    rules.command(prefix, command);
    if (rules.size > SIZE) {
      errors.add(prefix, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
    }
  }

  private void command(String path, JsonNode command) {
    if (command.path("type").asInt(CHAT_INPUT) == CHAT_INPUT) {
      described(path, command);
      options(join(path, "options"), Json.list(command, "options"));
      return;
    }
    errors.between(join(path, "name"), Json.text(command, "name"), 1, 32);
    if (!Json.text(command, "description").isEmpty()) {
      errors.add(
          join(path, "description"),
          "APPLICATION_COMMAND_DESCRIPTION_INVALID",
          "Context menu commands cannot have descriptions");
    }
  }

  /** A command or an option has a name and a description, in one or more languages. */
  private void described(String path, JsonNode json) {
    name(join(path, "name"), Json.text(json, "name"));
    errors.between(join(path, "description"), Json.text(json, "description"), 1, DESCRIPTION);
    size += Letters.count(Json.text(json, "name") + Json.text(json, "description"));
    localized(join(path, "name_localizations"), json.path("name_localizations"), true);
    localized(
        join(path, "description_localizations"), json.path("description_localizations"), false);
  }

  private void localized(String path, JsonNode texts, boolean isName) {
    texts
        .properties()
        .forEach(
            it -> {
              String at = join(path, it.getKey());
              String text = it.getValue().asString("");
              if (!LOCALES.contains(it.getKey())) {
                errors.add(at, "ENUM_TYPE_COERCE", "Value is not a valid enum value.");
              } else if (isName) {
                name(at, text);
              } else {
                errors.between(at, text, 1, DESCRIPTION);
              }
            });
  }

  private void name(String path, String name) {
    if (name.isEmpty()) {
      errors.required(path);
    } else if (Letters.count(name) > 32) {
      errors.between(path, name, 1, 32);
    } else if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      errors.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  }

  private void options(String path, ArrayNode options) {
    errors.between(path, options.size(), 0, OPTIONS);
    Set<String> names = new HashSet<>();
    boolean optional = false;
    for (int index = 0; index < options.size(); index++) {
      JsonNode option = options.get(index);
      String at = path + "." + index;
      option(at, option);
      if (!names.add(Json.text(option, "name"))) {
        errors.add(
            at + ".name",
            "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED",
            "Option names must be unique");
      }
      boolean isRequired = option.path("required").asBoolean(false);
      if (isRequired && optional) {
        errors.add(
            at,
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      optional |= !isRequired;
    }
  }

  private void option(String path, JsonNode option) {
    int type = option.path("type").asInt(0);
    described(path, option);
    if (type < 1 || type > 11) {
      errors.add(path + ".type", "BASE_TYPE_CHOICES", "Value must be one of 1 to 11.");
    }
    options(path + ".options", Json.list(option, "options"));
    ArrayNode choices = Json.list(option, "choices");
    choices(path + ".choices", choices);
    if (option.path("autocomplete").asBoolean(false) && !choices.isEmpty()) {
      errors.add(
          path,
          "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
          "Options cannot have both choices and autocomplete");
    }
  }

  private void choices(String path, ArrayNode choices) {
    errors.between(path, choices.size(), 0, CHOICES);
    for (int index = 0; index < choices.size(); index++) {
      choice(path + "." + index, choices.get(index));
    }
  }

  private void choice(String path, JsonNode choice) {
    String name = Json.text(choice, "name");
    errors.between(path + ".name", name, 1, CHOICE);
    errors.between(path + ".value", Json.text(choice, "value"), 1, CHOICE);
    size += Letters.count(name + Json.text(choice, "value"));
    choice
        .path("name_localizations")
        .properties()
        .forEach(
            it ->
                errors.between(
                    join(path + ".name_localizations", it.getKey()),
                    it.getValue().asString(""),
                    1,
                    CHOICE));
  }

  /** What the bot offers while somebody types. */
  static void checkOffered(JsonNode data) {
    FormErrors errors = new FormErrors("data");
    new CommandRules(errors).choices("choices", Json.list(data, "choices"));
    errors.refuse();
  }

  private static String join(String path, String step) {
    return Shapes.join(path, step);
  }
}
