package jobo.chat.discord;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import jobo.chat.CommandHandler;
import jobo.chat.Invitations;
import jobo.delivery.ChatReach;
import jobo.delivery.Pictures;
import jobo.demo.WireHouse;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.language.Language;
import jobo.store.TestDatabase;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** Jobo on a Discord of this machine, through real JDA. */
final class DiscordHouse implements AutoCloseable {
  static final URI BASE = URI.create("https://jobo.example");

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration RENEWED = Duration.ofMillis(200);

  private static final DiscordSession.Patience PATIENCE =
      new DiscordSession.Patience(Duration.ofMinutes(5), Duration.ofSeconds(1), ANSWER);

  private static final Pictures NO_PICTURES = file -> Optional.empty();

  private final DiscordSession session;
  private final DiscordBot bot;
  private final DiscordMessenger messenger;
  private final Invitations invitations = new Invitations();

  private DiscordHouse(
      DiscordServer server,
      String token,
      Function<Invitations, CommandHandler> commands,
      TestDatabase database,
      Pictures pictures,
      DiscordSession.Patience patience) {
    session =
        new DiscordSession(
            new DiscordSettings(token, server.restBase()), Clock.systemUTC(), patience);
    DiscordRenderer renderer = new DiscordRenderer(WireHouse.ZONE, BASE);
    messenger = new DiscordMessenger(session, renderer, pictures);
    bot =
        new DiscordBot(
            session,
            messenger,
            renderer,
            commands.apply(invitations),
            database.discordTurns(),
            new ChannelNews(
                new ChatReach(database.subscriptions(), database.outbox(), Clock.systemUTC())),
            invitations,
            Language.KOREAN,
            Clock.systemUTC(),
            RENEWED);
    bot.start();
  }

  /** A bot that is connected and has registered its commands. */
  static DiscordHouse open(DiscordServer server, CommandHandler commands, TestDatabase database) {
    return open(server, invitations -> commands, database);
  }

  /** The same, with an archive of pictures. */
  static DiscordHouse open(
      DiscordServer server, CommandHandler commands, TestDatabase database, Pictures pictures) {
    return opened(server, invitations -> commands, database, pictures);
  }

  static DiscordHouse open(
      DiscordServer server, Function<Invitations, CommandHandler> commands, TestDatabase database) {
    return opened(server, commands, database, NO_PICTURES);
  }

  private static DiscordHouse opened(
      DiscordServer server,
      Function<Invitations, CommandHandler> commands,
      TestDatabase database,
      Pictures pictures) {
    DiscordHouse house =
        new DiscordHouse(server, server.token(), commands, database, pictures, PATIENCE);
    server.gateway().awaitsConnection();
    server.awaitsCommand("help");
    return house.whole();
  }

  /** A bot that begins anew what does not come back for so long. */
  static DiscordHouse impatient(
      DiscordServer server, CommandHandler commands, TestDatabase database, Duration away) {
    DiscordSession.Patience patience =
        new DiscordSession.Patience(away, Duration.ofMillis(50), ANSWER);
    DiscordHouse house =
        new DiscordHouse(
            server, server.token(), invitations -> commands, database, NO_PICTURES, patience);
    server.gateway().awaitsConnection();
    server.awaitsCommand("help");
    return house.whole();
  }

  private DiscordHouse whole() {
    awaits("no problem", it -> it.isEmpty() && session.isWhole());
    return this;
  }

  /** A bot that begins to connect. */
  static DiscordHouse beginning(
      DiscordServer server, String token, CommandHandler commands, TestDatabase database) {
    return new DiscordHouse(
        server, token, invitations -> commands, database, NO_PICTURES, PATIENCE);
  }

  DiscordBot bot() {
    return bot;
  }

  DiscordMessenger messenger() {
    return messenger;
  }

  /** A channel as JDA knows it. */
  GuildChannel channel(Channel channel) {
    return session.channel(channel.id()).orElseThrow();
  }

  Invitations invitations() {
    return invitations;
  }

  /** The first problem that is so. */
  Optional<String> awaits(String what, Predicate<Optional<String>> wanted) {
    for (int look = 0; look < 3_000; look++) {
      Optional<String> problem = bot.problem();
      if (wanted.test(problem)) {
        return problem;
      }
      LockSupport.parkNanos(10_000_000);
    }
    throw new AssertionError("Waited 30 s for " + what + ", not " + bot.problem());
  }

  @Override
  public void close() {
    bot.close();
  }
}
