package jobo.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jobo.delivery.DeliveryKey;
import jobo.delivery.DeliveryLog;
import jobo.delivery.OutboxPart;
import jobo.subscription.ChatAddress;
import jobo.subscription.SubscriptionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What was delivered, in the database. */
final class DatabaseDeliveryLog implements DeliveryLog {
  private static final int PARTS_OF_A_DELIVERY = 20;

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final OutboxBodies bodies;

  DatabaseDeliveryLog(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
    this.bodies = new OutboxBodies(database, transactions);
  }

  @Override
  public List<Delivered> newest(ChatAddress chat, int limit) {
    List<Delivered> heads =
        to(
                "select subscription_id, local_date, covers, due_at from delivery"
                    + " where platform = :platform and chat = :chat"
                    + " order by local_date desc, due_at desc, subscription_id"
                    + " fetch first :limit rows only",
                chat)
            .param("limit", limit)
            .query((row, number) -> OutboxRows.delivered(row))
            .list();
    if (heads.isEmpty()) {
      return heads;
    }
    LocalDate oldest =
        heads.stream().map(it -> it.key().date()).min(Comparator.naturalOrder()).orElseThrow();
    Map<DeliveryKey, List<OutboxPart>> parts =
        to(
                OutboxRows.SELECT
                    + "where p.platform = :platform and p.chat = :chat and p.local_date >= :oldest"
                    + " order by p.local_date desc, p.subscription_id, p.part"
                    + " fetch first :most rows only",
                chat)
            .param("oldest", oldest)
            .param("most", limit * PARTS_OF_A_DELIVERY)
            .query((row, number) -> OutboxRows.part(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(OutboxPart::delivery));
    return heads.stream()
        .map(
            it ->
                new Delivered(
                    it.key(), it.covers(), it.due(), parts.getOrDefault(it.key(), List.of())))
        .toList();
  }

  @Override
  public Optional<LocalDate> covered(SubscriptionId subscription) {
    return newestDate(
        "select max(d.covers) from delivery d where d.subscription_id = :id"
            + " and (exists (select 1 from outbox_part p"
            + " where p.subscription_id = d.subscription_id and p.local_date = d.local_date"
            + " and p.state in ('SENT', 'MAYBE_SENT', 'SENDING', 'DUE'))"
            + " or not exists (select 1 from outbox_part p"
            + " where p.subscription_id = d.subscription_id and p.local_date = d.local_date))",
        subscription);
  }

  @Override
  public Optional<LocalDate> newestDate(SubscriptionId subscription) {
    return newestDate(
        "select max(local_date) from delivery where subscription_id = :id", subscription);
  }

  private Optional<LocalDate> newestDate(String sql, SubscriptionId subscription) {
    return database
        .sql(sql)
        .param("id", subscription.value())
        .query(
            row ->
                row.next()
                    ? Optional.ofNullable(row.getObject(1, LocalDate.class))
                    : Optional.empty());
  }

  @Override
  public List<OutboxPart> telling(ChatAddress chat, String story, int limit) {
    return to(
            OutboxRows.SELECT
                + "join outbox_body_story s on s.body_id = p.body_id"
                + " where p.platform = :platform and p.chat = :chat and s.story = :story"
                + " order by p.local_date desc, p.subscription_id, p.part"
                + " fetch first :limit rows only",
            chat)
        .param("story", story)
        .param("limit", limit)
        .query((row, number) -> OutboxRows.part(row))
        .list();
  }

  @Override
  public List<String> toldBy(ChatAddress chat, String remoteId) {
    boolean inChat = remoteId.startsWith(chat.value() + "/");
    return to(
            "select s.story from outbox_part p join outbox_body_story s on s.body_id = p.body_id"
                + " where p.platform = :platform and p.remote_id = :remote"
                + " and (p.chat = :chat or :inChat = true) order by s.place, s.story",
            chat)
        .param("remote", remoteId)
        .param("inChat", inChat)
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Override
  public Map<String, LocalDate> told(ChatAddress chat, LocalDate since) {
    Map<String, LocalDate> told = new HashMap<>();
    to(
            "select coalesce(t.merged_into, s.story), max(d.covers) from outbox_part p"
                + " join outbox_body_story s on s.body_id = p.body_id"
                + " join delivery d on d.subscription_id = p.subscription_id"
                + " and d.local_date = p.local_date"
                + " left join story t on t.id = s.story"
                + " where p.platform = :platform and p.chat = :chat and p.local_date >= :since"
                + " and p.state in ('SENT', 'MAYBE_SENT')"
                + " group by coalesce(t.merged_into, s.story)",
            chat)
        .param("since", since)
        .query((row, number) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
        .list()
        .forEach(it -> told.put(it.getKey(), it.getValue()));
    return told;
  }

  @Override
  public int forget(Instant dueBefore) {
    int forgotten =
        Objects.requireNonNull(
            transactions.execute(
                status ->
                    database
                        .sql(
                            "delete from delivery where due_at < :before and not exists (select 1"
                                + " from outbox_part p"
                                + " where p.subscription_id = delivery.subscription_id"
                                + " and p.local_date = delivery.local_date"
                                + " and p.state in ('DUE', 'SENDING'))")
                        .param("before", OutboxRows.time(dueBefore))
                        .update()));
    bodies.forgetUnused();
    return forgotten;
  }

  private JdbcClient.StatementSpec to(String sql, ChatAddress chat) {
    return database.sql(sql).param("platform", chat.platform().name()).param("chat", chat.value());
  }
}
