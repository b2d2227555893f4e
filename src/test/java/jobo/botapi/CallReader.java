package jobo.botapi;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads requests in each of the ways the platform takes them. */
final class CallReader {
  private CallReader() {}

  static Call read(HttpExchange exchange, String method, Instant now) throws IOException {
    Map<String, JsonNode> parameters = new HashMap<>();
    Map<String, Upload> files = new HashMap<>();
    form(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""), parameters);
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    String kind = type.toLowerCase(Locale.ROOT);
    boolean isJson = kind.startsWith("application/json");
    if (isJson) {
      json(body, parameters);
    } else if (kind.startsWith("multipart/form-data")) {
      new Multipart(type, body).readInto(parameters, files);
    } else {
      form(new String(body, StandardCharsets.UTF_8), parameters);
    }
    return new Call(method, parameters, files, isJson, now);
  }

  private static void json(byte[] body, Map<String, JsonNode> parameters) {
    if (body.length == 0) {
      return;
    }
    JsonNode node =
        Json.read(new String(body, StandardCharsets.UTF_8))
            .filter(JsonNode::isObject)
            .orElseThrow(() -> Refusal.bad("can't parse the request's body as a JSON object"));
    node.properties().stream()
        .filter(it -> !it.getValue().isNull())
        .forEach(it -> parameters.put(it.getKey(), it.getValue()));
  }

  private static void form(String form, Map<String, JsonNode> parameters) {
    for (String pair : form.split("&", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        parameters.put(
            decoded(pair.substring(0, sign)), Json.text(decoded(pair.substring(sign + 1))));
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
