package jobo.discordapi;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes embeds as Discord gives them back: with a type, and with addresses of attached files. */
final class WrittenEmbeds {
  private static final String ATTACHED = "attachment://";

  private final Message message;

  private WrittenEmbeds(Message message) {
    this.message = message;
  }

  static ArrayNode of(Message message, Body body) {
    WrittenEmbeds written = new WrittenEmbeds(message);
    return Json.array(body.embeds().valueStream().map(written::embed));
  }

  private ObjectNode embed(JsonNode sent) {
    ObjectNode json = Json.object().put("type", "rich");
    for (String field : List.of("url", "title", "description", "color", "timestamp")) {
      copy(sent, json, field);
    }
    for (String field : List.of("author", "footer", "provider")) {
      if (sent.path(field).isObject()) {
        json.set(field, part(sent.path(field)));
      }
    }
    for (String field : List.of("image", "thumbnail")) {
      if (sent.path(field).isObject()) {
        json.set(field, picture(sent.path(field)));
      }
    }
    fields(sent, json);
    return json;
  }

  private static void fields(JsonNode sent, ObjectNode json) {
    ArrayNode fields = Json.list(sent, "fields");
    if (!fields.isEmpty()) {
      json.set(
          "fields",
          Json.array(
              fields
                  .valueStream()
                  .map(
                      it ->
                          Json.object()
                              .put("name", Json.text(it, "name"))
                              .put("value", Json.text(it, "value"))
                              .put("inline", it.path("inline").asBoolean(false)))));
    }
  }

  private ObjectNode part(JsonNode sent) {
    ObjectNode json = Json.object();
    List.of("name", "text", "url").forEach(it -> copy(sent, json, it));
    String icon = Json.text(sent, "icon_url");
    return icon.isEmpty() ? json : json.put("icon_url", address(icon));
  }

  private ObjectNode picture(JsonNode sent) {
    String url = address(Json.text(sent, "url"));
    return Json.object().put("url", url).put("proxy_url", url).put("width", 0).put("height", 0);
  }

  private String address(String url) {
    return message.everAttached().stream()
        .filter(it -> url.equals(ATTACHED + it.filename()))
        .map(it -> WrittenMessage.address(message, it))
        .findFirst()
        .orElse(url);
  }

  private static void copy(JsonNode from, ObjectNode to, String field) {
    if (from.hasNonNull(field)) {
      to.set(field, from.get(field));
    }
  }
}
