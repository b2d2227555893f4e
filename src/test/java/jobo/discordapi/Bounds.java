package jobo.discordapi;

import java.util.HashSet;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Holds values to the bounds that a schema of Discord's document tells. */
final class Bounds {
  private Bounds() {}

  static Optional<Shapes.Problem> problem(JsonNode schema, JsonNode value, String path) {
    if (value.isString()) {
      return text(schema, value.asString(), path);
    }
    if (value.isNumber()) {
      return number(schema, value.asDouble(), path);
    }
    if (value.isArray()) {
      return array(schema, value, path);
    }
    return value.size() > schema.path("maxProperties").asInt(Integer.MAX_VALUE)
        ? found(path, "BASE_TYPE_MAX_LENGTH", "Has too many fields.")
        : Optional.empty();
  }

  private static Optional<Shapes.Problem> text(JsonNode schema, String text, String path) {
    String pattern = schema.path("pattern").asString("");
    if (!pattern.isEmpty() && !text.matches(pattern)) {
      return found(path, "STRING_TYPE_REGEX", "String value did not match validation regex.");
    }
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    return length(Letters.count(text), least, most, path);
  }

  private static Optional<Shapes.Problem> array(JsonNode schema, JsonNode array, String path) {
    boolean isSet = schema.path("uniqueItems").asBoolean(false);
    if (isSet && new HashSet<>(array.valueStream().toList()).size() < array.size()) {
      return found(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
    }
    int least = schema.path("minItems").asInt(0);
    int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
    return length(array.size(), least, most, path);
  }

  private static Optional<Shapes.Problem> length(int length, int least, int most, String path) {
    if (length >= least && length <= most) {
      return Optional.empty();
    }
    return least == 0
        ? found(path, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(most))
        : found(
            path,
            "BASE_TYPE_BAD_LENGTH",
            "Must be between %d and %d in length.".formatted(least, most));
  }

  private static Optional<Shapes.Problem> number(JsonNode schema, double number, String path) {
    if (number < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)) {
      return found(path, "NUMBER_TYPE_MIN", "int value is too small.");
    }
    return number > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY)
        ? found(path, "NUMBER_TYPE_MAX", "int value is too large.")
        : Optional.empty();
  }

  private static Optional<Shapes.Problem> found(String path, String code, String message) {
    return Optional.of(new Shapes.Problem(path, false, code, message));
  }
}
