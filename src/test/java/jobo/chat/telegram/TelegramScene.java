package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import jobo.FastClock;
import jobo.botapi.BotApiServer;
import jobo.botapi.Sent;
import jobo.botapi.Strictness;
import jobo.chat.Invitations;
import jobo.chat.WireCommands;
import jobo.demo.WireHouse;

/** All of Jobo with the newswire on a Telegram that holds it to every limit, at a fast clock. */
final class TelegramScene implements AutoCloseable {
  private final Clock clock = FastClock.from(WireHouse.CALENDAR.close(WireHouse.TODAY));
  private final WireHouse house = WireHouse.closedUntil(WireHouse.TODAY);
  private final BotApiServer server = BotApiServer.start(clock);
  private final TelegramHouse telegram;

  private TelegramScene(Path archives) {
    server.takesAnswersFor(Duration.ofHours(1));
    server.rates().hold(Strictness.MESSAGES);
    telegram =
        TelegramHouse.open(
            server,
            server.token(),
            WireCommands.of(house, archives, new Invitations()),
            house.database(),
            clock);
  }

  static TelegramScene open(Path archives) {
    return new TelegramScene(archives);
  }

  BotApiServer server() {
    return server;
  }

  /** Everything that was sent had the form and the pace that Telegram wants. */
  void nothingWasRefused() {
    assertThat(server.violations()).isEmpty();
    assertThat(server.refusals()).isEmpty();
  }

  /** What a reader sees: the word joiners that keep Telegram from making links are not. */
  static String visible(Sent sent) {
    return sent.text().replace("\u2060", "");
  }

  @Override
  public void close() {
    telegram.close();
    server.close();
    house.close();
  }
}
