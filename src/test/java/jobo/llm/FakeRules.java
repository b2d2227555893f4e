package jobo.llm;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a server and its model take, and how they refuse the rest (in the words of OpenAI, vLLM and
 * llama.cpp).
 *
 * @param key the key that every request must have; null: none is asked for
 * @param schema whether it takes json_schema
 * @param object whether it takes json_object
 * @param thinks whether the model thinks: it then wants max_completion_tokens and no temperature
 */
public record FakeRules(@Nullable String key, boolean schema, boolean object, boolean thinks) {
  /** Takes all, asks for no key. */
  public static final FakeRules OPEN = new FakeRules(null, true, true, false);

  private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant");

  /** How a request is refused. */
  record Refusal(int status, String message) {}

  public static FakeRules withKey(String key) {
    return new FakeRules(key, true, true, false);
  }

  Optional<Refusal> refusal(String method, Asked asked, boolean isJson) {
    boolean chat = asked.path().equals("/v1/chat/completions");
    if (!chat && !asked.path().equals("/v1/embeddings")) {
      return no(404, "Not Found");
    } else if (!method.equals("POST")) {
      return no(405, "Method Not Allowed");
    } else if (key != null && !("Bearer " + key).equals(asked.headers().get("authorization"))) {
      return no(401, "Incorrect API key provided: " + asked.headers().get("authorization"));
    } else if (!isJson) {
      return no(400, "We could not parse the JSON body of your request.");
    } else if (!asked.headers().getOrDefault("content-type", "").startsWith("application/json")) {
      return no(415, "Unsupported media type");
    } else if (asked.model().isEmpty()) {
      return no(400, "you must provide a model parameter");
    } else if (!asked.model().equals(chat ? FakeModel.MODEL : FakeModel.EMBEDDING_MODEL)) {
      return no(404, "The model `%s` does not exist".formatted(asked.model()));
    }
    return chat ? ofChat(asked.body()) : ofTexts(asked.body());
  }

  private Optional<Refusal> ofChat(JsonNode body) {
    JsonNode messages = body.path("messages");
    if (!messages.isArray() || messages.isEmpty()) {
      return no(400, "[] is too short - 'messages'");
    }
    for (JsonNode message : messages) {
      if (!ROLES.contains(message.path("role").asString(""))) {
        return no(400, "Invalid value: '%s'.".formatted(message.path("role").asString("")));
      } else if (message.path("content").asString("").isBlank()) {
        return no(400, "Invalid type for 'messages.content': expected a text that is not empty");
      }
    }
    Optional<Refusal> ofLimit = ofLimit(body);
    return ofLimit.isPresent() ? ofLimit : ofFormat(body);
  }

  private Optional<Refusal> ofLimit(JsonNode body) {
    if (thinks && body.has("max_tokens")) {
      return no(
          400,
          "Unsupported parameter: 'max_tokens' is not supported with this model."
              + " Use 'max_completion_tokens' instead.");
    } else if (thinks && body.has("temperature")) {
      return no(400, "Unsupported value: 'temperature' does not support 0 with this model.");
    }
    JsonNode limit = body.path(thinks ? "max_completion_tokens" : "max_tokens");
    return limit.isMissingNode() || limit.asInt(0) > 0
        ? Optional.empty()
        : no(400, "Invalid value for the limit: expected an integer above 0");
  }

  private Optional<Refusal> ofFormat(JsonNode body) {
    JsonNode format = body.path("response_format");
    return switch (format.path("type").asString("")) {
      case "", "text" -> Optional.empty();
      case "json_object" -> {
        if (!object) {
          yield no(400, "This response_format type is unavailable now");
        }
        yield body.path("messages").toString().contains("JSON")
            ? Optional.empty()
            : no(400, "'messages' must contain the word 'json' to use 'json_object'");
      }
      case "json_schema" ->
          schema
              ? ofSchema(format.path("json_schema"))
              : no(400, "'response_format.type' must be 'json_object' or 'text'");
      default -> no(400, "Invalid value: 'response_format.type'");
    };
  }

  private static Optional<Refusal> ofSchema(JsonNode schema) {
    if (!schema.path("name").asString("").matches("[a-zA-Z0-9_-]{1,64}")) {
      return no(400, "Invalid 'response_format.json_schema.name'");
    }
    return schema.path("strict").asBoolean(false) && !isStrict(schema.path("schema"))
        ? no(
            400,
            "Invalid schema for response_format: 'additionalProperties' and 'required' are to be supplied")
        : Optional.empty();
  }

  /** Every object names all its properties as required and allows no others. */
  private static boolean isStrict(JsonNode schema) {
    boolean object = schema.path("type").asString("").equals("object");
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(it -> required.add(it.asString()));
    Set<String> properties = new TreeSet<>(schema.path("properties").propertyNames());
    if (object
        && (!required.equals(properties) || schema.path("additionalProperties").asBoolean(true))) {
      return false;
    }
    return schema.path("properties").valueStream().allMatch(FakeRules::isStrict)
        && (!schema.has("items") || isStrict(schema.path("items")))
        && schema.has("type");
  }

  private static Optional<Refusal> ofTexts(JsonNode body) {
    JsonNode input = body.path("input");
    if (!input.isArray() || input.isEmpty() || input.size() > 2_048) {
      return no(400, "Invalid 'input': 1 to 2048 texts");
    }
    for (JsonNode text : input) {
      if (text.asString("").isEmpty()) {
        return no(400, "Invalid 'input': an empty text");
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> no(int status, String message) {
    return Optional.of(new Refusal(status, message));
  }
}
