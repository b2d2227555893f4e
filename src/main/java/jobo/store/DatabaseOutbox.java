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
import jobo.delivery.OutboxPart;
import jobo.delivery.OutboxStore;
import jobo.delivery.PartState;
import jobo.language.VisibleText;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.SubscriptionId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is to be sent, in the database. */
final class DatabaseOutbox implements OutboxStore {
  private static final int LONGEST_REASON = 500;
  private static final String PART =
      " where subscription_id = :subscription and local_date = :date and part = :part";
  private static final String COLUMNS =
      "subscription_id, local_date, part, platform, chat, body, state, attempts, next_at,"
          + " remote_id, reason";

  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseOutbox(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public boolean put(DeliveryKey delivery, ChatAddress chat, List<String> bodies, Instant at) {
    try {
      transactions.executeWithoutResult(
          status -> {
            for (int number = 0; number < bodies.size(); number++) {
              insert(delivery, number, chat, bodies.get(number), at);
            }
          });
      return true;
    } catch (DuplicateKeyException there) {
      return false;
    }
  }

  private void insert(DeliveryKey delivery, int number, ChatAddress chat, String body, Instant at) {
    named(
            "insert into outbox_part (subscription_id, local_date, part, platform, chat, state,"
                + " is_next, attempts, next_at, body) values (:subscription, :date, :part,"
                + " :platform, :chat, 'DUE', :next, 0, :at, :body)",
            delivery,
            number)
        .param("platform", chat.platform().name())
        .param("chat", chat.value())
        .param("next", number == 0)
        .param("at", time(at))
        .param("body", body)
        .update();
  }

  @Override
  public List<OutboxPart> take(Platform platform, Instant now, int limit) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                database
                    .sql(
                        "select "
                            + COLUMNS
                            + " from outbox_part where is_next = true and platform = :platform"
                            + " and state = 'DUE' and next_at <= :now"
                            + " order by next_at, subscription_id"
                            + " fetch first :limit rows only for update skip locked")
                    .param("platform", platform.name())
                    .param("now", time(now))
                    .param("limit", limit)
                    .query((row, number) -> part(row))
                    .list()
                    .stream()
                    .map(this::sending)
                    .toList()));
  }

  private OutboxPart sending(OutboxPart part) {
    set(part, "state = 'SENDING', attempts = attempts + 1").update();
    return new OutboxPart(
        part.delivery(),
        part.number(),
        part.chat(),
        part.body(),
        PartState.SENDING,
        part.attempts() + 1,
        part.nextAt(),
        part.remoteId(),
        part.reason());
  }

  @Override
  public void sent(OutboxPart part, String remoteId) {
    transactions.executeWithoutResult(
        status -> {
          set(part, "state = 'SENT', is_next = false, remote_id = :remote, reason = null")
              .param("remote", remoteId)
              .update();
          allowNext(part);
        });
  }

  @Override
  public void later(OutboxPart part, Instant at, String reason) {
    transactions.executeWithoutResult(
        status ->
            set(part, "state = 'DUE', next_at = :at, reason = :reason")
                .param("at", time(at))
                .param("reason", cut(reason))
                .update());
  }

  @Override
  public void plainer(OutboxPart part, String body, Instant at, String reason) {
    transactions.executeWithoutResult(
        status ->
            set(part, "state = 'DUE', body = :body, next_at = :at, reason = :reason")
                .param("body", body)
                .param("at", time(at))
                .param("reason", cut(reason))
                .update());
  }

  @Override
  public void ended(OutboxPart part, PartState state, String reason) {
    if (!state.isFinal()) {
      throw new IllegalArgumentException("Nothing ends as " + state);
    }
    transactions.executeWithoutResult(
        status -> {
          set(part, "state = :state, is_next = false, reason = :reason")
              .param("state", state.name())
              .param("reason", cut(reason))
              .update();
          allowNext(part);
        });
  }

  /** The next part's turn has come, unless it was given up meanwhile. */
  private void allowNext(OutboxPart part) {
    named(
            "update outbox_part set is_next = true" + PART + " and state = 'DUE'",
            part.delivery(),
            part.number() + 1)
        .update();
  }

  @Override
  public void giveUp(ChatAddress chat, String reason) {
    transactions.executeWithoutResult(
        status ->
            to(
                    "update outbox_part set state = 'GIVEN_UP', is_next = false, reason = :reason"
                        + " where platform = :platform and chat = :chat and state = 'DUE'",
                    chat)
                .param("reason", cut(reason))
                .update());
  }

  @Override
  public void move(ChatAddress from, ChatAddress to) {
    transactions.executeWithoutResult(
        status ->
            to(
                    "update outbox_part set platform = :newPlatform, chat = :newChat"
                        + " where platform = :platform and chat = :chat"
                        + " and state in ('DUE', 'SENDING')",
                    from)
                .param("newPlatform", to.platform().name())
                .param("newChat", to.value())
                .update());
  }

  @Override
  public List<OutboxPart> interrupted(Platform platform) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from outbox_part where is_next = true and platform = :platform"
                + " and state = 'SENDING' order by next_at, subscription_id")
        .param("platform", platform.name())
        .query((row, number) -> part(row))
        .list();
  }

  @Override
  public List<OutboxPart> newest(ChatAddress chat, int limit) {
    return to(
            "select "
                + COLUMNS
                + " from outbox_part where platform = :platform and chat = :chat"
                + " order by local_date desc, subscription_id, part fetch first :limit rows only",
            chat)
        .param("limit", limit)
        .query((row, number) -> part(row))
        .list();
  }

  @Override
  public long waiting(Platform platform) {
    return database
        .sql(
            "select count(*) from outbox_part where platform = :platform"
                + " and state in ('DUE', 'SENDING')")
        .param("platform", platform.name())
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec set(OutboxPart part, String change) {
    return named("update outbox_part set " + change + PART, part.delivery(), part.number());
  }

  private JdbcClient.StatementSpec named(String sql, DeliveryKey delivery, int number) {
    return database
        .sql(sql)
        .param("subscription", delivery.subscription().value())
        .param("date", delivery.date())
        .param("part", number);
  }

  private JdbcClient.StatementSpec to(String sql, ChatAddress chat) {
    return database.sql(sql).param("platform", chat.platform().name()).param("chat", chat.value());
  }

  private static OutboxPart part(ResultSet row) throws SQLException {
    return new OutboxPart(
        new DeliveryKey(
            new SubscriptionId(row.getString("subscription_id")),
            row.getObject("local_date", LocalDate.class)),
        row.getInt("part"),
        new ChatAddress(Platform.valueOf(row.getString("platform")), row.getString("chat")),
        row.getString("body"),
        PartState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("next_at", OffsetDateTime.class).toInstant(),
        row.getString("remote_id"),
        row.getString("reason"));
  }

  private static String cut(String reason) {
    return VisibleText.cut(VisibleText.line(reason), LONGEST_REASON);
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
