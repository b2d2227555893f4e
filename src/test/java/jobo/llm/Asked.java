package jobo.llm;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A request that a {@link FakeModel} got and found in order.
 *
 * @param headers by their names in lower case
 */
public record Asked(String path, Map<String, String> headers, JsonNode body) {

  /** What the model is to do. */
  public String system() {
    return message("system");
  }

  /** What it is to do it with. */
  public String user() {
    return message("user");
  }

  /** The model that is asked for. */
  public String model() {
    return body.path("model").asString();
  }

  /** How the answer's form was asked for: json_schema, json_object or nothing. */
  public String format() {
    return body.path("response_format").path("type").asString("");
  }

  /** The limit of the answer, whatever it is called. */
  public int mostTokens() {
    return body.path("max_tokens").asInt(body.path("max_completion_tokens").asInt(0));
  }

  /** The texts whose meaning is asked for. */
  public List<String> texts() {
    return StreamSupport.stream(body.path("input").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  private String message(String role) {
    return StreamSupport.stream(body.path("messages").spliterator(), false)
        .filter(it -> it.path("role").asString().equals(role))
        .map(it -> it.path("content").asString())
        .findFirst()
        .orElse("");
  }
}
