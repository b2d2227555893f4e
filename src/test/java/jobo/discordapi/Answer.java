package jobo.discordapi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a route answers where nothing is refused. */
record Answer(int status, @Nullable JsonNode json) {
  static final Answer NOTHING = new Answer(204, null);

  static Answer ok(JsonNode json) {
    return new Answer(200, json);
  }

  static Answer created(JsonNode json) {
    return new Answer(201, json);
  }

  Optional<JsonNode> body() {
    return Optional.ofNullable(json);
  }
}
