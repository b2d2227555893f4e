package jobo.chat.discord;

import static jobo.chat.discord.DiscordScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jobo.chat.CommandHandlers;
import jobo.delivery.Access;
import jobo.delivery.Button;
import jobo.delivery.Departure;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.delivery.Parcel;
import jobo.delivery.Sending;
import jobo.delivery.Trace;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Guild;
import jobo.discordapi.Strictness;
import jobo.discordapi.User;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Parts of deliveries on a Discord of this machine, each of which says something of its own. */
abstract class DeliveringDiscord {
  final TestDatabase database = TestDatabase.h2();
  final DiscordServer server = DiscordServer.start();
  final User minsu = server.user("Minsu", "ko");
  final Guild guild = server.guild("AI", "ko", minsu);
  final Channel channel = server.textChannel(guild, "general");
  final ChatAddress person = new DiscordChat(minsu.id(), true).address();
  private final Instant before = Instant.now().minus(Duration.ofMinutes(5));
  private final AtomicInteger keys = new AtomicInteger();
  DiscordHouse house = open();

  private DiscordHouse open() {
    server.rates().hold(Strictness.NONE);
    return DiscordHouse.open(server, CommandHandlers.doing(steps -> {}), database);
  }

  @AfterEach
  final void close() {
    assertThat(server.violations()).isEmpty();
    assertThat(server.pings()).isEmpty();
    house.close();
    server.close();
    database.close();
  }

  /** Another process goes on. */
  final void restart() {
    restart(() -> {});
  }

  /** Another process goes on, and meanwhile something happens. */
  final void restart(Runnable meanwhile) {
    house.close();
    meanwhile.run();
    house = open();
  }

  final Messenger messenger() {
    return house.messenger();
  }

  final String body(String text) {
    Document document =
        Document.of(
            Language.ENGLISH,
            Block.Heading.of(1, Inline.text("The morning")),
            Block.Paragraph.of(Inline.text(text)));
    Button button = new Button("Next", "/digest llm");
    return messenger().bodies(new Message(document, List.of(), List.of(button))).getFirst();
  }

  final String key() {
    return "key " + keys.getAndIncrement();
  }

  final Sending send(ChatAddress to, String text, @Nullable String first) {
    return messenger().send(new Parcel(to, body(text), key(), first), Departure.FREE);
  }

  /** Where a part is that was sent. */
  final String sent(ChatAddress to, String text, @Nullable String first) {
    Sending sending = send(to, text, first);
    assertThat(sending).isInstanceOf(Sending.Sent.class);
    return ((Sending.Sent) sending).remoteId();
  }

  final String sent(Channel to, String text, @Nullable String first) {
    return sent(address(to), text, first);
  }

  final Trace trace(ChatAddress in, String text, @Nullable String first) {
    return messenger().trace(new Parcel(in, body(text), "key", first), before);
  }

  final Trace trace(Channel in, String text, @Nullable String first) {
    return trace(address(in), text, first);
  }

  final List<String> said(Channel in) {
    return server.sent(in).stream()
        .map(it -> visible(it).replace("The morning", "").strip())
        .toList();
  }

  final void awaitLack(Channel in, Access.Lack lack) {
    eventually(() -> messenger().access(address(in)).lacks().contains(lack));
  }

  final void awaitFree(Channel in) {
    eventually(() -> messenger().access(address(in)).equals(Access.FULL));
  }

  /** What changes on Discord is told over the gateway, a little later. */
  static void eventually(BooleanSupplier wanted) {
    for (int look = 0; look < 1_500; look++) {
      if (wanted.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("It was never so");
  }

  static ChatAddress address(Channel channel) {
    return new DiscordChat(channel.id(), false).address();
  }
}
