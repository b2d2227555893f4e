package jobo.botapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares what is sent with the Bot API's document, field by field. */
final class Shapes {
  private static final String ARRAY_OF = "Array of ";

  /** How a form that is not JSON writes numbers and truth. */
  private static final Map<String, String> WRITTEN =
      Map.of("Integer", "-?\\d{1,19}", "Float", "-?\\d+(\\.\\d+)?", "Boolean", "(?i)true|false");

  private final Spec spec;

  Shapes(Spec spec) {
    this.spec = spec;
  }

  /** What is wrong with a request, beginning with the field's name, or nothing. */
  Optional<String> problem(Spec.Form method, Call call) {
    Stream<String> missing =
        method.fields().values().stream()
            .filter(Spec.Field::required)
            .filter(it -> !call.has(it.name()) && !call.files().containsKey(it.name()))
            .map(it -> "parameter \"%s\" is required".formatted(it.name()));
    return Stream.concat(missing, wrong(method, call)).findFirst();
  }

  private Stream<String> wrong(Spec.Form method, Call call) {
    Stream<String> parameters =
        call.parameters().entrySet().stream()
            .flatMap(it -> parameter(method, call, it.getKey(), it.getValue()).stream());
    Stream<String> files =
        call.files().keySet().stream()
            .filter(it -> !takesFile(method, it) && !call.isAttached(it))
            .map(it -> "%s has no field \"%s\" for a file".formatted(method.name(), it));
    return Stream.concat(parameters, files);
  }

  private static boolean takesFile(Spec.Form method, String name) {
    Spec.Field field = method.fields().get(name);
    return field != null && field.types().contains("InputFile");
  }

  private Optional<String> parameter(Spec.Form method, Call call, String name, JsonNode value) {
    Spec.Field field = method.fields().get(name);
    if (field == null) {
      // Every request may repeat its method as a field, as answers to a webhook have to.
      return name.equals("method") && method.name().equalsIgnoreCase(value.asString(""))
          ? Optional.empty()
          : Optional.of("%s has no field \"%s\"".formatted(method.name(), name));
    }
    return problem(field.types(), call.isJson() ? value : written(field, value), name);
  }

  /** What a form's text means where the field is no text. */
  private static JsonNode written(Spec.Field field, JsonNode value) {
    String text = value.asString();
    boolean isScalar =
        field.types().stream().anyMatch(it -> text.matches(WRITTEN.getOrDefault(it, "(?!)")));
    boolean isText = field.types().contains("String") || field.types().contains("InputFile");
    return isScalar || !isText ? Json.read(text).orElse(value) : value;
  }

  /** What is wrong with a value that should be of one of these types, or nothing. */
  Optional<String> problem(List<String> types, JsonNode value, String path) {
    List<Optional<String>> problems = types.stream().map(it -> problem(it, value, path)).toList();
    return problems.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        // The type that fits furthest is the one that was meant.
        : problems.stream()
            .flatMap(Optional::stream)
            .max(Comparator.comparingInt(it -> it.split("\"", 3)[1].length()));
  }

  private Optional<String> problem(String type, JsonNode value, String path) {
    if (type.startsWith(ARRAY_OF)) {
      return array(type.substring(ARRAY_OF.length()), value, path);
    }
    return switch (type) {
      case "Integer" -> expected(value.isIntegralNumber(), type, path);
      case "Float" -> expected(value.isNumber(), type, path);
      case "String", "InputFile" -> expected(value.isString(), type, path);
      case "Boolean", "True" -> expected(value.isBoolean(), type, path);
      default -> object(type, unwrapped(value), path);
    };
  }

  /** Objects may be written as a text that is JSON. */
  private static JsonNode unwrapped(JsonNode value) {
    return value.isString() ? Json.read(value.asString()).orElse(value) : value;
  }

  private Optional<String> array(String type, JsonNode value, String path) {
    JsonNode array = unwrapped(value);
    if (!array.isArray()) {
      return expected(false, ARRAY_OF + type, path);
    }
    return Stream.iterate(0, it -> it < array.size(), it -> it + 1)
        .flatMap(it -> problem(type, array.get(it), "%s[%d]".formatted(path, it)).stream())
        .findFirst();
  }

  private Optional<String> object(String type, JsonNode value, String path) {
    Spec.Form form = spec.type(type);
    if (form == null) {
      throw new IllegalStateException("The document names a type that it does not tell: " + type);
    }
    if (!form.kinds().isEmpty()) {
      return problem(form.kinds(), value, path);
    }
    if (!value.isObject()) {
      return expected(false, type, path);
    }
    return Stream.concat(fields(form, value, path), missing(form, value, path)).findFirst();
  }

  private Stream<String> fields(Spec.Form form, JsonNode value, String path) {
    return value.properties().stream()
        .flatMap(
            it -> {
              String inner = path.isEmpty() ? it.getKey() : path + "." + it.getKey();
              Spec.Field field = form.fields().get(it.getKey());
              if (field == null) {
                return Stream.of("field \"%s\" is unknown to %s".formatted(inner, form.name()));
              }
              if (!field.sign().isEmpty() && !field.sign().equals(it.getValue().asString())) {
                return Stream.of("field \"%s\" must be %s".formatted(inner, field.sign()));
              }
              return problem(field.types(), it.getValue(), inner).stream();
            });
  }

  private static Stream<String> missing(Spec.Form form, JsonNode value, String path) {
    return form.fields().values().stream()
        .filter(it -> it.required() && !value.has(it.name()))
        .map(
            it ->
                "field \"%s\" of %s is required"
                    .formatted(path.isEmpty() ? it.name() : path + "." + it.name(), form.name()));
  }

  private static Optional<String> expected(boolean fits, String type, String path) {
    return fits
        ? Optional.empty()
        : Optional.of("field \"%s\" must be of type %s".formatted(path, type));
  }
}
