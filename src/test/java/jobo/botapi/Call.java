package jobo.botapi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * A request to the platform, as it came.
 *
 * @param method its name, as written
 * @param parameters its fields; in a form all of them are texts
 * @param files what was uploaded, by the part's name
 * @param isJson whether the fields have the types that JSON gave them
 */
public record Call(
    String method,
    Map<String, JsonNode> parameters,
    Map<String, Upload> files,
    boolean isJson,
    Instant at) {
  private static final String ATTACHED = "attach://";

  public Call {
    parameters = Map.copyOf(parameters);
    files = Map.copyOf(files);
  }

  boolean has(String name) {
    return parameters.containsKey(name);
  }

  /** A parameter as text, empty where it was not given. */
  public String text(String name) {
    JsonNode value = parameters.get(name);
    return value == null || value.isNull()
        ? ""
        : value.isContainer() ? value.toString() : value.asString();
  }

  OptionalLong number(String name) {
    String text = text(name);
    return text.matches("-?\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  boolean flag(String name) {
    String text = text(name);
    return text.equalsIgnoreCase("true") || text.equals("1");
  }

  /** An object or array, whether it came as JSON or as a text of JSON. */
  Optional<JsonNode> structure(String name) {
    JsonNode value = parameters.get(name);
    if (value == null || value.isNull() || (value.isString() && value.asString().isEmpty())) {
      return Optional.empty();
    }
    if (!value.isString()) {
      return Optional.of(value);
    }
    return Optional.of(
        Json.read(value.asString())
            .orElseThrow(() -> Refusal.bad("can't parse %s JSON object".formatted(name))));
  }

  /** The file that a field stands for: the part of its name, or the one it says is attached. */
  Optional<Upload> file(String name) {
    String text = text(name);
    String part = text.startsWith(ATTACHED) ? text.substring(ATTACHED.length()) : name;
    return Optional.ofNullable(files.get(part));
  }

  boolean isAttached(String part) {
    return parameters.values().stream().anyMatch(it -> it.toString().contains(ATTACHED + part));
  }
}
