package jobo.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import jobo.delivery.DeliveryLog.Delivered;
import jobo.delivery.OutboxPart;
import jobo.document.Block;
import jobo.document.Inline;
import jobo.language.ReaderDates;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /status} says of deliveries.
 *
 * @param zone in which times are told
 */
record StatusLines(SubscriptionPieces pieces, ZoneId zone) {

  /** The last delivery, or that there was none. */
  List<Block> last(DeliveryReport report) {
    return List.of(
        SubscriptionPieces.line(
            report.last().map(this::last).orElseGet(() -> text("status.last-none"))));
  }

  private String last(Delivered delivery) {
    String arrived = pieces.near(DeliveryReport.arrived(delivery), zone);
    return delivery.parts().isEmpty()
        ? text("status.last-empty", arrived)
        : text("status.last", arrived, DeliveryReport.sent(delivery).count());
  }

  /** What waits, until when and why. */
  List<Block> waiting(DeliveryReport report) {
    return report.waiting().stream().map(it -> SubscriptionPieces.line(waiting(it))).toList();
  }

  private String waiting(Delivered delivery) {
    List<OutboxPart> open = DeliveryReport.open(delivery).toList();
    Instant next = open.getFirst().nextAt();
    String reason =
        open.stream().flatMap(it -> Stream.ofNullable(it.reason())).findFirst().orElse("");
    return text(
        "status.waiting",
        day(delivery.key().date()),
        open.size(),
        pieces.near(next, zone),
        inBrackets(reason));
  }

  /** What arrived in a plainer form, and why. */
  List<Block> plainer(DeliveryReport report) {
    return report.plainer().stream()
        .map(it -> text("status.plainer", part(it), inBrackets(reason(it.plainerBecause()))))
        .<Block>map(SubscriptionPieces::line)
        .toList();
  }

  /** What perhaps was not sent, or was not, and why, numbered as its buttons are. */
  List<Block> trouble(DeliveryReport report) {
    if (report.trouble().isEmpty()) {
      return List.of();
    }
    return List.of(
        SubscriptionPieces.line(text("status.trouble")),
        Block.Listing.numbered(
            1,
            report.trouble().stream().map(it -> Block.Item.of(Inline.text(trouble(it)))).toList()));
  }

  private String trouble(OutboxPart part) {
    String became = pieces.messages().text("status.became", part.state());
    return "%s: %s%s".formatted(part(part), became, inBrackets(reason(part.reason())));
  }

  private String part(OutboxPart part) {
    return text("status.part", day(part.delivery().date()), part.number() + 1);
  }

  private static String reason(@Nullable String reason) {
    return reason == null ? "" : reason;
  }

  private String inBrackets(String reason) {
    return reason.isEmpty() ? "" : " (" + pieces.shown(reason) + ")";
  }

  private String day(LocalDate date) {
    return ReaderDates.shortDay(date, pieces.language());
  }

  private String text(String key, Object... arguments) {
    return pieces.messages().text(key, arguments);
  }
}
