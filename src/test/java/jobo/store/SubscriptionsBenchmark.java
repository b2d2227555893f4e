package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of 100,000 subscriptions in all zones, those that are due in a minute: {@code mvn test
 * -Pbenchmark -Dtest=SubscriptionsBenchmark}. Prints the median and the longest of 101 looks.
 */
@Tag("benchmark")
class SubscriptionsBenchmark {
  private static final int SUBSCRIPTIONS = 100_000;
  private static final int LOOKS = 101;
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  static Stream<Arguments> databases() {
    return Stream.of(
        Arguments.of("H2", TestDatabase.h2()), Arguments.of("PostgreSQL", TestDatabase.postgres()));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void thoseDueInAMinuteAreFound(String name, TestDatabase database) {
    try (database) {
      SubscriptionStore store = database.subscriptions();
      List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
      for (int number = 0; number < SUBSCRIPTIONS; number++) {
        Subscription subscription = subscription(number, zones.get(number % zones.size()));
        store.save(subscription, subscription.schedule().nextAfter(NOON));
      }
      List<Long> nanos = new ArrayList<>();
      int found = 0;
      for (int look = 0; look < LOOKS; look++) {
        long began = System.nanoTime();
        found =
            store
                .due(EnumSet.allOf(Platform.class), NOON.plus(Duration.ofMinutes(1)), 1_000)
                .size();
        nanos.add(System.nanoTime() - began);
      }
      nanos.sort(null);
      System.out.printf(
          "%s: %d of %d due; median %.2f ms, longest %.2f ms%n",
          name, found, SUBSCRIPTIONS, nanos.get(LOOKS / 2) / 1e6, nanos.getLast() / 1e6);
      assertThat(found).isPositive();
    }
  }

  private static Subscription subscription(int number, String zone) {
    Schedule schedule =
        new Schedule(
            LocalTime.of(number * 7 % 24, number * 13 % 60),
            ZoneId.of(zone),
            EnumSet.allOf(DayOfWeek.class),
            null);
    return new Subscription(
        new SubscriptionId("s-" + number),
        new ChatAddress(Platform.TELEGRAM, String.valueOf(number)),
        Set.of(),
        schedule,
        Language.KOREAN,
        Manners.USUAL,
        NOON);
  }
}
