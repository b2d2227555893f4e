package jobo.discordapi;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The route by which the bot acknowledges interactions. */
final class InteractionRoutes {
  private final World world;
  private final Posts posts;

  InteractionRoutes(World world, Posts posts) {
    this.world = world;
    this.posts = posts;
  }

  void addTo(Routes routes) {
    routes.add("POST", "/interactions/{interaction}/{token}/callback", this::callback);
  }

  private Answer callback(Call call) {
    Interaction interaction =
        world
            .interaction(call.variable("token"))
            .filter(it -> it.id() == call.id("interaction"))
            .orElseThrow(Refusal::unknownInteraction);
    if (interaction.acknowledgement().isPresent()) {
      throw Refusal.of(400, 40060, "Interaction has already been acknowledged.");
    }
    if (interaction.isFailed(world.now())) {
      throw Refusal.unknownInteraction();
    }
    Acknowledgement how =
        Acknowledgement.of(call.body().path("type").asInt(0))
            .filter(it -> fits(interaction, it))
            .orElseThrow(
                () ->
                    Refusal.form(
                        "type", "BASE_TYPE_CHOICES", "This interaction cannot be answered so."));
    Message message = acknowledge(interaction, how, call);
    boolean isWanted = "true".equals(call.query().get("with_response"));
    return isWanted ? Answer.ok(told(interaction, how, message)) : Answer.NOTHING;
  }

  private static boolean fits(Interaction interaction, Acknowledgement how) {
    boolean isFromMessage = interaction.source().isPresent();
    return switch (interaction.kind()) {
      case AUTOCOMPLETE -> how == Acknowledgement.CHOICES;
      case COMMAND ->
          Set.of(
                  Acknowledgement.IMMEDIATE_MESSAGE,
                  Acknowledgement.DEFERRED_MESSAGE,
                  Acknowledgement.MODAL)
              .contains(how);
      case COMPONENT -> how != Acknowledgement.CHOICES;
      case MODAL_SUBMIT ->
          how == Acknowledgement.IMMEDIATE_MESSAGE
              || how == Acknowledgement.DEFERRED_MESSAGE
              || (isFromMessage
                  && (how == Acknowledgement.UPDATE || how == Acknowledgement.DEFERRED_UPDATE));
    };
  }

  private @Nullable Message acknowledge(Interaction interaction, Acknowledgement how, Call call) {
    JsonNode data = call.body().path("data");
    return switch (how) {
      case IMMEDIATE_MESSAGE -> writes(interaction, data, call);
      case DEFERRED_MESSAGE -> defers(interaction, data);
      case DEFERRED_UPDATE -> {
        note(interaction, how, false);
        yield answered(interaction, interaction.source().orElseThrow());
      }
      case UPDATE -> updates(interaction, data, call);
      case CHOICES -> {
        CommandRules.checkOffered(data);
        interaction.offer(choices(data));
        note(interaction, how, false);
        yield null;
      }
      case MODAL -> {
        ModalRules.check(data);
        interaction.show(Modal.of(data));
        note(interaction, how, false);
        yield null;
      }
    };
  }

  private Message writes(Interaction interaction, JsonNode data, Call call) {
    Drafts.Place place = Drafts.Place.answer(interaction.channel(), "data");
    Body body = posts.drafts().create(data, call.files(), place);
    note(interaction, Acknowledgement.IMMEDIATE_MESSAGE, body.has(Body.EPHEMERAL));
    Message message = answered(interaction, posts.answer(interaction, body));
    interaction.wrote(message);
    return message;
  }

  private Message defers(Interaction interaction, JsonNode data) {
    int flags = data.path("flags").asInt(0) & Body.EPHEMERAL;
    note(interaction, Acknowledgement.DEFERRED_MESSAGE, flags != 0);
    return answered(interaction, posts.answer(interaction, Body.loading(flags, world.now())));
  }

  private Message updates(Interaction interaction, JsonNode data, Call call) {
    Message source = interaction.source().orElseThrow();
    Drafts.Place place = Drafts.Place.answer(interaction.channel(), "data");
    Body body = posts.drafts().edit(source.body(), data, call.files(), place);
    note(interaction, Acknowledgement.UPDATE, source.isEphemeral());
    posts.edit(source, body);
    interaction.wrote(source);
    return answered(interaction, source);
  }

  private void note(Interaction interaction, Acknowledgement how, boolean isEphemeral) {
    interaction.acknowledge(how, isEphemeral);
    world.happened(Event.Kind.ACKNOWLEDGED, interaction);
  }

  private static Message answered(Interaction interaction, Message message) {
    interaction.answer(message);
    return message;
  }

  private static List<Choice> choices(JsonNode data) {
    return Json.list(data, "choices")
        .valueStream()
        .map(it -> new Choice(Json.text(it, "name"), Json.text(it, "value")))
        .toList();
  }

  private ObjectNode told(Interaction interaction, Acknowledgement how, @Nullable Message message) {
    ObjectNode json = Json.object();
    ObjectNode about =
        json.putObject("interaction")
            .put("id", Written.id(interaction.id()))
            .put("type", interaction.kind().number());
    if (message != null) {
      about
          .put("response_message_id", Written.id(message.id()))
          .put("response_message_loading", message.isLoading())
          .put("response_message_ephemeral", message.isEphemeral());
    }
    boolean isTold = how == Acknowledgement.IMMEDIATE_MESSAGE || how == Acknowledgement.UPDATE;
    if (message != null && isTold) {
      json.putObject("resource")
          .put("type", how.number())
          .set("message", WrittenMessage.of(message, world));
    }
    return json;
  }
}
