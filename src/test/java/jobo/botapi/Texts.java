package jobo.botapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the text or caption of a request and holds it to the platform's limits. */
final class Texts {
  private static final int MOST_BYTES = 1 << 15;
  private static final int MOST_TEXT = 4096;
  private static final int MOST_CAPTION = 1024;
  private static final int MOST_ENTITIES = 100;

  private Texts() {}

  static MarkedText text(Call call) {
    if (call.text("text").isEmpty()) {
      throw Refusal.bad("message text is empty");
    }
    MarkedText marked = marked(call, "text", "entities");
    if (marked.text().isEmpty()) {
      throw Refusal.bad("text must be non-empty");
    }
    return checked(marked, MOST_TEXT, "message is too long");
  }

  static MarkedText caption(Call call) {
    MarkedText marked = marked(call, "caption", "caption_entities");
    return checked(marked, MOST_CAPTION, "message caption is too long");
  }

  private static MarkedText checked(MarkedText marked, int most, String tooLong) {
    if (marked.text().length() > most) {
      throw Refusal.bad(tooLong);
    }
    if (marked.entities().size() > MOST_ENTITIES) {
      throw Refusal.bad("ENTITIES_TOO_LONG");
    }
    return Detected.in(marked);
  }

  private static MarkedText marked(Call call, String field, String entities) {
    String raw = call.text(field);
    if (raw.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw Refusal.bad("text is too long");
    }
    MarkedText marked =
        switch (call.text("parse_mode").toLowerCase(Locale.ROOT)) {
          case "html" -> HtmlParser.parse(raw);
          case "", "none" -> new MarkedText(raw, given(call, entities, raw));
          case "markdown", "markdownv2" ->
              throw Refusal.bad("unsupported parse_mode: this server of tests reads HTML only");
          default -> throw Refusal.bad("unsupported parse_mode");
        };
    return marked.cleaned();
  }

  private static List<Entity> given(Call call, String field, String text) {
    List<Entity> entities = new ArrayList<>();
    for (JsonNode node : call.structure(field).orElseGet(Json::array)) {
      Entity entity = entity(node);
      if (entity.offset() < 0 || entity.length() < 0) {
        throw Refusal.bad("receive an entity with incorrect offset " + entity.offset());
      }
      if (entity.length() > 0 && entity.end() <= text.length()) {
        entities.add(entity);
      }
    }
    return entities.stream().sorted(Entity.ORDER).toList();
  }

  private static Entity entity(JsonNode node) {
    String type = node.path("type").asString("");
    String argument =
        switch (type) {
          case "text_link" -> Links.checked(node.path("url").asString("")).orElse("");
          case "text_mention" -> node.path("user").path("id").asString("");
          case "pre" -> node.path("language").asString("");
          case "custom_emoji" -> node.path("custom_emoji_id").asString("");
          case "date_time" -> node.path("unix_time").asString("");
          default -> "";
        };
    return new Entity(
        type,
        node.path("offset").asInt(0),
        node.path("length").asInt(0),
        argument,
        node.path("date_time_format").asString(""));
  }
}
