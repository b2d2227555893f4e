package jobo.discordapi;

import java.util.stream.Stream;

/** The routes by which the bot goes on with an interaction that it has acknowledged. */
final class WebhookRoutes {
  private static final String PATH = "/webhooks/{application}/{token}";
  private static final String ORIGINAL = PATH + "/messages/@original";
  private static final String MESSAGE = PATH + "/messages/{message}";

  private final World world;
  private final Posts posts;

  WebhookRoutes(World world, Posts posts) {
    this.world = world;
    this.posts = posts;
  }

  void addTo(Routes routes) {
    routes.add("POST", PATH, this::followUp);
    for (String path : new String[] {ORIGINAL, MESSAGE}) {
      routes.add("GET", path, it -> Answer.ok(WrittenMessage.of(message(it), world)));
      routes.add("PATCH", path, this::edit);
      routes.add("DELETE", path, this::delete);
    }
  }

  private Interaction interaction(Call call) {
    Interaction interaction =
        world
            .interaction(call.variable("token"))
            .filter(it -> call.id("application") == world.application())
            .filter(it -> it.acknowledgement().isPresent())
            .filter(it -> it.kind() != Interaction.Kind.AUTOCOMPLETE)
            .orElseThrow(() -> Refusal.unknown(10015, "Webhook"));
    if (world.now().isAfter(interaction.at().plus(Interaction.TO_FOLLOW_UP))) {
      throw Refusal.of(401, 50027, "Invalid Webhook Token");
    }
    return interaction;
  }

  private Answer followUp(Call call) {
    Interaction interaction = interaction(call);
    // The first message after the sign that the bot is thinking takes its place.
    Message thinking = interaction.original().filter(Message::isLoading).orElse(null);
    if (thinking != null && !thinking.isDeleted()) {
      return edited(interaction, thinking, call);
    }
    Body body =
        posts
            .drafts()
            .create(
                Leniency.body(call), call.files(), Drafts.Place.answer(interaction.channel(), ""));
    Message message = posts.answer(interaction, body);
    interaction.followUp(message);
    interaction.wrote(message);
    world.changed();
    return Answer.ok(WrittenMessage.of(message, world));
  }

  private Message message(Call call) {
    Interaction interaction = interaction(call);
    boolean isOriginal = call.variable("message").isEmpty();
    Stream<Message> original = interaction.original().stream();
    return (isOriginal
            ? original
            : Stream.concat(original, interaction.followUps().stream())
                .filter(it -> it.id() == call.id("message")))
        .filter(it -> !it.isDeleted())
        .findFirst()
        .orElseThrow(Refusal::unknownMessage);
  }

  private Answer edit(Call call) {
    return edited(interaction(call), message(call), call);
  }

  private Answer edited(Interaction interaction, Message message, Call call) {
    Body body =
        posts
            .drafts()
            .edit(
                message.body(),
                Leniency.body(call),
                call.files(),
                Drafts.Place.answer(interaction.channel(), ""));
    posts.edit(message, body);
    interaction.wrote(message);
    return Answer.ok(WrittenMessage.of(message, world));
  }

  private Answer delete(Call call) {
    posts.delete(message(call));
    return Answer.NOTHING;
  }
}
