package jobo.discordapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do on Discord. Called under the world's lock. */
final class Crowd {
  private static final int CHAT_COMMAND = 1;
  private static final int MESSAGE_COMMAND = 3;

  private final World world;
  private final Posts posts;
  private final MentionRules mentions;

  Crowd(World world, Posts posts) {
    this.world = world;
    this.posts = posts;
    this.mentions = new MentionRules(world);
  }

  // Messages

  Message says(User user, Channel channel, String text, @Nullable Message replyTo, boolean pings) {
    boolean isThread = channel.kind().isThread();
    Permission needed = isThread ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
    require(sees(user, channel), user, "does not see", channel);
    require(Access.may(user, channel, needed), user, "may not write in", channel);
    require(channel.kind().holdsMessages(), user, "can only open posts in", channel);
    require(!channel.isLocked, user, "cannot write in the locked", channel);
    require(!text.isEmpty() && Letters.count(text) <= 2_000, user, "cannot say this in", channel);
    Mentions called = mentions.byPerson(text, channel, replyTo, pings);
    Message.Header header =
        replyTo == null ? Message.Header.PLAIN : Message.Header.replying(replyTo);
    Body body = Body.said(text, List.of(), called, world.now());
    Message message = world.post(channel, user, header, body);
    posts.tell(message);
    return message;
  }

  void edits(User user, Message message, String text) {
    require(message.author().equals(user), user, "did not write in", message.channel());
    Message replyTo = message.header().replyTo();
    Mentions called = mentions.byPerson(text, message.channel(), replyTo, false);
    posts.edit(message, Body.said(text, message.attachments(), called, world.now()));
  }

  void deletes(User user, Message message) {
    boolean mayAll = Access.may(user, message.channel(), Permission.MANAGE_MESSAGES);
    require(mayAll || message.author().equals(user), user, "may not delete in", message.channel());
    posts.delete(message);
  }

  /** Opens a post of a forum or a thread of a channel. */
  Channel opens(Threads threads, User user, Channel parent, String name) {
    require(sees(user, parent), user, "does not see", parent);
    ChannelKind kind =
        parent.kind() == ChannelKind.ANNOUNCEMENT
            ? ChannelKind.ANNOUNCEMENT_THREAD
            : ChannelKind.PUBLIC_THREAD;
    return threads.open(parent, kind, user, name, null);
  }

  private static boolean sees(User user, Channel channel) {
    return channel.kind() == ChannelKind.DM
        ? channel.opener().equals(user)
        : Access.may(user, channel, Permission.VIEW_CHANNEL);
  }

  // Interactions

  Interaction runs(
      User user, Channel channel, String named, Map<String, ?> options, boolean isGranted) {
    TypedCommand typed = new TypedCommand(command(user, channel, named, isGranted), options, "");
    return interacts(Interaction.Kind.COMMAND, user, channel, typed.data(subcommands(named)), null);
  }

  Interaction types(
      User user, Channel channel, String named, String option, Map<String, ?> options) {
    TypedCommand typed = new TypedCommand(command(user, channel, named, false), options, option);
    return interacts(
        Interaction.Kind.AUTOCOMPLETE, user, channel, typed.data(subcommands(named)), null);
  }

  private static List<String> subcommands(String named) {
    List<String> words = List.of(named.split(" "));
    return words.subList(1, words.size());
  }

  /** A command that somebody finds in a channel. */
  private ObjectNode command(User user, Channel channel, String named, boolean isGranted) {
    return command(user, channel, named.split(" ", 2)[0], CHAT_COMMAND, isGranted);
  }

  private ObjectNode command(User user, Channel channel, String name, int type, boolean isGranted) {
    ObjectNode command =
        world
            .commands()
            .find(channel, name, type)
            .orElseThrow(() -> new AssertionError("There is no command /" + name));
    JsonNode contexts = command.path("contexts");
    boolean isHere =
        !contexts.isArray()
            || contexts
                .valueStream()
                .anyMatch(it -> it.asInt(-1) == WrittenInteraction.context(channel));
    require(isHere, user, "finds no /" + name + " in", channel);
    boolean isInGuild = channel.kind() != ChannelKind.DM;
    boolean isBotHere = !isInGuild || channel.guild().orElseThrow().holds(world.bot());
    require(isBotHere, user, "finds no bot in", channel);
    boolean mayRun = !isInGuild || isGranted || mayRun(user, channel, command);
    require(mayRun, user, "may not run /" + name + " in", channel);
    return command;
  }

  private static boolean mayRun(User user, Channel channel, ObjectNode command) {
    long may = Access.in(channel, user);
    if (!Permission.USE_APPLICATION_COMMANDS.isIn(may)) {
      return false;
    }
    String needed = Json.text(command, "default_member_permissions");
    if (needed.isEmpty()) {
      return true;
    }
    long bits = Long.parseLong(needed);
    // With 0 it is there for administrators only.
    return Permission.ADMINISTRATOR.isIn(may) || (bits != 0 && (may & bits) == bits);
  }

  /** Runs a command from the menu of a message, which the bot is told whole. */
  Interaction runsOn(User user, Message message, String name) {
    Channel channel = message.channel();
    ObjectNode command = command(user, channel, name, MESSAGE_COMMAND, false);
    String id = Written.id(message.id());
    ObjectNode data =
        Json.object()
            .put("id", Json.text(command, "id"))
            .put("name", name)
            .put("type", MESSAGE_COMMAND)
            .put("target_id", id);
    data.putObject("resolved").putObject("messages").set(id, WrittenMessage.whole(message));
    return interacts(Interaction.Kind.COMMAND, user, channel, data, null);
  }

