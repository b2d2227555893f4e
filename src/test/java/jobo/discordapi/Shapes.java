package jobo.discordapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what is sent with the schemas of Discord's document, field by field. */
final class Shapes {
  private static final String SCHEMAS = "#/components/schemas/";

  private final Spec spec;

  Shapes(Spec spec) {
    this.spec = spec;
  }

  /**
   * Something that is not as the document tells.
   *
   * @param isUnknown whether it is only a field that the document does not know
   */
  record Problem(String path, boolean isUnknown, String code, String message) {
    /** Whether it is another type altogether. */
    boolean isOfType() {
      return code.endsWith("_COERCE") || code.endsWith("_CONVERT");
    }

    @Override
    public String toString() {
      return "%s: %s".formatted(path.isEmpty() ? "body" : path, message);
    }
  }

  /** What is wrong with a value, where its path begins with this one. */
  List<Problem> problems(JsonNode schema, JsonNode value, String path) {
    if (schema.has("$ref")) {
      return named(schema.path("$ref").asString().substring(SCHEMAS.length()), value, path);
    }
    Optional<Problem> type = type(schema, value, path);
    if (type.isPresent()) {
      return List.of(type.get());
    }
    List<Problem> problems = new ArrayList<>();
    if (value.isNull()) {
      return problems;
    }
    Json.list(schema, "allOf").forEach(it -> problems.addAll(problems(it, value, path)));
    List<JsonNode> kinds = new ArrayList<>(Json.list(schema, "oneOf").valueStream().toList());
    Json.list(schema, "anyOf").forEach(kinds::add);
    if (!kinds.isEmpty()) {
      problems.addAll(closest(kinds, value, path));
    }
    fixed(schema, value, path).ifPresent(problems::add);
    Bounds.problem(schema, value, path).ifPresent(problems::add);
    elements(schema, value, path, problems);
    fields(schema, value, path, problems);
    return problems;
  }

  private List<Problem> named(String name, JsonNode value, String path) {
    Optional<JsonNode> said = Leniency.read(name, value);
    JsonNode schema = spec.schema(name);
    if (schema.isMissingNode()) {
      throw new IllegalStateException("The document names what it does not tell: " + name);
    }
    return problems(schema, said.orElse(value), path);
  }

  /** Of several shapes the one is meant that fits best. */
  private List<Problem> closest(List<JsonNode> kinds, JsonNode value, String path) {
    // A null is one of the shapes where it may stand, so an empty answer can be told by types.
    return kinds.stream()
        .map(it -> problems(it, value, path))
        .min(Comparator.comparingInt(it -> distance(it, path)))
        .orElse(List.of());
  }

  private static int distance(List<Problem> problems, String path) {
    int distance = 0;
    for (Problem problem : problems) {
      boolean isKind = problem.path().equals(join(path, "type"));
      boolean isWhole = problem.path().equals(path) && problem.isOfType();
      distance += isWhole ? 1_000_000 : isKind ? 100_000 : problem.isUnknown() ? 1 : 1_000;
    }
    return distance;
  }

  private static Optional<Problem> type(JsonNode schema, JsonNode value, String path) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode()) {
      return Optional.empty();
    }
    List<String> types =
        type.isArray()
            ? type.valueStream().map(JsonNode::asString).toList()
            : List.of(type.asString());
    return types.stream().anyMatch(it -> isOf(it, value))
        ? Optional.empty()
        : Optional.of(wrongType(path, types));
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> throw new IllegalStateException("The document tells an unknown type: " + type);
    };
  }

  private static Problem wrongType(String path, List<String> types) {
    String code =
        switch (types.getFirst()) {
          case "integer" -> "NUMBER_TYPE_COERCE";
          case "object" -> "MODEL_TYPE_CONVERT";
          case "array" -> "LIST_TYPE_CONVERT";
          case "boolean" -> "BOOLEAN_TYPE_CONVERT";
          default -> "STRING_TYPE_CONVERT";
        };
    return new Problem(path, false, code, "Must be of type " + String.join(" or ", types));
  }

  private static Optional<Problem> fixed(JsonNode schema, JsonNode value, String path) {
    JsonNode only = schema.path("const");
    boolean isOther = !only.isMissingNode() && !only.equals(value);
    boolean isNone =
        schema.has("enum") && Json.list(schema, "enum").valueStream().noneMatch(value::equals);
    return isOther || isNone
        ? Optional.of(
            new Problem(path, false, "BASE_TYPE_CHOICES", "Value is not one of the known ones."))
        : Optional.empty();
  }

  private void elements(JsonNode schema, JsonNode value, String path, List<Problem> problems) {
    if (value.isArray() && schema.has("items")) {
      for (int index = 0; index < value.size(); index++) {
        problems.addAll(problems(schema.path("items"), value.get(index), join(path, "" + index)));
      }
    }
  }

  private void fields(JsonNode schema, JsonNode value, String path, List<Problem> problems) {
    if (!value.isObject()) {
      return;
    }
    missing(schema, value, path, problems);
    JsonNode known = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    boolean isOpen = known.isMissingNode() && !others.isObject();
    value
        .properties()
        .forEach(
            it -> {
              JsonNode field = known.has(it.getKey()) ? known.get(it.getKey()) : others;
              if (!isOpen) {
                field(
                    field.isObject() ? field : null,
                    it.getValue(),
                    join(path, it.getKey()),
                    problems);
              }
            });
  }

  private static void missing(
      JsonNode schema, JsonNode value, String path, List<Problem> problems) {
    for (JsonNode name : Json.list(schema, "required")) {
      if (!value.has(name.asString())) {
        String at = join(path, name.asString());
        problems.add(new Problem(at, false, "BASE_TYPE_REQUIRED", "This field is required"));
      }
    }
  }

  private void field(
      @Nullable JsonNode schema, JsonNode value, String path, List<Problem> problems) {
    if (schema == null) {
      problems.add(new Problem(path, true, "UNKNOWN", "The document knows no such field."));
    } else {
      problems.addAll(problems(schema, value, path));
    }
  }

  static String join(String path, String step) {
    return path.isEmpty() ? step : path + "." + step;
  }
}
