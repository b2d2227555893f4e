package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.chat.CommandHandlers;
import jobo.delivery.Arrival;
import jobo.delivery.Messenger;
import jobo.delivery.ParcelContract;
import jobo.discordapi.Button;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Message;
import jobo.discordapi.Strictness;
import jobo.discordapi.User;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.junit.jupiter.api.AfterEach;

class DiscordMessengerTest extends ParcelContract {
  private final TestDatabase database = TestDatabase.h2();
  private final DiscordServer server = DiscordServer.start();
  private final User minsu = server.user("Minsu", "ko");
  private final Channel channel = server.textChannel(server.guild("AI", "ko", minsu), "general");
  private final DiscordHouse house = open();

  private DiscordHouse open() {
    server.rates().hold(Strictness.NONE);
    return DiscordHouse.open(server, CommandHandlers.doing(steps -> {}), database, PICTURES);
  }

  @AfterEach
  void close() {
    assertThat(server.violations()).isEmpty();
    assertThat(server.pings()).isEmpty();
    house.close();
    server.close();
    database.close();
  }

  @Override
  protected Messenger messenger() {
    return house.messenger();
  }

  @Override
  protected ChatAddress chat() {
    return new DiscordChat(channel.id(), false).address();
  }

  @Override
  protected ChatAddress stranger() {
    return new ChatAddress(Platform.DISCORD, "99999999999999999");
  }

  private List<Message> sent() {
    return server.sent(channel).stream()
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(it),
                    it.thread().stream().flatMap(thread -> server.sent(thread).stream())))
        .toList();
  }

  @Override
  protected List<Piece> pieces() {
    return sent().stream()
        .map(it -> new Piece(it.isSilent(), !it.attachments().isEmpty()))
        .toList();
  }

  @Override
  protected Arrival arrival() {
    List<Message> sent = sent();
    List<DiscordReading> readings =
        sent.stream()
            .flatMap(
                it ->
                    Stream.concat(
                        Stream.of(it.content()),
                        it.embeds().stream()
                            .flatMap(
                                embed ->
                                    Stream.of(
                                        embed.path("title").asString(""),
                                        embed.path("description").asString("")))))
            .filter(it -> !it.isEmpty())
            .map(DiscordReading::of)
            .toList();
    return new Arrival() {
      @Override
      public String visible() {
        return readings.stream().map(DiscordReading::visible).collect(Collectors.joining("\n"));
      }

      @Override
      public List<String> acting() {
        return readings.stream().flatMap(it -> it.acting().stream()).toList();
      }

      @Override
      public List<URI> links() {
        return readings.stream().flatMap(it -> it.links().stream()).map(URI::create).toList();
      }

      @Override
      public List<String> commands() {
        return sent.stream().flatMap(it -> it.buttons().stream()).map(Button::customId).toList();
      }
    };
  }
}
