package jobo.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jobo.delivery.Delivery;
import jobo.delivery.DeliveryKey;
import jobo.delivery.Draft;
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

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final OutboxBodies bodies;

  DatabaseOutbox(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
    this.bodies = new OutboxBodies(database, transactions);
  }

  @Override
  public boolean put(Delivery delivery) {
    List<String> ids = delivery.parts().stream().map(bodies::keep).toList();
    try {
      transactions.executeWithoutResult(
          status -> {
            insert(delivery);
            for (int number = 0; number < ids.size(); number++) {
              insert(delivery, number, ids.get(number));
            }
          });
      return true;
    } catch (DuplicateKeyException there) {
      return false;
    }
  }

  private void insert(Delivery delivery) {
    keyed(
            "insert into delivery (subscription_id, local_date, platform, chat, covers, due_at)"
                + " values (:subscription, :date, :platform, :chat, :covers, :due)",
            delivery.key())
        .param("platform", delivery.chat().platform().name())
        .param("chat", delivery.chat().value())
        .param("covers", delivery.covers())
        .param("due", OutboxRows.time(delivery.due()))
        .update();
  }

  private void insert(Delivery delivery, int number, String body) {
    DeliveryKey key = delivery.key();
    named(
            "insert into outbox_part (subscription_id, local_date, part, platform, chat, state,"
                + " is_next, place, due_at, attempts, next_at, body_id) values (:subscription,"
                + " :date, :part, :platform, :chat, 'DUE', :next, :place, :due, 0, :due, :body)",
            key,
            number)
        .param("platform", delivery.chat().platform().name())
        .param("chat", delivery.chat().value())
        .param("next", number == 0)
        .param("place", Rotation.place(key.subscription(), key.date()))
        .param("due", OutboxRows.time(delivery.due()))
        .param("body", body)
        .update();
  }

  @Override
  public List<OutboxPart> due(Platform platform, Instant now, int limit) {
    return database
        .sql(
            OutboxRows.SELECT
                + "where p.is_next = true and p.platform = :platform and p.state = 'DUE'"
                + " and p.next_at <= :now order by p.next_at, p.place, p.subscription_id, p.part"
                + " fetch first :limit rows only")
        .param("platform", platform.name())
        .param("now", OutboxRows.time(now))
        .param("limit", limit)
        .query((row, number) -> OutboxRows.part(row))
        .list();
  }

  @Override
  public Optional<OutboxPart> next(DeliveryKey delivery, Instant now) {
    return keyed(
            OutboxRows.SELECT
                + "where p.subscription_id = :subscription and p.local_date = :date"
                + " and p.is_next = true and p.state = 'DUE' and p.next_at <= :now"
                + " order by p.part fetch first 1 rows only",
            delivery)
        .param("now", OutboxRows.time(now))
        .query((row, number) -> OutboxRows.part(row))
        .optional();
  }

  @Override
  public boolean begin(OutboxPart part, Instant now) {
    return changed(
        () ->
            named(
                    "update outbox_part set state = 'SENDING', attempts = attempts + 1,"
                        + " begun_at = :now"
                        + PART
                        + " and is_next = true and state = 'DUE'",
                    part.delivery(),
                    part.number())
                .param("now", OutboxRows.time(now))
                .update());
  }

  @Override
  public void sent(OutboxPart part, String remoteId, Instant now) {
    transactions.executeWithoutResult(
        status -> {
          set(
                  part,
                  "state = 'SENT', is_next = false, remote_id = :remote, ended_at = :now,"
                      + " doubt_since = null, reason = null")
              .param("remote", remoteId)
              .param("now", OutboxRows.time(now))
              .update();
          allowNext(part, now);
        });
  }

  @Override
  public void later(OutboxPart part, Instant at, String reason) {
    change(set(part, "state = 'DUE', next_at = :at, reason = :reason"), at, reason);
  }

  @Override
  public void doubted(OutboxPart part, Instant at, String reason) {
    change(
        set(
            part,
            "state = 'DUE', next_at = :at, reason = :reason,"
                + " doubt_since = coalesce(doubt_since, begun_at)"),
        at,
        reason);
  }

  @Override
  public void plainer(OutboxPart part, String body, Instant at, String reason) {
    List<String> tells = bodies.toldBy(part.delivery(), part.number());
    String id = bodies.keep(new Draft(body, tells));
    change(
        set(
                part,
                "state = 'DUE', body_id = :body, next_at = :at, reason = :reason,"
                    + " plainer_because = :reason")
            .param("body", id),
        at,
        reason);
  }

  private void change(JdbcClient.StatementSpec update, Instant at, String reason) {
    transactions.executeWithoutResult(
        status -> update.param("at", OutboxRows.time(at)).param("reason", cut(reason)).update());
  }

  @Override
  public void ended(OutboxPart part, PartState state, String reason, Instant now, Instant next) {
    if (!state.isFinal()) {
      throw new IllegalArgumentException("Nothing ends as " + state);
    }
    transactions.executeWithoutResult(
        status -> {
          set(part, "state = :state, is_next = false, reason = :reason, ended_at = :now")
              .param("state", state.name())
              .param("reason", cut(reason))
              .param("now", OutboxRows.time(now))
              .update();
          allowNext(part, next);
        });
  }

  /** The next part's turn has come, unless it was given up meanwhile. */
  private void allowNext(OutboxPart part, Instant next) {
    named(
            "update outbox_part set is_next = true,"
                + " next_at = case when next_at < :next then :next else next_at end"
                + PART
                + " and state = 'DUE'",
            part.delivery(),
            part.number() + 1)
        .param("next", OutboxRows.time(next))
        .update();
  }

  @Override
  public boolean again(ChatAddress chat, DeliveryKey delivery, int number, Instant now) {
    return changed(
        () ->
            named(
                    "update outbox_part set state = 'DUE', is_next = true, attempts = 0,"
                        + " due_at = :now, next_at = :now, doubt_since = null, ended_at = null"
                        + PART
                        + " and platform = :platform and chat = :chat"
                        + " and state in ('MAYBE_SENT', 'REFUSED', 'GIVEN_UP')",
                    delivery,
                    number)
                .param("now", OutboxRows.time(now))
                .param("platform", chat.platform().name())
                .param("chat", chat.value())
                .update());
  }

  @Override
  public boolean isOfAnother(OutboxPart part, String remoteId) {
    return to(
            "select subscription_id, local_date, part from outbox_part"
                + " where platform = :platform and chat = :chat and remote_id = :remote",
            part.chat())
        .param("remote", remoteId)
        .query(
            (row, number) ->
                row.getInt("part") != part.number() || !OutboxRows.key(row).equals(part.delivery()))
        .list()
        .stream()
        .anyMatch(it -> it);
  }

  @Override
  public void hurry(ChatAddress chat, Instant now) {
    transactions.executeWithoutResult(
        status ->
            to(
                    "update outbox_part set next_at = :now where platform = :platform"
                        + " and chat = :chat and state = 'DUE' and next_at > :now",
                    chat)
                .param("now", OutboxRows.time(now))
                .update());
  }

  @Override
  public void giveUp(SubscriptionId subscription, String reason, Instant now) {
    transactions.executeWithoutResult(
        status ->
            database
                .sql(
                    "update outbox_part set state = 'GIVEN_UP', is_next = false, reason = :reason,"
                        + " ended_at = :now where subscription_id = :id and state = 'DUE'")
                .param("id", subscription.value())
                .param("reason", cut(reason))
                .param("now", OutboxRows.time(now))
                .update());
  }

  @Override
  public void move(ChatAddress from, ChatAddress to) {
    transactions.executeWithoutResult(
        status -> {
          for (String table : List.of("delivery", "outbox_part")) {
            to(
                    "update "
                        + table
                        + " set platform = :newPlatform, chat = :newChat"
                        + " where platform = :platform and chat = :chat",
                    from)
                .param("newPlatform", to.platform().name())
                .param("newChat", to.value())
                .update();
          }
        });
  }

  @Override
  public List<OutboxPart> interrupted(Platform platform, Instant begunBefore) {
    return database
        .sql(
            OutboxRows.SELECT
                + "where p.is_next = true and p.platform = :platform and p.state = 'SENDING'"
                + " and p.begun_at <= :before order by p.next_at, p.place, p.subscription_id, p.part")
        .param("platform", platform.name())
        .param("before", OutboxRows.time(begunBefore))
        .query((row, number) -> OutboxRows.part(row))
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

  private boolean changed(Supplier<Integer> change) {
    return Objects.requireNonNull(transactions.execute(status -> change.get() > 0));
  }

  private JdbcClient.StatementSpec set(OutboxPart part, String change) {
    return named(
        "update outbox_part set " + change + PART + " and state in ('DUE', 'SENDING')",
        part.delivery(),
        part.number());
  }

  private JdbcClient.StatementSpec named(String sql, DeliveryKey delivery, int number) {
    return keyed(sql, delivery).param("part", number);
  }

  private JdbcClient.StatementSpec keyed(String sql, DeliveryKey delivery) {
    return database
        .sql(sql)
        .param("subscription", delivery.subscription().value())
        .param("date", delivery.date());
  }

  private JdbcClient.StatementSpec to(String sql, ChatAddress chat) {
    return database.sql(sql).param("platform", chat.platform().name()).param("chat", chat.value());
  }

  private static String cut(String reason) {
    return VisibleText.cut(VisibleText.line(reason), LONGEST_REASON);
  }
}
