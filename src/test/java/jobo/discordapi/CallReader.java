package jobo.discordapi;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads requests: JSON, or a form with JSON and files. */
final class CallReader {
  private CallReader() {}

  static Call read(RecordedRequest request, String path, String route, Instant now) {
    ByteString bytes = request.getBody() == null ? ByteString.EMPTY : request.getBody();
    String type = request.getHeaders().get("Content-Type");
    Map<String, Upload> files = new HashMap<>();
    JsonNode body = body(bytes, type == null ? "" : type, files);
    return new Call(
        request.getMethod(),
        path,
        route,
        Routes.variables(route, path),
        query(request.getUrl()),
        headers(request.getHeaders()),
        body,
        files,
        now);
  }

  private static Map<String, String> query(HttpUrl url) {
    Map<String, String> query = new HashMap<>();
    url.queryParameterNames()
        .forEach(
            it -> {
              String value = url.queryParameter(it);
              query.put(it, value == null ? "" : value);
            });
    return query;
  }

  private static Map<String, String> headers(Headers headers) {
    Map<String, String> told = new HashMap<>();
    for (String name : headers.names()) {
      if (!name.equalsIgnoreCase("Authorization")) {
        told.put(name.toLowerCase(Locale.ROOT), String.join(", ", headers.values(name)));
      }
    }
    return told;
  }

  private static JsonNode body(ByteString bytes, String type, Map<String, Upload> files) {
    String kind = type.toLowerCase(Locale.ROOT);
    if (bytes.size() == 0) {
      return MissingNode.getInstance();
    }
    if (kind.startsWith("application/json")) {
      return json(bytes);
    }
    if (kind.startsWith("multipart/form-data")) {
      ByteString json = new Multipart(type, bytes.toByteArray()).read(files);
      Uploads.refuseTooLarge(files.values(), bytes.size());
      return json.size() == 0 ? Json.object() : json(json);
    }
    throw Refusal.form(
        "",
        "CONTENT_TYPE_INVALID",
        "Expected \"Content-Type\" header to be one of {'application/json'}.");
  }

  private static JsonNode json(ByteString bytes) {
    return Json.read(bytes.utf8())
        .orElseThrow(() -> Refusal.of(400, 50109, "The request body contains invalid JSON."));
  }
}
