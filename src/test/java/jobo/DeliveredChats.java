package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Sent;
import jobo.delivery.Delivery;
import jobo.delivery.DeliveryKey;
import jobo.delivery.DeliveryLog;
import jobo.delivery.Draft;
import jobo.delivery.Message;
import jobo.delivery.Messenger;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxPart;
import jobo.delivery.OutboxStore;
import jobo.delivery.PartState;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Guild;
import jobo.document.Document;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.SubscriptionId;

/** Chats on the servers of the tests, what is to be delivered to them, and what they then see. */
final class DeliveredChats {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
  private static final Pattern TEXT = Pattern.compile("delivery [a-z0-9-]+, part \\d");

  private final BotApiServer telegram;
  private final DiscordServer discord;
  private final Guild guild;
  private final Messengers messengers;
  private final List<Sample> samples = new ArrayList<>();
  private final int parts;

  /** A delivery and where its messages can be seen. */
  private record Sample(Delivery delivery, Supplier<List<String>> seen) {
    String name() {
      return delivery.key().subscription().value();
    }
  }

  /**
   * No chats yet.
   *
   * @param parts how many messages each delivery has
   */
  DeliveredChats(
      BotApiServer telegram, DiscordServer discord, List<Messenger> messengers, int parts) {
    this.telegram = telegram;
    this.discord = discord;
    this.guild = discord.guild("Morning", "ko", discord.user("Owner", "ko"));
    this.messengers = new Messengers(messengers);
    this.parts = parts;
  }

  /** A person on Telegram whose delivery is due. */
  void addPerson(String name, OutboxStore outbox, Instant due) {
    Chat chat = telegram.privateChat(telegram.user(name, "ko"));
    ChatAddress address = new ChatAddress(Platform.TELEGRAM, String.valueOf(chat.id()));
    put(name, address, outbox, due, () -> told(telegram.sent(chat).stream().map(Sent::text)));
  }

  /** A channel on Discord, as it is there before a bot connects. */
  Channel addChannel(String name) {
    return discord.textChannel(guild, name);
  }

  /** A delivery to a channel on Discord that is due. */
  void addDelivery(Channel channel, String name, OutboxStore outbox, Instant due) {
    ChatAddress address = new ChatAddress(Platform.DISCORD, String.valueOf(channel.id()));
    put(name, address, outbox, due, () -> told(seen(channel)));
  }

  private void put(
      String name, ChatAddress chat, OutboxStore outbox, Instant due, Supplier<List<String>> seen) {
    Messenger messenger = messengers.of(chat.platform()).orElseThrow();
    List<Draft> drafts =
        IntStream.range(0, parts)
            .mapToObj(it -> Message.of(Document.text(Language.ENGLISH, text(name, it))))
            .map(it -> new Draft(messenger.bodies(it).getFirst(), List.of()))
            .toList();
    DeliveryKey key = new DeliveryKey(new SubscriptionId(name), DATE);
    Delivery delivery = new Delivery(key, chat, DATE, due, drafts);
    assertThat(outbox.put(delivery)).isTrue();
    samples.add(new Sample(delivery, seen));
  }

  /** How many messages there are to be. */
  int messages() {
    return samples.size() * parts;
  }

  /**
   * Checks that every chat sees each message at most once, in order, and surely what is said to be
   * sent; returns how many are said to be perhaps sent.
   *
   * @param perhaps the platforms on which that may be said
   */
  int verify(DeliveryLog log, Set<Platform> perhaps, String what) {
    return samples.stream().mapToInt(it -> verify(it, log, perhaps, what)).sum();
  }

  private int verify(Sample sample, DeliveryLog log, Set<Platform> perhaps, String what) {
    ChatAddress chat = sample.delivery().chat();
    List<OutboxPart> kept =
        log.newest(chat, 99).stream()
            .filter(it -> it.key().equals(sample.delivery().key()))
            .findFirst()
            .orElseThrow()
            .parts();
    List<PartState> states = kept.stream().map(OutboxPart::state).toList();
    List<String> sure =
        IntStream.range(0, parts)
            .filter(it -> states.get(it) == PartState.SENT)
            .mapToObj(it -> text(sample.name(), it))
            .toList();
    assertThat(sample.seen().get().stream().filter(it -> isOf(sample, it)).toList())
        .as("%s, %s: once, in order", what, sample.name())
        .doesNotHaveDuplicates()
        .isSorted()
        .containsAll(sure);
    assertThat(states)
        .as("%s, %s: %s", what, sample.name(), kept.stream().map(OutboxPart::reason).toList())
        .hasSize(parts)
        .isSubsetOf(
            perhaps.contains(chat.platform())
                ? Set.of(PartState.SENT, PartState.MAYBE_SENT)
                : Set.of(PartState.SENT));
    return parts - sure.size();
  }

  private static boolean isOf(Sample sample, String text) {
    return text.startsWith("delivery " + sample.name() + ",");
  }

  private Stream<String> seen(Channel channel) {
    return discord.sent(channel).stream()
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(it), it.thread().stream().flatMap(in -> discord.sent(in).stream())))
        .map(it -> it.text());
  }

  private static List<String> told(Stream<String> texts) {
    return texts.flatMap(it -> TEXT.matcher(it).results().map(MatchResult::group)).toList();
  }

  private static String text(String name, int part) {
    return "delivery %s, part %d".formatted(name, part);
  }
}
