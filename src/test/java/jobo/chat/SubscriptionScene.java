package jobo.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobo.BuiltInCategories;
import jobo.SettableClock;
import jobo.article.CategorySet;
import jobo.chat.WireChat.Heard;
import jobo.delivery.Access;
import jobo.delivery.Delivery;
import jobo.delivery.DeliveryKey;
import jobo.delivery.Draft;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxPart;
import jobo.delivery.UnusedMessenger;
import jobo.digest.DigestSettings;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.Subscription;

/** Chats that subscribe on a Saturday at nine in Seoul, an hour after the close. */
final class SubscriptionScene implements AutoCloseable {
  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
  static final Instant NINE = SATURDAY.atTime(9, 0).atZone(SEOUL).toInstant();
  static final ChatAddress CHAT = new ChatAddress(Platform.TELEGRAM, "-1001/7");
  static final ChatAddress OTHER = new ChatAddress(Platform.DISCORD, "42");
  static final CategorySet CATEGORIES = BuiltInCategories.full();

  final TestDatabase database = TestDatabase.h2();
  final SettableClock clock = new SettableClock(NINE);
  Access access = Access.FULL;
  private final SubscriptionDesk desk =
      new SubscriptionDesk(
          database.subscriptions(),
          database.outbox(),
          database.deliveries(),
          new Messengers(
              Stream.of(Platform.TELEGRAM, Platform.DISCORD).map(this::messenger).toList()),
          new DigestSettings(LocalTime.of(8, 0), SEOUL, Language.KOREAN, Duration.ofSeconds(90)),
          clock);
  private final CommandHandler commands =
      new CommandHandler(
          List.of(
              new SubscribeCommand(desk, CATEGORIES),
              new UnsubscribeCommand(desk, CATEGORIES),
              new SubscriptionsCommand(desk, CATEGORIES),
              new SettingsCommand(desk, CATEGORIES),
              new StatusCommand(desk, CATEGORIES)),
          desk::language);

  /** What comes of a command in a chat. */
  Heard say(Language language, String text) {
    return say(new Request(CHAT, language, text, Rights.ALL));
  }

  Heard say(Request request) {
    List<Message> replies = new ArrayList<>();
    commands.handle(
        request,
        new Conversation() {
          @Override
          public void step(String step) {}

          @Override
          public List<String> reply(Message message) {
            replies.add(message);
            return List.of();
          }
        });
    return new Heard(List.of(), replies);
  }

  List<Choice> choices(CommandOption option, String typed, Language language) {
    return commands.choices(CommandName.SUBSCRIBE, option, typed, language);
  }

  /** The chat's subscriptions. */
  List<Subscription> all() {
    return database.subscriptions().of(CHAT);
  }

  /** The chat's one subscription. */
  Subscription one() {
    List<Subscription> all = all();
    if (all.size() != 1) {
      throw new AssertionError("There is not one subscription but " + all);
    }
    return all.getFirst();
  }

  /** When the next digest of the chat's one subscription goes out, as its clock shows it. */
  String next() {
    return database
        .subscriptions()
        .next(one().id())
        .map(it -> it.at().atZone(one().schedule().zone()).toLocalDateTime().toString())
        .orElse("never");
  }

  /** Keeps a delivery to the chat of so many parts, and returns them. */
  List<OutboxPart> deliver(Subscription subscription, LocalDate date, int parts) {
    DeliveryKey key = new DeliveryKey(subscription.id(), date);
    List<Draft> drafts =
        Stream.iterate(1, it -> it + 1)
            .limit(parts)
            .map(it -> new Draft("part %d of %s".formatted(it, date), List.of()))
            .toList();
    database.outbox().put(new Delivery(key, subscription.chat(), date, clock.instant(), drafts));
    return parts(key);
  }

  List<OutboxPart> parts(DeliveryKey key) {
    return database.deliveries().newest(CHAT, 50).stream()
        .filter(it -> it.key().equals(key))
        .flatMap(it -> it.parts().stream())
        .toList();
  }

  /** Some time later. */
  void after(Duration time) {
    clock.advance(time);
  }

  private Messenger messenger(Platform platform) {
    return new UnusedMessenger() {
      @Override
      public Platform platform() {
        return platform;
      }

      @Override
      public Access access(ChatAddress chat) {
        return access;
      }
    };
  }

  @Override
  public void close() {
    database.close();
  }
}
