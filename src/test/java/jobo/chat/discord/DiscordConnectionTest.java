package jobo.chat.discord;

import static jobo.chat.discord.DiscordScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import jobo.chat.CommandHandler;
import jobo.chat.CommandHandlers;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Fault;
import jobo.discordapi.Interaction;
import jobo.discordapi.Message;
import jobo.discordapi.Strictness;
import jobo.discordapi.User;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The session with Discord: refused, cut, replaced, lost, and begun anew. */
class DiscordConnectionTest {
  private final TestDatabase database = TestDatabase.h2();
  private final DiscordServer server = DiscordServer.start();
  private final User minsu = server.user("Minsu", "en-US");
  private final Channel channel = server.textChannel(server.guild("AI", "en-US", minsu), "general");

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  @Test
  void whileDiscordCannotBeReachedAtTheStartJoboTriesAgain() {
    server.rates().hold(Strictness.NONE);
    server.faults().next(8, "GET", "/gateway/bot", Fault.unavailable());
    try (DiscordHouse house =
        DiscordHouse.beginning(
            server, server.token(), CommandHandlers.doing(steps -> {}), database)) {
      house.awaits("no problem", Optional::isEmpty);
      server.awaitsCommand("help");
      answer(server.runs(minsu, channel, "help"), "done");
    }
  }

  @Test
  void aWrongTokenIsOneProblemAndTheTokenIsNotInIt() {
    try (DiscordHouse house =
        DiscordHouse.beginning(
            server, "wrong.token", CommandHandlers.doing(steps -> {}), database)) {
      Optional<String> problem =
          house.awaits("a problem", it -> it.filter(line -> line.contains("token")).isPresent());
      assertThat(problem.orElseThrow())
          .startsWith("jobo.discord.token: Discord does not know this token")
          .doesNotContain("wrong.token");
    }
  }

  @Test
  void whatDiscordDeliveredWhileTheConnectionWasCutIsAnsweredOnce() {
    try (DiscordHouse house = open(CommandHandlers.doing(steps -> {}))) {
      answer(server.runs(minsu, channel, "help"), "done");
      server.gateway().cut();
      Interaction during = server.runs(minsu, channel, "help");
      server.gateway().awaitsConnection();
      answer(during, "done");
      server.gateway().reconnects();
      server.gateway().awaitsConnection();
      Interaction after = server.runs(minsu, channel, "help");
      answer(after, "done");
      assertThat(server.sent(channel)).hasSize(3);
      house.awaits("no problem", Optional::isEmpty);
    }
  }

  @Test
  void whileDiscordRefusesTheConnectionHealthTellsAndThenItGoesOn() {
    try (DiscordHouse house = open(CommandHandlers.doing(steps -> {}))) {
      server.gateway().refuses(2);
      server.gateway().cut();
      house.awaits("a problem", Optional::isPresent);
      server.gateway().awaitsConnection();
      house.awaits("no problem", Optional::isEmpty);
      answer(server.runs(minsu, channel, "help"), "done");
    }
  }

  @Test
  void aConnectionThatDoesNotComeBackByItselfIsBegunAnew() {
    server.rates().hold(Strictness.NONE);
    try (DiscordHouse house =
        DiscordHouse.impatient(
            server, CommandHandlers.doing(steps -> {}), database, Duration.ofMillis(500))) {
      answer(server.runs(minsu, channel, "help"), "done");
      server.gateway().refuses(4); // after these JDA alone would wait for half a minute
      server.gateway().cut();
      house.awaits("a problem", Optional::isPresent);
      house.awaits("no problem", Optional::isEmpty);
      answer(server.runs(minsu, channel, "help"), "done");
      assertThat(server.sent(channel)).hasSize(2);
    }
  }

  @Test
  void aSessionThatIsLostIsBegunAnew() {
    try (DiscordHouse house = open(CommandHandlers.doing(steps -> {}))) {
      server.gateway().invalidates(false);
      house.awaits("no problem", Optional::isEmpty);
      server.gateway().awaitsConnection();
      answer(server.runs(minsu, channel, "help"), "done");
    }
  }

  private DiscordHouse open(CommandHandler commands) {
    server.rates().hold(Strictness.NONE);
    return DiscordHouse.open(server, commands, database);
  }

  private Message answer(Interaction interaction, String said) {
    return server.awaits(
        interaction.channel(),
        it ->
            it.interaction().filter(interaction::equals).isPresent() && visible(it).contains(said));
  }
}
