package jobo.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.delivery.DeliveryLog.Delivered;
import jobo.delivery.OutboxPart;
import jobo.delivery.PartState;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;

/**
 * What became of a chat's newest deliveries.
 *
 * @param last the newest of which something arrived, or that had nothing to tell
 * @param waiting those that are not through
 * @param plainer parts that arrived in a plainer form, because the platform refused a richer one
 * @param trouble parts that perhaps were not sent, or were not, which can be sent again
 */
record DeliveryReport(
    Optional<Delivered> last,
    List<Delivered> waiting,
    List<OutboxPart> plainer,
    List<OutboxPart> trouble) {
  private static final Duration TOLD_FOR = Duration.ofDays(7);
  private static final int MOST = 10;

  /**
   * The report.
   *
   * @param newest a chat's deliveries, the newest first
   * @param all the chat's subscriptions; what was given up for others is no trouble
   */
  static DeliveryReport of(List<Delivered> newest, List<Subscription> all, Instant now) {
    Set<SubscriptionId> ids = all.stream().map(Subscription::id).collect(Collectors.toSet());
    return new DeliveryReport(
        newest.stream()
            .filter(it -> it.parts().isEmpty() || sent(it).findAny().isPresent())
            .findFirst(),
        newest.stream().filter(it -> open(it).findAny().isPresent()).toList(),
        recent(newest, now).filter(DeliveryReport::isPlainer).limit(MOST).toList(),
        recent(newest, now).filter(it -> isTrouble(it, ids)).limit(MOST).toList());
  }

  private static Stream<OutboxPart> recent(List<Delivered> newest, Instant now) {
    return newest.stream()
        .filter(it -> it.due().isAfter(now.minus(TOLD_FOR)))
        .flatMap(it -> it.parts().stream());
  }

  private static boolean isPlainer(OutboxPart part) {
    return part.state() == PartState.SENT && part.plainerBecause() != null;
  }

  private static boolean isTrouble(OutboxPart part, Set<SubscriptionId> ids) {
    return switch (part.state()) {
      case MAYBE_SENT, REFUSED -> true;
      case GIVEN_UP -> ids.contains(part.delivery().subscription());
      case DUE, SENDING, SENT -> false;
    };
  }

  /** The parts of a delivery that arrived. */
  static Stream<OutboxPart> sent(Delivered delivery) {
    return delivery.parts().stream().filter(it -> it.state() == PartState.SENT);
  }

  /** The parts of a delivery that are not through. */
  static Stream<OutboxPart> open(Delivered delivery) {
    return delivery.parts().stream().filter(it -> !it.state().isFinal());
  }

  /** When the last message of a delivery arrived, or when it was due where it had none. */
  static Instant arrived(Delivered delivery) {
    return sent(delivery)
        .map(OutboxPart::endedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(delivery.due());
  }
}
