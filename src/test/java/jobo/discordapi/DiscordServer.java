package jobo.discordapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mockwebserver3.MockWebServer;
import tools.jackson.databind.JsonNode;

/**
 * Discord on this machine: an address that a bot talks to, and people who do things with the bot.
 * Where it waits for the bot, it waits for a condition, at most 30 seconds.
 */
public final class DiscordServer extends Stage implements AutoCloseable {
  private static final String TOKEN =
      "MTAxMDEwMTAxMDEwMTAx.GtEsTs.token-of-a-server-on-this-machine";

  private final World world;
  private final Crowd crowd;
  private final Faults faults = new Faults();
  private final Patience patience;
  private final Gateway gateway;
  private final Door door;
  private final MockWebServer server = new MockWebServer();

  private DiscordServer(World world) {
    super(world);
    this.world = world;
    crowd = crowd();
    patience = new Patience(world);
    gateway = new Gateway(world, TOKEN, patience);
    door = new Door(TOKEN, world, gateway, routes(), faults);
    server.setDispatcher(door);
    server.setServerSocketFactory(new PromptSockets());
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    gateway.at(URI.create("ws://127.0.0.1:%d/gateway".formatted(server.getPort())));
  }

  private Routes routes() {
    Routes routes = new Routes();
    new SelfRoutes(world, gateway, crowd).addTo(routes);
    new CommandRoutes(world).addTo(routes);
    new InteractionRoutes(world, posts()).addTo(routes);
    new WebhookRoutes(world, posts()).addTo(routes);
    new MessageRoutes(world, posts(), threads()).addTo(routes);
    new ThreadRoutes(world, posts(), threads()).addTo(routes);
    return routes;
  }

  public static DiscordServer start() {
    return start(InstantSource.system());
  }

  /** The clock tells the ids and dates, when limits are reached and when interactions are over. */
  public static DiscordServer start(InstantSource clock) {
    return new DiscordServer(new World(clock));
  }

  @Override
  public void close() {
    faults.end();
    gateway.cut();
    server.close();
  }

  /** Where clients find the REST API, with a slash at the end. */
  public URI restBase() {
    return URI.create("http://127.0.0.1:%d/api/v10/".formatted(server.getPort()));
  }

  public String token() {
    return TOKEN;
  }

  public long applicationId() {
    return world.application();
  }

  // What people do

  public Message says(User user, Channel channel, String text) {
    return tell(() -> crowd.says(user, channel, text, null, false));
  }

  /** Answers a message, calling its author or not. */
  public Message replies(User user, Message to, String text, boolean pings) {
    return tell(() -> crowd.says(user, to.channel(), text, to, pings));
  }

  public void edits(User user, Message message, String text) {
    perform(() -> crowd.edits(user, message, text));
  }

  public void deletes(User user, Message message) {
    perform(() -> crowd.deletes(user, message));
  }

  public Interaction runs(User user, Channel channel, String command) {
    return runs(user, channel, command, Map.of());
  }

  /** Runs a command; a subcommand's name follows after a blank. */
  public Interaction runs(User user, Channel channel, String command, Map<String, ?> options) {
    return tell(() -> crowd.runs(user, channel, command, options, false));
  }

  /** Runs a command that an administrator of the guild has given to this person. */
  public Interaction runsGranted(
      User user, Channel channel, String command, Map<String, ?> options) {
    return tell(() -> crowd.runs(user, channel, command, options, true));
  }

  /** Runs a command from the menu of a message. */
  public Interaction runsOn(User user, Message message, String command) {
    return tell(() -> crowd.runsOn(user, message, command));
  }

  /** Types an option of a command, for which the bot may offer choices. */
  public Interaction types(
      User user, Channel channel, String command, String option, Map<String, ?> options) {
    return tell(() -> crowd.types(user, channel, command, option, options));
  }

  /** Presses the button of this label. */
  public Interaction presses(User user, Message message, String label) {
    return tell(() -> crowd.presses(user, message, button(message, label).customId()));
  }