  Interaction presses(User user, Message message, String customId) {
    ObjectNode data =
        Json.object().put("id", 2).put("custom_id", customId).put("component_type", 2);
    return interacts(Interaction.Kind.COMPONENT, user, message.channel(), data, message);
  }

  Interaction selects(User user, Message message, String customId, List<String> values) {
    ObjectNode data =
        Json.object()
            .put("id", 2)
            .put("custom_id", customId)
            .put("component_type", Components.STRING_SELECT);
    data.set("values", Json.texts(values.stream()));
    return interacts(Interaction.Kind.COMPONENT, user, message.channel(), data, message);
  }

  Interaction submits(User user, Interaction opener, Map<String, String> values) {
    Modal modal =
        opener.modal().orElseThrow(() -> new AssertionError("No form was shown to " + opener));
    ObjectNode data = new FilledModal(modal, values).data();
    Interaction interaction =
        interaction(
            Interaction.Kind.MODAL_SUBMIT,
            user,
            opener.channel(),
            data,
            opener.source().orElse(null));
    interaction.openedBy(opener);
    return told(interaction);
  }

  private Interaction interacts(
      Interaction.Kind kind,
      User user,
      Channel channel,
      ObjectNode data,
      @Nullable Message source) {
    require(sees(user, channel), user, "does not see", channel);
    boolean isShown = source == null || source.onlyFor().filter(it -> !it.equals(user)).isEmpty();
    require(isShown, user, "does not see the message in", channel);
    return told(interaction(kind, user, channel, data, source));
  }

  private Interaction interaction(
      Interaction.Kind kind,
      User user,
      Channel channel,
      ObjectNode data,
      @Nullable Message source) {
    long id = world.nextId();
    String token = "aW50ZXJhY3Rpb246%sx%s".formatted(Written.id(id), "t".repeat(40));
    return new Interaction(id, token, kind, user, channel, data, source, world.now());
  }

  /** The gateway tells it, or the person reads at once that nobody is there. */
  private Interaction told(Interaction interaction) {
    world.add(interaction);
    if (world.sessions().isAny()) {
      world.sessions().tell("INTERACTION_CREATE", 0, WrittenInteraction.of(interaction, world));
    } else {
      interaction.fail();
    }
    return interaction;
  }

  // Guilds

  void addsBot(Guild guild) {
    Role role = new Role(world.nextId(), world.bot().name(), true, Permission.usual());
    guild.roles.values().removeIf(Role::isManaged);
    guild.roles.put(role.id(), role);
    Member member = new Member(world.bot(), world.now());
    member.roles.add(role);
    guild.members.put(world.bot().id(), member);
    comesBack(guild);
    world.changed();
  }

  void goesDown(Guild guild) {
    ObjectNode told = Json.object().put("id", Written.id(guild.id())).put("unavailable", true);
    world.sessions().tell("GUILD_DELETE", Intent.GUILDS, told);
  }

  void comesBack(Guild guild) {
    world.sessions().tell("GUILD_CREATE", Intent.GUILDS, WrittenGuild.created(guild, world.bot()));
  }

  void removesBot(Guild guild) {
    guild.members.remove(world.bot().id());
    world
        .sessions()
        .tell("GUILD_DELETE", Intent.GUILDS, Json.object().put("id", Written.id(guild.id())));
    world.changed();
  }

  void tellOf(Channel channel, String type) {
    if (channel.guild().filter(it -> it.holds(world.bot())).isPresent()) {
      world.sessions().tell(type, Intent.GUILDS, WrittenGuild.channel(channel));
    }
    world.changed();
  }

  void tellOf(Guild guild) {
    if (guild.holds(world.bot())) {
      world.sessions().tell("GUILD_UPDATE", Intent.GUILDS, WrittenGuild.of(guild));
    }
    world.changed();
  }

  void tellOf(Guild guild, Role role, String type) {
    ObjectNode told = Json.object().put("guild_id", Written.id(guild.id()));
    told.set("role", Written.role(role));
    if (guild.holds(world.bot())) {
      world.sessions().tell(type, Intent.GUILDS, told);
    }
    world.changed();
  }

  void tellOfDeleted(Guild guild, Role role) {
    ObjectNode told =
        Json.object().put("guild_id", Written.id(guild.id())).put("role_id", Written.id(role.id()));
    if (guild.holds(world.bot())) {
      world.sessions().tell("GUILD_ROLE_DELETE", Intent.GUILDS, told);
    }
    world.changed();
  }

  /** Of itself a bot hears without the privileged intent; of others it does not. */
  void tellOfSelf(Guild guild, User user) {
    if (user.equals(world.bot())) {
      ObjectNode told = Written.member(guild.member(user).orElseThrow());
      told.put("guild_id", Written.id(guild.id()));
      world.sessions().tell("GUILD_MEMBER_UPDATE", 0, told);
    }
    world.changed();
  }

  void deletes(Channel channel) {
    channel.isDeleted = true;
    String type = channel.kind().isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE";
    tellOf(channel, type);
    List<Channel> inside = new ArrayList<>(channel.guild().orElseThrow().channels);
    inside.stream()
        .filter(it -> it.parent().filter(channel::equals).isPresent() && !it.isDeleted)
        .forEach(this::deletes);
  }

  private static void require(boolean is, User user, String what, Channel channel) {
    if (!is) {
      throw new AssertionError("%s %s %s".formatted(user.name(), what, channel));
    }
  }
}
