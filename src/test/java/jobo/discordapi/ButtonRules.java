package jobo.discordapi;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Holds what can be pressed, chosen or written to its limits. */
final class ButtonRules {
  private static final int CUSTOM_ID = 100;
  private static final int LABEL = 80;
  private static final int URL = 512;
  private static final int OPTIONS = 25;
  private static final int OPTION = 100;
  private static final int PLACEHOLDER = 150;

  private final FormErrors errors;
  private final Addresses addresses;
  private final Set<String> customIds = new HashSet<>();

  ButtonRules(FormErrors errors, Addresses addresses) {
    this.errors = errors;
    this.addresses = addresses;
  }

  void button(String path, JsonNode button) {
    int style = button.path("style").asInt(0);
    errors.most(path + ".label", Json.text(button, "label"), LABEL);
    if (Json.text(button, "label").isEmpty() && !button.path("emoji").isObject()) {
      errors.add(
          path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji.");
    }
    if (style < 1 || style > Components.LINK_STYLE) {
      errors.add(path + ".style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5).");
    } else if (style == Components.LINK_STYLE) {
      link(path, button);
    } else {
      customId(path, button);
      if (!Json.text(button, "url").isEmpty()) {
        exclusive(path);
      }
    }
  }

  private void link(String path, JsonNode button) {
    String url = Json.text(button, "url");
    if (!Json.text(button, "custom_id").isEmpty()) {
      exclusive(path);
    }
    if (url.isEmpty()) {
      errors.add(path, "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
      return;
    }
    errors.most(path + ".url", url, URL);
    addresses.link(path + ".url", url);
  }

  private void exclusive(String path) {
    errors.add(
        path,
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        "A custom id and url cannot both be specified");
  }

  /** Every custom id of a message or form is there once. */
  void customId(String path, JsonNode component) {
    String id = Json.text(component, "custom_id");
    errors.between(path + ".custom_id", id, 1, CUSTOM_ID);
    if (!id.isEmpty() && !customIds.add(id)) {
      errors.add(
          path + ".custom_id",
          "COMPONENT_CUSTOM_ID_DUPLICATED",
          "Component custom id cannot be duplicated");
    }
  }

  void select(String path, JsonNode select) {
    customId(path, select);
    errors.most(path + ".placeholder", Json.text(select, "placeholder"), PLACEHOLDER);
    int least = select.path("min_values").asInt(1);
    int most = select.path("max_values").asInt(1);
    if (least < 0 || least > OPTIONS || most < 1 || most > OPTIONS || least > most) {
      errors.add(path + ".max_values", "NUMBER_TYPE_MAX", "Must choose from 1 to 25 values.");
    }
    if (Components.type(select) == Components.STRING_SELECT) {
      options(path + ".options", Json.list(select, "options"));
    }
  }

  private void options(String path, ArrayNode options) {
    errors.between(path, options.size(), 1, OPTIONS);
    Set<String> values = new HashSet<>();
    for (int index = 0; index < options.size(); index++) {
      JsonNode option = options.get(index);
      String at = path + "." + index;
      errors.between(at + ".label", Json.text(option, "label"), 1, OPTION);
      errors.between(at + ".value", Json.text(option, "value"), 1, OPTION);
      errors.most(at + ".description", Json.text(option, "description"), OPTION);
      if (!values.add(Json.text(option, "value"))) {
        errors.add(
            at + ".value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
    }
  }
}
