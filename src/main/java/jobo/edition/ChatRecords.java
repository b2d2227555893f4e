package jobo.edition;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.delivery.DeliveryKey;
import jobo.delivery.DeliveryLog;
import jobo.delivery.DeliveryLog.Delivered;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxPart;
import jobo.delivery.PartState;
import jobo.digest.EditionCalendar;
import jobo.story.Story;
import jobo.story.StoryId;
import jobo.subscription.ChatAddress;
import jobo.subscription.Due;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionStore;
import org.jspecify.annotations.Nullable;

/** Tells what became of a story in a chat, by what the chat gets and what was delivered. */
final class ChatRecords {
  private static final int MOST_DELIVERIES = 40;
  private static final int MOST_PARTS = 40;
  private static final Duration CARRIED_WITHIN = Duration.ofDays(CatchUp.MOST_EDITIONS);
  private static final List<PartState> FURTHEST_FIRST =
      List.of(
          PartState.SENT,
          PartState.MAYBE_SENT,
          PartState.SENDING,
          PartState.DUE,
          PartState.REFUSED,
          PartState.GIVEN_UP);

  private final SubscriptionStore subscriptions;
  private final DeliveryLog log;
  private final Messengers messengers;
  private final EditionCalendar calendar;
  private final InstantSource clock;

  ChatRecords(
      SubscriptionStore subscriptions,
      DeliveryLog log,
      Messengers messengers,
      EditionCalendar calendar,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.log = log;
    this.messengers = messengers;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The zone of a chat's oldest subscription. */
  Optional<ZoneId> zone(ChatAddress chat) {
    return subscriptions.of(chat).stream().findFirst().map(it -> it.schedule().zone());
  }

  /**
   * What became of a story in the edition of a date.
   *
   * @param ids the ids under which it may have been told
   * @param text what is said of it
   */
  InChat of(Story story, List<StoryId> ids, String text, LocalDate edition, ChatAddress chat) {
    List<Subscription> all = subscriptions.of(chat);
    List<Subscription> wanting = all.stream().filter(it -> wants(it, story)).toList();
    Map<DeliveryKey, Delivered> known =
        log.newest(chat, MOST_DELIVERIES).stream()
            .collect(Collectors.toMap(Delivered::key, Function.identity()));
    List<Delivered> carriers = carriers(edition, known.values());
    return told(ids, edition, chat, known, carriers)
        .map(it -> inChat(it, edition, carriers, wanting))
        .or(() -> muted(text, wanting))
        .or(() -> unshown(carriers, wanting))
        .or(() -> outlook(edition, wanting))
        .orElseGet(() -> all.isEmpty() ? new InChat.Unsubscribed() : new InChat.OtherCategories());
  }

  private static boolean wants(Subscription subscription, Story story) {
    return subscription.isForAll() || subscription.categories().contains(story.category());
  }

  private static List<Delivered> carriers(LocalDate edition, Collection<Delivered> known) {
    return known.stream()
        .collect(Collectors.groupingBy(it -> it.key().subscription()))
        .values()
        .stream()
        .flatMap(it -> Carriers.of(edition, it).stream())
        .toList();
  }

  /** The message that tells it, of several the one that got furthest and says most. */
  private Optional<OutboxPart> told(
      List<StoryId> ids,
      LocalDate edition,
      ChatAddress chat,
      Map<DeliveryKey, Delivered> known,
      List<Delivered> carriers) {
    Set<DeliveryKey> carrying = carriers.stream().map(Delivered::key).collect(Collectors.toSet());
    return ids.stream()
        .flatMap(it -> log.telling(chat, it.value(), MOST_PARTS).stream())
        .filter(
            it ->
                known.containsKey(it.delivery())
                    ? carrying.contains(it.delivery())
                    : isOfTime(it.due(), edition))
        .min(
            Comparator.comparingInt((OutboxPart it) -> FURTHEST_FIRST.indexOf(it.state()))
                .thenComparing(Comparator.comparingInt(OutboxPart::number).reversed()));
  }

  /** Of deliveries long ago only their time tells whether they had the edition. */
  private boolean isOfTime(Instant due, LocalDate edition) {
    Instant close = calendar.close(edition);
    return !due.isBefore(close) && due.isBefore(close.plus(CARRIED_WITHIN));
  }

  private InChat inChat(
      OutboxPart part, LocalDate edition, List<Delivered> carriers, List<Subscription> wanting) {
    Instant at = Objects.requireNonNullElse(part.endedAt(), part.due());
    return switch (part.state()) {
      case SENT -> new InChat.Sent(at, link(part).orElse(null));
      case MAYBE_SENT -> new InChat.MaybeSent(at);
      case DUE, SENDING ->
          suspended(part.chat()).orElseGet(() -> new InChat.Waiting(part.nextAt(), part.reason()));
      case REFUSED, GIVEN_UP -> {
        boolean isOver = carriers.stream().anyMatch(Carriers::counts);
        @Nullable Instant again =
            isOver ? null : coming(edition, wanting).map(Due::at).orElse(null);
        String reason = Objects.requireNonNullElse(part.reason(), "");
        yield new InChat.NotSent(part.state(), reason, again);
      }
    };
  }

  private Optional<URI> link(OutboxPart part) {
    return Optional.ofNullable(part.remoteId())
        .flatMap(
            id -> messengers.of(part.chat().platform()).flatMap(it -> it.link(part.chat(), id)));
  }

  /** All subscriptions that would tell it have muted it. */
  private static Optional<InChat> muted(String text, List<Subscription> wanting) {
    List<String> words =
        wanting.stream().flatMap(it -> Interests.of(it.manners()).muting(text).stream()).toList();
    return words.isEmpty() || words.size() < wanting.size()
        ? Optional.empty()
        : Optional.of(new InChat.Muted(words.getFirst()));
  }

  /** It was delivered, and no message tells it. */
  private static Optional<InChat> unshown(List<Delivered> carriers, List<Subscription> wanting) {
    for (Delivered carrier : carriers) {
      for (Subscription subscription : wanting) {
        if (carrier.key().subscription().equals(subscription.id()) && Carriers.counts(carrier)) {
          Instant at = Objects.requireNonNullElse(carrier.endedAt(), carrier.due());
          return Optional.of(
              subscription.since().isAfter(carrier.due())
                  ? new InChat.NotShown(at)
                  : new InChat.BehindButton(at));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<InChat> outlook(LocalDate edition, List<Subscription> wanting) {
    if (wanting.isEmpty()) {
      return Optional.empty();
    }
    boolean before = wanting.stream().allMatch(it -> it.since().isAfter(calendar.close(edition)));
    InChat otherwise = before ? new InChat.BeforeSubscription() : new InChat.NoRecord();
    return suspended(wanting.getFirst().chat())
        .or(() -> coming(edition, wanting).map(it -> new InChat.Coming(it.at())))
        .or(() -> Optional.of(otherwise));
  }

  private Optional<InChat> suspended(ChatAddress chat) {
    return subscriptions.suspension(chat).map(it -> new InChat.Suspended(it.since(), it.reason()));
  }

  /** The first delivery to come that tells of an edition. */
  private Optional<Due> coming(LocalDate edition, List<Subscription> wanting) {
    return wanting.stream()
        .flatMap(
            it ->
                subscriptions
                    .next(it.id())
                    .flatMap(
                        next ->
                            CatchUp.carrier(
                                edition,
                                log.covered(it.id()),
                                next,
                                it.schedule(),
                                calendar,
                                clock.instant()))
                    .stream())
        .min(Comparator.comparing(Due::at));
  }
}
