package jobo.discordapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Discord's own OpenAPI document: which operations there are, and what they take and give. */
final class Spec {
  private static final String FILE = "discord-openapi.json";

  private static @Nullable Spec known;

  private final JsonNode schemas;
  private final Map<String, Operation> operations = new HashMap<>();

  private Spec(JsonNode document) {
    this.schemas = document.path("components").path("schemas");
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        it -> add(it.getKey(), path.getKey(), path.getValue(), it.getValue())));
  }

  private void add(String method, String path, JsonNode shared, JsonNode operation) {
    Map<String, JsonNode> query = new HashMap<>();
    for (JsonNode holder : List.of(shared, operation)) {
      Json.list(holder, "parameters")
          .valueStream()
          .filter(it -> it.path("in").asString("").equals("query"))
          .forEach(it -> query.put(it.path("name").asString(""), it.path("schema")));
    }
    operations.put(
        key(method, path),
        new Operation(json(operation.path("requestBody")), query, operation.path("responses")));
  }

  private static JsonNode json(JsonNode holder) {
    return holder.path("content").path("application/json").path("schema");
  }

  /** Names in braces differ between documents, so that only their places count. */
  private static String key(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
  }

  /** The document, where this machine has it: {@code -Djobo.specs=DIR} or a neighbour's folder. */
  static synchronized Optional<Spec> find() {
    // It is large, so that it is read once.
    if (known == null) {
      known = found().orElse(null);
    }
    return Optional.ofNullable(known);
  }

  private static Optional<Spec> found() {
    String named = System.getProperty("jobo.specs", "");
    List<String> folders =
        named.isEmpty() ? List.of("../shared/specs", "../../shared/specs") : List.of(named);
    return folders.stream()
        .map(it -> Path.of(it, FILE))
        .filter(Files::isReadable)
        .findFirst()
        .map(Spec::read);
  }

  private static Spec read(Path file) {
    try {
      String json = Files.readString(file);
      return new Spec(
          Json.read(json).orElseThrow(() -> new IllegalStateException(file + " is not JSON")));
    } catch (IOException problem) {
      throw new IllegalStateException(file + " cannot be read", problem);
    }
  }

  Optional<Operation> operation(String method, String route) {
    return Optional.ofNullable(operations.get(key(method, route)));
  }

  /** A schema by its name. */
  JsonNode schema(String name) {
    return schemas.path(name);
  }

  /**
   * What can be done at a path.
   *
   * @param request the schema of its body, or a missing node
   * @param query the schemas of what can stand behind the question mark
   */
  record Operation(JsonNode request, Map<String, JsonNode> query, JsonNode responses) {

    JsonNode response(int status) {
      return json(responses.path(Integer.toString(status)));
    }

    boolean answers(int status) {
      return responses.has(Integer.toString(status));
    }
  }
}
