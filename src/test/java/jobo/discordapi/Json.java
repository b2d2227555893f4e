package jobo.discordapi;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one reader and writer of JSON in here. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode array(Stream<? extends JsonNode> elements) {
    ArrayNode array = array();
    elements.forEach(array::add);
    return array;
  }

  static ArrayNode texts(Stream<String> elements) {
    ArrayNode array = array();
    elements.forEach(array::add);
    return array;
  }

  static JsonNode yes() {
    return JsonNodeFactory.instance.booleanNode(true);
  }

  static JsonNode no() {
    return JsonNodeFactory.instance.booleanNode(false);
  }

  static JsonNode number(int number) {
    return JsonNodeFactory.instance.numberNode(number);
  }

  static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  /** The elements of a field that is an array, none where it is not there or null. */
  static ArrayNode list(JsonNode node, String field) {
    return node.path(field) instanceof ArrayNode array ? array : array();
  }

  /** A field that is a text, empty where it is not there or null. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() || value.isContainer() ? "" : value.asString();
  }

  static Optional<JsonNode> read(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }
}
