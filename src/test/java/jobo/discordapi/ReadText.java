package jobo.discordapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tells the text of a message as somebody reads it, from the top down. */
final class ReadText {
  private ReadText() {}

  static String of(Body body) {
    List<String> lines = new ArrayList<>();
    lines.add(body.content());
    body.embeds().forEach(it -> embed(it, lines));
    Components.texts(body.components()).forEach(lines::add);
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  private static void embed(JsonNode embed, List<String> lines) {
    lines.add(Json.text(embed.path("author"), "name"));
    lines.add(Json.text(embed, "title"));
    lines.add(Json.text(embed, "description"));
    for (JsonNode field : Json.list(embed, "fields")) {
      lines.add(Json.text(field, "name"));
      lines.add(Json.text(field, "value"));
    }
    lines.add(Json.text(embed.path("footer"), "text"));
  }
}
