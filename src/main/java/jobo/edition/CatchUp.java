package jobo.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jobo.delivery.DeliveryRules;
import jobo.digest.EditionCalendar;
import jobo.subscription.Due;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;

/**
 * What is owed to a subscription when its time has come, be it on time or after days in which
 * nothing went out. Pure.
 */
final class CatchUp {
  /** Older editions are left to the archive. */
  static final int MOST_EDITIONS = 7;

  private CatchUp() {}

  /** Whether a delivery goes out. */
  enum Verdict {
    /** It does. */
    OWED,
    /** There was one for its date already. */
    HAD,
    /** It was due before the subscription was made or changed. */
    NOT_OWED,
    /** The next regular one tells what it would have. */
    TOO_LATE
  }

  /** The delivery that stands for all that were missed: the last one. */
  static Due owed(Schedule schedule, Due due, Instant now) {
    Due last = schedule.lastBy(now);
    return last.date().isBefore(due.date()) ? due : last;
  }

  /**
   * Whether it goes out.
   *
   * @param newest the date of the subscription's newest delivery
   */
  static Verdict verdict(
      Subscription subscription, Due owed, Optional<LocalDate> newest, Instant now) {
    if (newest.isPresent() && !newest.get().isBefore(owed.date())) {
      return Verdict.HAD;
    }
    if (owed.at().isBefore(subscription.since())) {
      return Verdict.NOT_OWED;
    }
    return DeliveryRules.isTooLate(owed.at(), now) ? Verdict.TOO_LATE : Verdict.OWED;
  }

  /** The next delivery after one. */
  static Due next(Subscription subscription, Due owed, Optional<LocalDate> newest, Instant now) {
    LocalDate had = newest.filter(it -> it.isAfter(owed.date())).orElse(owed.date());
    return subscription.schedule().nextAfter(now, had);
  }

  /**
   * The editions that a delivery tells of, the newest last: those since the last delivery; for a
   * subscription that never had one, the newest alone.
   *
   * @param closed the dates of the newest closed editions, newest first
   * @param covered the newest of which it has told
   */
  static List<LocalDate> editions(List<LocalDate> closed, Optional<LocalDate> covered) {
    return closed.stream()
        .filter(it -> covered.map(it::isAfter).orElse(true))
        .limit(covered.isPresent() ? MOST_EDITIONS : 1)
        .sorted()
        .toList();
  }

  /**
   * The delivery to come that tells of an edition, if one does.
   *
   * @param covered the newest edition of which the subscription was told
   * @param next its next delivery, which may be overdue
   */
  static Optional<Due> carrier(
      LocalDate edition,
      Optional<LocalDate> covered,
      Due next,
      Schedule schedule,
      EditionCalendar calendar,
      Instant now) {
    Due first = next.at().isAfter(now) ? next : overdue(next, schedule, now);
    Due due = first;
    while (due.at().isBefore(calendar.close(edition))) {
      due = schedule.nextAfter(due.at(), due.date());
    }
    LocalDate newest = calendar.lastDue(due.at().isAfter(now) ? due.at() : now);
    boolean newestAlone = covered.isEmpty() && due.equals(first);
    boolean carried =
        newestAlone
            ? edition.equals(newest)
            : covered.map(edition::isAfter).orElse(true)
                && edition.isAfter(newest.minusDays(MOST_EDITIONS));
    return carried ? Optional.of(due) : Optional.empty();
  }

  private static Due overdue(Due next, Schedule schedule, Instant now) {
    Due owed = owed(schedule, next, now);
    return DeliveryRules.isTooLate(owed.at(), now) ? schedule.nextAfter(now, owed.date()) : owed;
  }
}
