package jobo.discordapi;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * A request to the REST API, as it came.
 *
 * @param method of HTTP
 * @param path without the version of the API, such as {@code /channels/5/messages}
 * @param route the path with names in braces for what changes
 * @param variables what stands in the path for those names
 * @param headers without the token
 * @param body its JSON, or a missing node
 * @param files what was uploaded, by the part's name
 */
public record Call(
    String method,
    String path,
    String route,
    Map<String, String> variables,
    Map<String, String> query,
    Map<String, String> headers,
    JsonNode body,
    Map<String, Upload> files,
    Instant at) {

  public Call {
    variables = Map.copyOf(variables);
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
    files = Map.copyOf(files);
  }

  /** Whether it is of this method and route, in which only the places of the names count. */
  public boolean is(String wantedMethod, String wantedRoute) {
    return method.equals(wantedMethod) && Routes.fits(wantedRoute, path);
  }

  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  long id(String name) {
    return number(variable(name)).orElse(0);
  }

  OptionalLong queried(String name) {
    return number(query.getOrDefault(name, ""));
  }

  private static OptionalLong number(String text) {
    return text.matches("\\d{1,19}")
        ? OptionalLong.of(Long.parseUnsignedLong(text))
        : OptionalLong.empty();
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(method, path, body);
  }
}