  private static Button button(Message message, String label) {
    return message.buttons().stream()
        .filter(it -> it.label().equals(label) && !it.customId().isEmpty() && !it.isDisabled())
        .filter(it -> !message.isDeleted())
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "No button \"%s\" among %s".formatted(label, message.buttons())));
  }

  /** Sends what a button would, also one that is no longer there. */
  public Interaction pressesId(User user, Message message, String customId) {
    return tell(() -> crowd.presses(user, message, customId));
  }

  public Interaction selects(User user, Message message, String customId, String... values) {
    return tell(() -> crowd.selects(user, message, customId, List.of(values)));
  }

  /** Sends the form that an interaction was answered with; fields are named by label or id. */
  public Interaction submits(User user, Interaction shown, Map<String, String> values) {
    return tell(() -> crowd.submits(user, shown, values));
  }

  // What the bot did

  /** The first message of the bot in a channel that is so and was not awaited before as it is. */
  public Message awaits(Channel channel, Predicate<Message> wanted) {
    return patience.until(
        "a message in %s".formatted(channel),
        () -> {
          Optional<Message> found =
              sent(channel).stream()
                  .filter(it -> it.isNews() && !it.isDeleted() && !it.isLoading())
                  .filter(wanted)
                  .findFirst();
          found.ifPresent(Message::show);
          return found;
        },
        () -> listed(sent(channel)) + listed(refusals()));
  }

  public Acknowledgement awaitsAcknowledgement(Interaction interaction) {
    return patience.until(
        "an acknowledgement of " + interaction,
        interaction::acknowledgement,
        () -> listed(calls()) + listed(refusals()));
  }

  /**
   * The first message that the bot wrote or changed by an interaction; that it is thinking, or that
   * it will change a message, is none yet.
   */
  public Message awaitsAnswer(Interaction interaction) {
    return patience.until(
        "an answer to " + interaction,
        () -> interaction.written().stream().findFirst(),
        () -> listed(calls()) + listed(refusals()));
  }

  public Modal awaitsModal(Interaction interaction) {
    return patience.until("a form for " + interaction, interaction::modal, () -> listed(calls()));
  }

  public List<Choice> awaitsChoices(Interaction interaction) {
    awaitsAcknowledgement(interaction);
    return interaction.choices();
  }

  /** Waits until a route was called so many times in all. */
  public List<Call> awaitsCalls(String method, String route, int times) {
    return patience.until(
        "%d calls of %s %s".formatted(times, method, route),
        () -> Optional.of(calls(method, route)).filter(it -> it.size() >= times),
        () -> listed(calls()));
  }

  /** Waits until the bot has registered a command everywhere. */
  public void awaitsCommand(String name) {
    patience.until(
        "the command /" + name,
        () -> commands().stream().filter(it -> Json.text(it, "name").equals(name)).findFirst(),
        () -> listed(commands()) + listed(refusals()));
  }

  /** All messages of the bot in a channel, the deleted and ephemeral ones, too. */
  public List<Message> sent(Channel channel) {
    return messages(channel).stream().filter(it -> it.author().equals(bot())).toList();
  }

  /** All messages in a channel, by whomever. */
  public List<Message> messages(Channel channel) {
    return tell(() -> List.copyOf(channel.messages.values()));
  }

  /** Whether the person read that the application did not respond. */
  public boolean isFailed(Interaction interaction) {
    return tell(() -> interaction.isFailed(world.now()));
  }

  /** All that happened, in order. */
  public List<Event> events() {
    return tell(world::events);
  }

  /** Everybody whom the bot's messages called. */
  public List<Ping> pings() {
    return tell(world::pings);
  }

  /** The commands that the bot has registered everywhere, as Discord tells them. */
  public List<JsonNode> commands() {
    return tell(() -> List.<JsonNode>copyOf(world.commands().of(Commands.EVERYWHERE)));
  }

  public List<JsonNode> commands(Guild guild) {
    return tell(() -> List.<JsonNode>copyOf(world.commands().of(guild.id())));
  }

  public List<Call> calls() {
    return door.notes().calls();
  }

  public List<Call> calls(String method, String route) {
    return calls().stream().filter(it -> it.is(method, route)).toList();
  }

  /** Where a request did not have the form that Discord's document or its reference tells. */
  public List<String> violations() {
    return door.notes().violations();
  }

  /** All that was refused, except what a test wanted to fail. */
  public List<String> refusals() {
    return door.notes().refusals();
  }

  // How Discord is

  public Gateway gateway() {
    return gateway;
  }

  public Rates rates() {
    return world.rates();
  }

  public Faults faults() {
    return faults;
  }

  /** How long to wait for the bot. */
  public void waitsAtMost(Duration time) {
    patience.longest(time);
  }

  private static String listed(List<?> things) {
    return things.isEmpty()
        ? "nothing"
        : things.stream().map(Object::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}
