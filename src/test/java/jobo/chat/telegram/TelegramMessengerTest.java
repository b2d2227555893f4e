package jobo.chat.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.FastClock;
import jobo.botapi.BotApiServer;
import jobo.botapi.Button;
import jobo.botapi.Chat;
import jobo.botapi.Entity;
import jobo.botapi.Sent;
import jobo.delivery.Arrival;
import jobo.delivery.Messenger;
import jobo.delivery.ParcelContract;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.junit.jupiter.api.AfterEach;

class TelegramMessengerTest extends ParcelContract {
  private static final Set<String> OURS =
      Set.of("bold", "italic", "text_link", "blockquote", "expandable_blockquote");

  /** A minute of Telegram's pace takes less than a second. */
  private final InstantSource clock = FastClock.from(Instant.parse("2026-11-21T00:00:00Z"));

  private final BotApiServer server = BotApiServer.start(clock);
  private final Chat chat = server.privateChat(server.user("Minsu", "ko"));
  private final SendingQueue queue = new SendingQueue(clock);
  private final TelegramMessenger messenger =
      new TelegramMessenger(
          TelegramConfiguration.client(
              new TelegramSettings(server.token(), server.address()), Duration.ofSeconds(10)),
          server.bot().id(),
          queue,
          new TelegramRenderer(ZoneOffset.UTC, TelegramHouse.BASE),
          PICTURES);

  @AfterEach
  void close() {
    queue.close();
    server.close();
  }

  @Override
  protected Messenger messenger() {
    return messenger;
  }

  @Override
  protected ChatAddress chat() {
    return new TelegramChat(chat.id(), null).address();
  }

  @Override
  protected ChatAddress stranger() {
    return new ChatAddress(Platform.TELEGRAM, "-100999");
  }

  @Override
  protected List<Piece> pieces() {
    return server.sent(chat).stream()
        .map(it -> new Piece(it.isSilent(), it.photo().isPresent()))
        .toList();
  }

  @Override
  protected Arrival arrival() {
    List<Sent> sent = server.sent(chat);
    return new Arrival() {
      @Override
      public String visible() {
        return sent.stream().map(TelegramScene::visible).collect(Collectors.joining("\n"));
      }

      @Override
      public List<String> acting() {
        return sent.stream()
            .flatMap(it -> it.entities().stream().filter(entity -> acts(it, entity)))
            .map(Entity::type)
            .toList();
      }

      @Override
      public List<URI> links() {
        return sent.stream()
            .flatMap(it -> it.entities().stream().flatMap(entity -> link(it, entity).stream()))
            .toList();
      }

      @Override
      public List<String> commands() {
        return sent.stream().flatMap(it -> it.buttons().stream()).map(Button::data).toList();
      }
    };
  }

  /** Of what Telegram finds by itself, only the addresses of links are wanted. */
  private static boolean acts(Sent sent, Entity entity) {
    return entity.type().equals("url")
        ? !TARGETS.contains(URI.create(entity.of(sent.text())))
        : !OURS.contains(entity.type());
  }

  private static Optional<URI> link(Sent sent, Entity entity) {
    return switch (entity.type()) {
      case "text_link" -> Optional.of(URI.create(entity.argument()));
      case "url" -> Optional.of(URI.create(entity.of(sent.text())));
      default -> Optional.empty();
    };
  }
}
