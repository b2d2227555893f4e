package jobo.discordapi;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the data of an interaction of a form that somebody filled in, as their app would. */
final class FilledModal {
  private final Modal modal;
  private final Map<String, String> left;

  /** The values are named by the labels of their fields or by the custom ids. */
  FilledModal(Modal modal, Map<String, String> values) {
    this.modal = modal;
    this.left = new LinkedHashMap<>(values);
  }

  ObjectNode data() {
    ObjectNode data = Json.object().put("custom_id", modal.customId());
    data.set(
        "components",
        Json.array(Json.list(modal.json(), "components").valueStream().map(this::component)));
    if (!left.isEmpty()) {
      throw new AssertionError(
          "The form \"%s\" has no %s but %s"
              .formatted(modal.title(), left.keySet(), modal.fields()));
    }
    return data;
  }

  private ObjectNode component(JsonNode shown) {
    int type = Components.type(shown);
    ObjectNode json = Json.object().put("type", type).put("id", 1);
    if (type == Components.LABEL) {
      json.set("component", input(shown.path("component")));
    } else if (type == Components.ACTION_ROW) {
      json.set(
          "components", Json.array(Json.list(shown, "components").valueStream().map(this::input)));
    }
    return json;
  }

  private ObjectNode input(JsonNode shown) {
    String id = Json.text(shown, "custom_id");
    ObjectNode json =
        Json.object().put("type", Components.type(shown)).put("id", 2).put("custom_id", id);
    if (Components.type(shown) != Components.TEXT_INPUT) {
      throw new AssertionError("Only texts can be filled in here: " + shown);
    }
    Modal.Field field =
        modal.fields().stream().filter(it -> it.customId().equals(id)).findFirst().orElseThrow();
    return json.put("value", value(field));
  }

  private String value(Modal.Field field) {
    String byLabel = left.remove(field.label());
    String byId = left.remove(field.customId());
    String value = byLabel != null ? byLabel : byId != null ? byId : field.value();
    int letters = Letters.count(value);
    boolean isMissing = field.isRequired() && value.isEmpty();
    boolean isShort = !value.isEmpty() && letters < field.minLength();
    if (isMissing || isShort || letters > field.maxLength()) {
      throw new AssertionError("\"%s\" cannot be in %s".formatted(value, field));
    }
    return value;
  }
}
