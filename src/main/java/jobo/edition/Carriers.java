package jobo.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jobo.delivery.DeliveryLog.Delivered;
import jobo.delivery.PartState;
import org.jspecify.annotations.Nullable;

/** Which of a subscription's deliveries told of an edition. Pure. */
final class Carriers {
  private Carriers() {}

  /**
   * The deliveries that told of it, the oldest first. There are several where all but the last came
   * to nothing.
   *
   * @param deliveries those of one subscription that are still known
   */
  static List<Delivered> of(LocalDate edition, List<Delivered> deliveries) {
    List<Delivered> carriers = new ArrayList<>();
    @Nullable LocalDate told = null;
    List<Delivered> ordered =
        deliveries.stream().sorted(Comparator.comparing(it -> it.key().date())).toList();
    for (Delivered delivered : ordered) {
      if (carries(delivered.covers(), edition, told)) {
        carriers.add(delivered);
      }
      told = counts(delivered) ? delivered.covers() : told;
    }
    return carriers;
  }

  /** Of what the first one told, only its newest edition is sure. */
  private static boolean carries(LocalDate covers, LocalDate edition, @Nullable LocalDate told) {
    if (told == null) {
      return covers.equals(edition);
    }
    return edition.isAfter(told)
        && !edition.isAfter(covers)
        && edition.isAfter(covers.minusDays(CatchUp.MOST_EDITIONS));
  }

  /** Whether the next delivery goes on where this one ended. */
  static boolean counts(Delivered delivered) {
    return delivered.parts().isEmpty()
        || delivered.parts().stream()
            .anyMatch(it -> it.state() != PartState.REFUSED && it.state() != PartState.GIVEN_UP);
  }
}
