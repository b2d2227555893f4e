package jobo.discordapi;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes components as Discord gives them back: numbered, and with what goes without saying. */
final class WrittenComponents {
  private final Message message;
  private final AtomicInteger last = new AtomicInteger();

  private WrittenComponents(Message message) {
    this.message = message;
  }

  static ArrayNode of(Message message, Body body) {
    WrittenComponents written = new WrittenComponents(message);
    ArrayNode copy = body.components().deepCopy();
    Components.all(copy).forEach(written::complete);
    return copy;
  }

  private void complete(JsonNode component) {
    if (!(component instanceof ObjectNode json)) {
      return;
    }
    json.properties().removeIf(it -> it.getValue().isNull());
    json.putIfAbsent("id", Json.number(last.incrementAndGet()));
    int type = Components.type(json);
    if (Components.isSelect(type)) {
      json.putIfAbsent("min_values", Json.number(1));
      json.putIfAbsent("max_values", Json.number(1));
    }
    switch (type) {
      case Components.CONTAINER -> container(json);
      case Components.SEPARATOR -> {
        json.putIfAbsent("spacing", Json.number(1));
        json.putIfAbsent("divider", Json.yes());
      }
      case Components.MEDIA_GALLERY -> Json.list(json, "items").forEach(this::medium);
      case Components.THUMBNAIL -> medium(json);
      case Components.FILE -> file(json);
      default -> {
        // The others are given back as they came.
      }
    }
  }

  private static void container(ObjectNode json) {
    json.putIfAbsent("spoiler", Json.no());
    if (!json.has("accent_color")) {
      json.putNull("accent_color");
    }
  }

  private void medium(JsonNode holder) {
    if (holder instanceof ObjectNode json) {
      json.set("media", unfurled(Json.text(json.path("media"), "url")));
      json.putIfAbsent("spoiler", Json.no());
      if (!json.hasNonNull("description")) {
        json.putNull("description");
      }
    }
  }

  private void file(ObjectNode json) {
    String url = Json.text(json.path("file"), "url");
    json.set("file", unfurled(url));
    json.putIfAbsent("spoiler", Json.no());
    message.everAttached().stream()
        .filter(it -> url.equals("attachment://" + it.filename()))
        .findFirst()
        .ifPresent(it -> json.put("name", it.filename()).put("size", it.bytes().size()));
  }

  private ObjectNode unfurled(String url) {
    String address =
        message.everAttached().stream()
            .filter(it -> url.equals("attachment://" + it.filename()))
            .map(it -> WrittenMessage.address(message, it))
            .findFirst()
            .orElse(url);
    return Json.object()
        .put("id", Written.id(message.id() + last.get()))
        .put("url", address)
        .put("proxy_url", address)
        .putNull("width")
        .putNull("height")
        .putNull("content_type");
  }
}
