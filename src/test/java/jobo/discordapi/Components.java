package jobo.discordapi;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Walks through the components of a message or a form, wherever they are nested. */
final class Components {
  static final int ACTION_ROW = 1;
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int TEXT_INPUT = 4;
  static final int SECTION = 9;
  static final int TEXT_DISPLAY = 10;
  static final int THUMBNAIL = 11;
  static final int MEDIA_GALLERY = 12;
  static final int FILE = 13;
  static final int SEPARATOR = 14;
  static final int CONTAINER = 17;
  static final int LABEL = 18;
  static final int LINK_STYLE = 5;

  private Components() {}

  static int type(JsonNode component) {
    return component.path("type").asInt(0);
  }

  /** Whether something is chosen in it. */
  static boolean isSelect(int type) {
    return type == STRING_SELECT || (type >= 5 && type <= 8);
  }

  /** All components in the order in which they are seen, the ones that hold others first. */
  static Stream<JsonNode> all(Iterable<JsonNode> components) {
    Stream.Builder<JsonNode> all = Stream.builder();
    components.forEach(it -> collect(it, all));
    return all.build();
  }

  private static void collect(JsonNode component, Stream.Builder<JsonNode> all) {
    all.add(component);
    Json.list(component, "components").forEach(it -> collect(it, all));
    for (String only : List.of("accessory", "component")) {
      if (component.path(only).isObject()) {
        collect(component.path(only), all);
      }
    }
  }

  static Stream<String> texts(Iterable<JsonNode> components) {
    return all(components)
        .filter(it -> type(it) == TEXT_DISPLAY)
        .map(it -> Json.text(it, "content"));
  }

  static List<Button> buttons(Iterable<JsonNode> components) {
    return all(components).filter(it -> type(it) == BUTTON).map(Components::button).toList();
  }

  private static Button button(JsonNode json) {
    String emoji = Json.text(json.path("emoji"), "name");
    String label = Json.text(json, "label");
    return new Button(
        label.isEmpty() ? emoji : label,
        Json.text(json, "custom_id"),
        Json.text(json, "url"),
        json.path("style").asInt(0),
        json.path("disabled").asBoolean(false));
  }
}
