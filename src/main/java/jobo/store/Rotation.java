package jobo.store;

import java.time.LocalDate;
import jobo.subscription.SubscriptionId;

/** Who comes first among those that are due at the same instant: every day another. */
final class Rotation {
  private Rotation() {}

  /** The place of a subscription on a date, evenly spread and the same for who asks again. */
  static int place(SubscriptionId id, LocalDate date) {
    long mixed = (id.value().hashCode() * 31L + date.toEpochDay()) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 33); // the upper bits of Fibonacci hashing are spread best
  }
}
