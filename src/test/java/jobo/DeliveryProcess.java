package jobo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jobo.chat.discord.DiscordMessengers;
import jobo.chat.telegram.TelegramMessengers;
import jobo.delivery.ChatReach;
import jobo.delivery.Courier;
import jobo.delivery.Messenger;
import jobo.delivery.OutboxStore;
import jobo.store.TestDatabase;

/** A process that delivers what is in an outbox and does nothing else, so that it starts fast. */
final class DeliveryProcess {
  static final String UP = "up";
  static final String DONE = "done";

  private DeliveryProcess() {}

  /** Takes a database's address and user, and the address and token of each platform. */
  public static void main(String[] arguments) {
    TestDatabase database = TestDatabase.at(arguments[0], arguments[1]);
    OutboxStore outbox = database.outbox();
    Clock clock = Clock.systemUTC();
    ChatReach reach = new ChatReach(database.subscriptions(), outbox, clock);
    List<Messenger> messengers =
        List.of(
            TelegramMessengers.at(
                URI.create(arguments[2]), arguments[3], clock, Duration.ofSeconds(10)),
            DiscordMessengers.connected(
                    URI.create(arguments[4]), arguments[5], clock, Duration.ofSeconds(10))
                .messenger());
    messengers.forEach(it -> new Courier(it, outbox, reach, clock, true).start());
    System.out.println(UP);
    while (messengers.stream().anyMatch(it -> outbox.waiting(it.platform()) > 0)) {
      LockSupport.parkNanos(50_000_000);
    }
    System.out.println(DONE);
    Runtime.getRuntime().halt(0);
  }
}
