package jobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jobo.article.CategoryId;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.subscription.ChatAddress;
import jobo.subscription.Due;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who gets what, in the database. */
final class DatabaseSubscriptions implements SubscriptionStore {
  private static final int LONGEST_REASON = 500;
  private static final String COLUMNS =
      "subscription_id, platform, chat, since_at, next_date, next_at, body";

  private final JdbcClient database;
  private final TransactionOperations transactions;

  /** What of a subscription nobody searches by. */
  private record Body(
      Set<CategoryId> categories, Schedule schedule, Language language, Manners manners) {}

  DatabaseSubscriptions(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public List<Subscription> of(ChatAddress chat) {
    return to(
            "select "
                + COLUMNS
                + " from subscription where platform = :platform and chat = :chat"
                + " order by since_at, subscription_id",
            chat)
        .query((row, number) -> subscription(row))
        .list();
  }

  @Override
  public Optional<Subscription> find(SubscriptionId id) {
    return database
        .sql("select " + COLUMNS + " from subscription where subscription_id = :id")
        .param("id", id.value())
        .query((row, number) -> subscription(row))
        .optional();
  }

  @Override
  public void save(Subscription subscription, Due next) {
    Contest.settle(transactions, () -> put(subscription, next));
  }

  private void put(Subscription subscription, Due next) {
    int updated =
        written(
                "update subscription set platform = :platform, chat = :chat, since_at = :since,"
                    + " next_date = :date, next_at = :at, place = :place, suspended = :suspended, body = :body"
                    + " where subscription_id = :id",
                subscription,
                next)
            .update();
    if (updated == 0) {
      written(
              "insert into subscription (subscription_id, platform, chat, since_at, next_date,"
                  + " next_at, place, suspended, body)"
                  + " values (:id, :platform, :chat, :since, :date, :at, :place, :suspended,"
                  + " :body)",
              subscription,
              next)
          .update();
    }
  }

  private JdbcClient.StatementSpec written(String sql, Subscription subscription, Due next) {
    Body body =
        new Body(
            subscription.categories(),
            subscription.schedule(),
            subscription.language(),
            subscription.manners());
    return to(sql, subscription.chat())
        .param("id", subscription.id().value())
        .param("since", time(subscription.since()))
        .param("date", next.date())
        .param("at", time(next.at()))
        .param("place", Rotation.place(subscription.id(), next.date()))
        .param("suspended", suspension(subscription.chat()).isPresent())
        .param("body", Json.write(body));
  }

  @Override
  public boolean remove(SubscriptionId id) {
    return changed(
        () ->
            database
                .sql("delete from subscription where subscription_id = :id")
                .param("id", id.value())
                .update());
  }

  @Override
  public Optional<Due> next(SubscriptionId id) {
    return database
        .sql(
            "select next_date, next_at from subscription"
                + " where subscription_id = :id and suspended = false")
        .param("id", id.value())
        .query((row, number) -> due(row))
        .optional();
  }

  @Override
  public List<DueSubscription> due(Set<Platform> platforms, Instant now, int limit) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            "select "
                + COLUMNS
                + " from subscription where suspended = false and next_at <= :now"
                + " and platform in (:platforms)"
                + " order by next_at, place, subscription_id fetch first :limit rows only")
        .param("now", time(now))
        .param("platforms", platforms.stream().map(Platform::name).toList())
        .param("limit", limit)
        .query((row, number) -> new DueSubscription(subscription(row), due(row)))
        .list();
  }

  @Override
  public boolean advance(SubscriptionId id, Due from, Due to) {
    return changed(
        () ->
            database
                .sql(
                    "update subscription set next_date = :date, next_at = :at, place = :place"
                        + " where subscription_id = :id and next_date = :fromDate"
                        + " and next_at = :fromAt")
                .param("date", to.date())
                .param("at", time(to.at()))
                .param("place", Rotation.place(id, to.date()))
                .param("id", id.value())
                .param("fromDate", from.date())
                .param("fromAt", time(from.at()))
                .update());
  }

  @Override
  public void suspend(ChatAddress chat, String reason, Instant since) {
    Contest.settle(
        transactions,
        () -> {
          if (suspension(chat).isEmpty()) {
            to(
                    "insert into suspension (platform, chat, reason, since_at)"
                        + " values (:platform, :chat, :reason, :since)",
                    chat)
                .param("reason", VisibleText.cut(VisibleText.line(reason), LONGEST_REASON))
                .param("since", time(since))
                .update();
          }
          setSuspended(chat, true);
        });
  }

  @Override
  public Optional<Suspension> suspension(ChatAddress chat) {
    return to(
            "select platform, chat, reason, since_at from suspension"
                + " where platform = :platform and chat = :chat",
            chat)
        .query((row, number) -> suspension(row))
        .optional();
  }

  @Override
  public boolean resume(ChatAddress chat) {
    return changed(
        () -> {
          setSuspended(chat, false);
          return to("delete from suspension where platform = :platform and chat = :chat", chat)
              .update();
        });
  }

  private void setSuspended(ChatAddress chat, boolean suspended) {
    to(
            "update subscription set suspended = :suspended"
                + " where platform = :platform and chat = :chat",
            chat)
        .param("suspended", suspended)
        .update();
  }

  @Override
  public List<ChatAddress> within(ChatAddress chat) {
    return to(
            "select distinct platform, chat from subscription where platform = :platform"
                + " and (chat = :chat or chat like :within)"
                + " union select platform, chat from suspension where platform = :platform"
                + " and (chat = :chat or chat like :within) order by chat",
            chat)
        .param("within", chat.value().replaceAll("[\\\\%_]", "\\\\$0") + "/%")
        .query((row, number) -> chat(row))
        .list();
  }

  @Override
  public List<Suspension> suspended(Platform platform, Optional<ChatAddress> after, int limit) {
    return database
        .sql(
            "select platform, chat, reason, since_at from suspension where platform = :platform"
                + " and chat > :after order by chat fetch first :limit rows only")
        .param("platform", platform.name())
        .param("after", after.map(ChatAddress::value).orElse(""))
        .param("limit", limit)
        .query((row, number) -> suspension(row))
        .list();
  }

  @Override
  public List<Suspension> suspendedBefore(Instant instant, int limit) {
    return database
        .sql(
            "select platform, chat, reason, since_at from suspension where since_at < :before"
                + " order by since_at, platform, chat fetch first :limit rows only")
        .param("before", time(instant))
        .param("limit", limit)
        .query((row, number) -> suspension(row))
        .list();
  }

  @Override
  public void move(ChatAddress from, ChatAddress to) {
    transactions.executeWithoutResult(
        status -> {
          to(
                  "update subscription set platform = :newPlatform, chat = :newChat,"
                      + " suspended = :suspended where platform = :platform and chat = :chat",
                  from)
              .param("newPlatform", to.platform().name())
              .param("newChat", to.value())
              .param("suspended", suspension(to).isPresent())
              .update();
          to("delete from suspension where platform = :platform and chat = :chat", from).update();
        });
  }

  @Override
  public void forget(ChatAddress chat) {
    transactions.executeWithoutResult(
        status -> {
          to("delete from subscription where platform = :platform and chat = :chat", chat).update();
          to("delete from suspension where platform = :platform and chat = :chat", chat).update();
        });
  }

  private JdbcClient.StatementSpec to(String sql, ChatAddress chat) {
    return database.sql(sql).param("platform", chat.platform().name()).param("chat", chat.value());
  }

  private boolean changed(Supplier<Integer> change) {
    return Objects.requireNonNull(transactions.execute(status -> change.get() > 0));
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    Body body = Json.read(row.getString("body"), Body.class);
    return new Subscription(
        new SubscriptionId(row.getString("subscription_id")),
        chat(row),
        body.categories(),
        body.schedule(),
        body.language(),
        body.manners(),
        instant(row, "since_at"));
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(row.getObject("next_date", LocalDate.class), instant(row, "next_at"));
  }

  private static Suspension suspension(ResultSet row) throws SQLException {
    return new Suspension(chat(row), row.getString("reason"), instant(row, "since_at"));
  }

  private static ChatAddress chat(ResultSet row) throws SQLException {
    return new ChatAddress(Platform.valueOf(row.getString("platform")), row.getString("chat"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
