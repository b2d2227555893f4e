package jobo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jobo.delivery.DeliveryKey;
import jobo.delivery.DeliveryLog.Delivered;
import jobo.delivery.OutboxPart;
import jobo.delivery.PartState;
import jobo.subscription.SubscriptionId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersTest {

  @ParameterizedTest
  @CsvSource({
    // deliveries as date:newest edition:parts, edition, dates that told of it
    "10:10:S 11:11:S 12:12:S, 11, 11",
    "12:12:S 11:11:S 10:10:S, 11, 11",
    "10:10:S 13:13:S, 12, 13",
    "10:10:S 13:13:S, 11, 13",
    "10:10:S 13:13:S, 10, 10",
    "10:10:S 13:13:S, 9, ''",
    "10:10:S 13:13:S, 14, ''",
    "10:10:S 11:11:G 12:12:S, 11, 11 12",
    "10:10:S 11:11:R 12:12:GS, 11, 11 12",
    "10:10:S 11:11:SG 12:12:S, 11, 11",
    "10:10:S 11:11:D 12:12:D, 11, 11",
    "10:10:S 11:11:M 12:12:S, 11, 11",
    "10:10:S 11:11: 12:12:S, 11, 11",
    "10:10:S 11:10:S 12:12:S, 11, 12",
    "10:10:S 20:20:S, 13, ''",
    "10:10:S 20:20:S, 14, 20",
    "10:10:G 11:11:S, 10, 10"
  })
  void anEditionWasToldByTheFirstDeliveryAfterItThatCameToSomething(
      String deliveries, int edition, String told) {
    List<Delivered> all =
        Arrays.stream(deliveries.split(" ")).map(CarriersTest::delivered).toList();
    assertThat(
            Carriers.of(day(edition), all).stream()
                .map(it -> String.valueOf(it.key().date().getDayOfMonth()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(told);
  }

  private static Delivered delivered(String written) {
    String[] fields = written.split(":", -1);
    DeliveryKey key = new DeliveryKey(new SubscriptionId("s"), day(Integer.parseInt(fields[0])));
    List<OutboxPart> parts = fields[2].chars().mapToObj(it -> part(key, (char) it)).toList();
    return new Delivered(key, day(Integer.parseInt(fields[1])), Instant.EPOCH, parts);
  }

  private static OutboxPart part(DeliveryKey key, char state) {
    return new OutboxPart(
        key,
        0,
        Newsroom.CHAT,
        "body",
        switch (state) {
          case 'S' -> PartState.SENT;
          case 'M' -> PartState.MAYBE_SENT;
          case 'D' -> PartState.DUE;
          case 'R' -> PartState.REFUSED;
          default -> PartState.GIVEN_UP;
        },
        Instant.EPOCH,
        1,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }
}
