package jobo.discordapi;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that Discord knows. Whoever reads or writes it holds its lock, which is itself. */
final class World {
  private final InstantSource clock;
  private final Snowflakes ids;
  private final User bot;
  private final User owner;
  private final Rates rates;
  private final Sessions sessions;
  private final Commands commands;
  private final Map<Long, User> users = new LinkedHashMap<>();
  private final Map<Long, String> locales = new HashMap<>();
  private final Map<Long, Guild> guilds = new LinkedHashMap<>();
  private final Map<Long, Channel> channels = new LinkedHashMap<>();
  private final Map<Long, Channel> directMessages = new LinkedHashMap<>();
  private final Map<String, Interaction> interactions = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Ping> pings = new ArrayList<>();
  final List<User> closedDms = new ArrayList<>();

  World(InstantSource clock) {
    this.clock = clock;
    this.ids = new Snowflakes(clock);
    this.bot = addUser("Jobo", "en-US", true);
    this.owner = addUser("Operator", "en-US", false);
    this.rates = new Rates(clock);
    this.sessions = new Sessions(this);
    this.commands = new Commands(this);
  }

  User bot() {
    return bot;
  }

  /** Who registered the application. */
  User owner() {
    return owner;
  }

  /** Discord gives an application and its bot the same id. */
  long application() {
    return bot.id();
  }

  Rates rates() {
    return rates;
  }

  Sessions sessions() {
    return sessions;
  }

  Commands commands() {
    return commands;
  }

  Instant now() {
    return clock.instant();
  }

  long nextId() {
    return ids.next();
  }

  User addUser(String name, String locale, boolean isBot) {
    User user = new User(nextId(), name, locale, isBot);
    users.put(user.id(), user);
    return user;
  }

  Optional<User> user(long id) {
    return Optional.ofNullable(users.get(id));
  }

  void speaks(User user, String locale) {
    locales.put(user.id(), locale);
  }

  /** The language of somebody's app by now. */
  String locale(User user) {
    return locales.getOrDefault(user.id(), user.locale());
  }

  void add(Guild guild) {
    guilds.put(guild.id(), guild);
  }

  Optional<Guild> guild(long id) {
    return Optional.ofNullable(guilds.get(id));
  }

  /** The guilds that the bot is in. */
  List<Guild> guilds() {
    return guilds.values().stream().filter(it -> it.holds(bot)).toList();
  }

  Channel addChannel(
      long id,
      ChannelKind kind,
      @Nullable Guild guild,
      @Nullable Channel parent,
      User opener,
      String name) {
    Channel channel = new Channel(id, kind, guild, parent, opener, name);
    channels.put(id, channel);
    if (guild != null) {
      guild.channels.add(channel);
    }
    return channel;
  }

  Channel directMessages(User user) {
    return directMessages.computeIfAbsent(
        user.id(), it -> addChannel(nextId(), ChannelKind.DM, null, null, user, user.name()));
  }

  Optional<Channel> channel(long id) {
    return Optional.ofNullable(channels.get(id)).filter(it -> !it.isDeleted);
  }

  void add(Interaction interaction) {
    interactions.put(interaction.token(), interaction);
    happened(Event.Kind.INTERACTED, interaction);
  }

  Optional<Interaction> interaction(String token) {
    return Optional.ofNullable(interactions.get(token));
  }

  /** Puts a message into its channel, where it is not for one person only, too. */
  Message post(Channel channel, User author, Message.Header header, Body body) {
    return post(nextId(), channel, author, header, body);
  }

  Message post(long id, Channel channel, User author, Message.Header header, Body body) {
    Message message = new Message(id, channel, author, header, body);
    channel.messages.put(id, message);
    happened(Event.Kind.SENT, message);
    return message;
  }

  void ping(Ping ping) {
    pings.add(ping);
  }

  List<Ping> pings() {
    return List.copyOf(pings);
  }

  void happened(Event.Kind kind, Object about) {
    events.add(new Event(kind, about));
    changed();
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  void changed() {
    notifyAll();
  }
}
