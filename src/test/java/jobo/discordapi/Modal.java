package jobo.discordapi;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A form that somebody is shown. */
public record Modal(String customId, String title, List<Field> fields, JsonNode json) {
  /**
   * A text that somebody can write.
   *
   * @param value what stands there already
   */
  public record Field(
      String customId,
      String label,
      String value,
      boolean isRequired,
      int minLength,
      int maxLength,
      boolean isLong) {}

  public Modal {
    fields = List.copyOf(fields);
  }

  static Modal of(JsonNode data) {
    return new Modal(
        Json.text(data, "custom_id"),
        Json.text(data, "title"),
        Json.list(data, "components").valueStream().flatMap(Modal::fields).toList(),
        data);
  }

  private static Stream<Field> fields(JsonNode component) {
    if (Components.type(component) == Components.LABEL) {
      return field(component.path("component"), Json.text(component, "label"));
    }
    return Json.list(component, "components")
        .valueStream()
        .flatMap(it -> field(it, Json.text(it, "label")));
  }

  private static Stream<Field> field(JsonNode input, String label) {
    if (Components.type(input) != Components.TEXT_INPUT) {
      return Stream.empty();
    }
    return Stream.of(
        new Field(
            Json.text(input, "custom_id"),
            label,
            Json.text(input, "value"),
            input.path("required").asBoolean(true),
            input.path("min_length").asInt(0),
            input.path("max_length").asInt(4000),
            input.path("style").asInt(1) == 2));
  }
}
