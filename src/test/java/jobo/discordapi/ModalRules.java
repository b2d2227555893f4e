package jobo.discordapi;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Holds forms to their limits. */
final class ModalRules {
  private static final int TITLE = 45;
  private static final int LABEL = 45;
  private static final int DESCRIPTION = 100;
  private static final int PLACEHOLDER = 100;
  private static final int COMPONENTS = 5;
  private static final int TEXT = 4_000;

  private final FormErrors errors = new FormErrors("data");
  private final ButtonRules ids = new ButtonRules(errors, new Addresses(Set.of(), errors));

  private ModalRules() {}

  static void check(JsonNode modal) {
    ModalRules rules = new ModalRules();
    rules.modal(modal);
    rules.errors.refuse();
  }

  private void modal(JsonNode modal) {
    errors.between("custom_id", Json.text(modal, "custom_id"), 1, 100);
    errors.between("title", Json.text(modal, "title"), 1, TITLE);
    ArrayNode components = Json.list(modal, "components");
    errors.between("components", components.size(), 1, COMPONENTS);
    for (int index = 0; index < components.size(); index++) {
      component("components." + index, components.get(index));
    }
  }

  private void component(String path, JsonNode component) {
    switch (Components.type(component)) {
      case Components.LABEL -> {
        errors.between(path + ".label", Json.text(component, "label"), 1, LABEL);
        errors.most(path + ".description", Json.text(component, "description"), DESCRIPTION);
        inside(path + ".component", component.path("component"));
      }
      case Components.ACTION_ROW -> row(path, Json.list(component, "components"));
      case Components.TEXT_DISPLAY ->
          errors.between(path + ".content", Json.text(component, "content"), 1, TEXT);
      default -> misplaced(path);
    }
  }

  private void row(String path, ArrayNode inside) {
    errors.between(path + ".components", inside.size(), 1, 1);
    if (!inside.isEmpty()) {
      String at = path + ".components.0";
      errors.between(at + ".label", Json.text(inside.get(0), "label"), 1, LABEL);
      inside(at, inside.get(0));
    }
  }

  private void inside(String path, JsonNode component) {
    int type = Components.type(component);
    if (type == Components.TEXT_INPUT) {
      input(path, component);
    } else if (Components.isSelect(type)) {
      ids.select(path, component);
    } else {
      misplaced(path);
    }
  }

  private void input(String path, JsonNode input) {
    ids.customId(path, input);
    errors.most(path + ".value", Json.text(input, "value"), TEXT);
    errors.most(path + ".placeholder", Json.text(input, "placeholder"), PLACEHOLDER);
    int least = input.path("min_length").asInt(0);
    int most = input.path("max_length").asInt(TEXT);
    if (least < 0 || most > TEXT || most < 1 || least > most) {
      errors.add(path + ".max_length", "NUMBER_TYPE_MAX", "Must be between 1 and 4000.");
    }
    if (Letters.count(Json.text(input, "value")) > most) {
      errors.most(path + ".value", Json.text(input, "value"), most);
    }
  }

  private void misplaced(String path) {
    errors.add(path + ".type", "BASE_TYPE_CHOICES", "A component of this type cannot stand here.");
  }
}
