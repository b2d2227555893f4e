package jobo.discordapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Makes a message of what the bot asks for, where it keeps to the rules for messages. */
final class Drafts {
  private static final int CONTENT = 2_000;

  private final World world;
  private final Uploads files;
  private final MentionRules mentions;

  Drafts(World world) {
    this.world = world;
    this.files = new Uploads(world);
    this.mentions = new MentionRules(world);
  }

  /**
   * Where a message is to go.
   *
   * @param prefix the field of the request in which the message is, empty where it is the request
   * @param isAnswer whether it answers an interaction, for which the bot needs no permissions
   */
  record Place(
      Channel channel, String prefix, boolean isAnswer, @Nullable Message replyTo, int flagsTaken) {
    private static final int USUAL =
        Body.SUPPRESS_EMBEDS | Body.SUPPRESS_NOTIFICATIONS | Body.COMPONENTS_V2;

    static Place channel(Channel channel, String prefix, @Nullable Message replyTo) {
      return new Place(channel, prefix, false, replyTo, USUAL);
    }

    static Place answer(Channel channel, String prefix) {
      return new Place(channel, prefix, true, null, USUAL | Body.EPHEMERAL);
    }
  }

  Body create(JsonNode data, Map<String, Upload> uploads, Place place) {
    int flags = data.path("flags").asInt(0) & place.flagsTaken();
    return drafted(data, uploads, place, null, flags);
  }

  /** What is not told stays as it is. */
  Body edit(Body earlier, JsonNode data, Map<String, Upload> uploads, Place place) {
    int asked = data.path("flags").asInt(earlier.flags());
    int changed = Body.SUPPRESS_EMBEDS | Body.COMPONENTS_V2;
    // Who has been the second version once is so for good.
    int flags =
        (earlier.flags() & ~Body.SUPPRESS_EMBEDS & ~Body.LOADING)
            | (asked & changed)
            | (earlier.flags() & Body.COMPONENTS_V2);
    return drafted(data, uploads, place, earlier, flags);
  }

  private Body drafted(
      JsonNode data, Map<String, Upload> uploads, Place place, @Nullable Body earlier, int flags) {
    FormErrors errors = new FormErrors(place.prefix());
    String content =
        earlier != null && !data.has("content") ? earlier.content() : Json.text(data, "content");
    ArrayNode embeds = list(data, "embeds", earlier == null ? null : earlier.embeds());
    ArrayNode components = list(data, "components", earlier == null ? null : earlier.components());
    List<Attachment> attachments =
        files.of(data, uploads, earlier == null ? List.of() : earlier.attachments(), errors);
    Mentions called = called(data, content, components, place);
    Body body = new Body(content, embeds, components, attachments, flags, called, world.now());
    check(body, data, earlier == null, errors);
    errors.refuse();
    if (body.isEmpty()) {
      throw Refusal.of(400, 50006, "Cannot send an empty message");
    }
    return body;
  }

  private static ArrayNode list(JsonNode data, String field, @Nullable ArrayNode earlier) {
    return earlier != null && !data.has(field) ? earlier : Json.list(data, field);
  }

  /** What stays of an earlier version was looked at then, beside the files that it had then. */
  private static void check(Body body, JsonNode data, boolean isNew, FormErrors errors) {
    boolean isV2 = body.has(Body.COMPONENTS_V2);
    Set<String> names =
        body.attachments().stream().map(Attachment::filename).collect(Collectors.toSet());
    Addresses addresses = new Addresses(names, errors);
    errors.most("content", body.content(), CONTENT);
    MentionRules.check(data.path("allowed_mentions"), errors);
    if (isNew || data.has("embeds")) {
      new EmbedRules(errors, addresses).check(body.embeds());
    }
    if (isV2) {
      legacy("content", !body.content().isEmpty(), errors);
      legacy("embeds", !body.embeds().isEmpty(), errors);
    }
    if (isNew || data.has("components")) {
      new ComponentRules(errors, addresses).check(body.components(), isV2);
    }
  }

  private static void legacy(String field, boolean isThere, FormErrors errors) {
    if (isThere) {
      errors.add(
          field,
          "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
          "The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
              .formatted(field));
    }
  }

  private Mentions called(JsonNode data, String content, ArrayNode components, Place place) {
    String text = content + "\n" + Components.texts(components).collect(Collectors.joining("\n"));
    boolean mayCallEveryone =
        place.isAnswer() || Access.may(world.bot(), place.channel(), Permission.MENTION_EVERYONE);
    return mentions.byBot(
        text, data.path("allowed_mentions"), place.channel(), place.replyTo(), mayCallEveryone);
  }
}
