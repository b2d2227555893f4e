package jobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import jobo.delivery.DeliveryKey;
import jobo.delivery.DeliveryLog;
import jobo.delivery.OutboxPart;
import jobo.delivery.PartState;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.SubscriptionId;

/** How deliveries and their parts stand in rows. */
final class OutboxRows {
  /** A part with what it says. */
  static final String SELECT =
      "select p.subscription_id, p.local_date, p.part, p.platform, p.chat, b.body, p.state,"
          + " p.due_at, p.attempts, p.next_at, p.doubt_since, p.ended_at, p.remote_id, p.reason,"
          + " p.plainer_because, (select f.remote_id from outbox_part f where p.part > 0"
          + " and f.subscription_id = p.subscription_id and f.local_date = p.local_date"
          + " and f.part = 0) as first_id"
          + " from outbox_part p join outbox_body b on b.body_id = p.body_id ";

  private OutboxRows() {}

  static OutboxPart part(ResultSet row) throws SQLException {
    return new OutboxPart(
        key(row),
        row.getInt("part"),
        new ChatAddress(Platform.valueOf(row.getString("platform")), row.getString("chat")),
        row.getString("body"),
        PartState.valueOf(row.getString("state")),
        instant(row, "due_at"),
        row.getInt("attempts"),
        instant(row, "next_at"),
        ArticleRows.instant(row, "doubt_since"),
        ArticleRows.instant(row, "ended_at"),
        row.getString("remote_id"),
        row.getString("first_id"),
        row.getString("plainer_because"),
        row.getString("reason"));
  }

  static DeliveryLog.Delivered delivered(ResultSet row) throws SQLException {
    return new DeliveryLog.Delivered(
        key(row), row.getObject("covers", LocalDate.class), instant(row, "due_at"), List.of());
  }

  static DeliveryKey key(ResultSet row) throws SQLException {
    return new DeliveryKey(
        new SubscriptionId(row.getString("subscription_id")),
        row.getObject("local_date", LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(ArticleRows.instant(row, column));
  }

  static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
