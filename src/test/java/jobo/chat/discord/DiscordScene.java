package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.chat.WireCommands;
import jobo.demo.WireHouse;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Interaction;
import jobo.discordapi.Message;
import jobo.discordapi.Strictness;
import tools.jackson.databind.JsonNode;

/** All of Jobo with the newswire on a Discord that holds it to its limits. */
final class DiscordScene implements AutoCloseable {
  private final WireHouse house = WireHouse.closedUntil(WireHouse.TODAY);
  private final DiscordServer server = DiscordServer.start();
  private final DiscordHouse discord;

  private DiscordScene(Path archives) {
    server.rates().hold(Strictness.NONE);
    discord =
        DiscordHouse.open(
            server, invitations -> WireCommands.of(house, archives, invitations), house.database());
  }

  static DiscordScene open(Path archives) {
    return new DiscordScene(archives);
  }

  DiscordServer server() {
    return server;
  }

  DiscordHouse house() {
    return discord;
  }

  /** Everything that was sent had the form that Discord wants, and called nobody. */
  void nothingWasRefused() {
    assertThat(server.violations()).isEmpty();
    assertThat(server.refusals()).isEmpty();
    assertThat(server.pings()).isEmpty();
    assertThat(server.calls())
        .filteredOn(it -> it.body().has("embeds") || it.body().path("data").has("embeds"))
        .isNotEmpty()
        .allSatisfy(
            it -> {
              JsonNode message = it.body().has("embeds") ? it.body() : it.body().path("data");
              assertThat(message.path("allowed_mentions").path("parse").isEmpty()).isTrue();
              assertThat(message.path("allowed_mentions").has("parse")).as("%s", it).isTrue();
              assertThat(message.path("allowed_mentions").has("users")).isFalse();
            });
  }

  /** The reply to an interaction, when it says this. */
  Message answer(Interaction interaction, String said) {
    return server.awaits(
        interaction.channel(),
        it ->
            it.interaction().filter(interaction::equals).isPresent() && visible(it).contains(said));
  }

  /** What a reader sees of a message. */
  static String visible(Message message) {
    return Stream.concat(
            Stream.of(message.content()),
            message.embeds().stream()
                .flatMap(
                    it ->
                        Stream.of(
                            it.path("title").asString(""), it.path("description").asString(""))))
        .map(it -> DiscordReading.of(it).visible())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    discord.close();
    server.close();
    house.close();
  }
}
