package jobo.discordapi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Where Discord takes more than its document tells, one by one and with the reason.
 *
 * <ul>
 *   <li>Ids may be numbers: the reference has {@code "attachments": [{"id": 0}]} in its examples.
 *   <li>Contexts and integration types may be texts: the library JDA writes them so, and they are
 *       taken.
 *   <li>{@code nsfw} of a command is in the reference, but not in the document's requests.
 *   <li>{@code autocomplete} of options that offer nothing: JDA tells it of all options, and it is
 *       passed over.
 *   <li>{@code content_type} of an attachment: JDA tells it, and it is passed over.
 *   <li>{@code wait} where an answer to an interaction is changed: JDA asks for it, and it is
 *       passed over, as the answer always comes.
 *   <li>{@code tts} of the message of a new post of a forum: JDA tells it as in every message, and
 *       it is passed over.
 *   <li>{@code message} in the answer to a new post of a forum: the reference tells it.
 *   <li>{@code default_member_permissions} is "a bit set as a string" in the reference, but an
 *       integer in the document; both are taken.
 * </ul>
 */
final class Leniency {
  private static final Pattern PERMISSIONS = Pattern.compile("(.*\\.)?default_member_permissions");

  /** Fields of a route, each written as {@code METHOD route field}. */
  private static final List<Pattern> FIELDS =
      List.of(
          Pattern.compile("P\\w+ /applications/.*/commands(/\\{command})? (\\d+\\.)?nsfw"),
          Pattern.compile("P\\w+ /applications/.*/commands.* .*options\\.\\d+\\.autocomplete"),
          Pattern.compile("P\\w+ /.* (\\w+\\.)?attachments\\.\\d+\\.content_type"),
          Pattern.compile("POST /channels/\\{channel}/threads message(\\.tts)?"),
          Pattern.compile("PATCH /webhooks/.*/messages/[^ ]+ \\?wait"));

  private Leniency() {}

  /** What a value of a named type means, where it is written in another way. */
  static Optional<JsonNode> read(String type, JsonNode value) {
    return switch (type) {
      case "SnowflakeType" ->
          Optional.of(value).filter(JsonNode::isIntegralNumber).map(it -> Json.text(it.asString()));
      case "InteractionContextType", "ApplicationIntegrationType" ->
          Optional.of(value)
              .filter(it -> it.isString() && it.asString().matches("\\d"))
              .map(it -> Json.number(Integer.parseInt(it.asString())));
      default -> Optional.empty();
    };
  }

  static boolean takes(Call call, Shapes.Problem problem) {
    return problem.isUnknown()
        ? takesField(call, problem.path())
        : takesPermissions(problem, call.body());
  }

  /** A field, or with a question mark what stands behind one. */
  static boolean takesField(Call call, String field) {
    String named = "%s %s %s".formatted(call.method(), call.route(), field);
    return FIELDS.stream().anyMatch(it -> it.matcher(named).matches());
  }

  private static boolean takesPermissions(Shapes.Problem problem, JsonNode body) {
    return PERMISSIONS.matcher(problem.path()).matches()
        && problem.code().equals("NUMBER_TYPE_COERCE")
        && at(body, problem.path()).asString("x").matches("\\d{1,19}");
  }

  /** What a body means; where there is none, it is an empty one. */
  static JsonNode body(Call call) {
    return call.body().isMissingNode() ? Json.object() : call.body();
  }

  private static JsonNode at(JsonNode body, String path) {
    return body.at("/" + path.replace('.', '/'));
  }
}
