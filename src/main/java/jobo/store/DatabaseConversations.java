package jobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jobo.ask.Asker;
import jobo.ask.ConversationStore;
import jobo.ask.Exchange;
import jobo.ask.Exchange.Numbered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What was asked and shown in chats, in the database. */
final class DatabaseConversations implements ConversationStore {
  private static final String SELECT =
      "select e.exchange_id, e.chat, e.person, e.asked_at, e.question, e.answered, e.before_id,"
          + " e.numbered from exchange e ";

  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseConversations(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public void keep(Exchange exchange) {
    transactions.executeWithoutResult(
        status ->
            database
                .sql(
                    "insert into exchange (exchange_id, chat, person, asked_at, question, answered,"
                        + " before_id, numbered) values (:id, :chat, :person, :at, :question,"
                        + " :answered, :before, :numbered)")
                .param("id", exchange.id())
                .param("chat", exchange.asker().chat())
                .param("person", exchange.asker().person())
                .param("at", OutboxRows.time(exchange.at()))
                .param("question", exchange.question())
                .param("answered", exchange.answered())
                .param("before", exchange.before())
                .param("numbered", Json.write(exchange.numbered()))
                .update());
  }

  @Override
  public void shown(String chat, String exchange, Collection<String> messages) {
    Contest.settle(
        transactions,
        () -> {
          if (isKept(exchange)) {
            new LinkedHashSet<>(messages).forEach(it -> put(chat, exchange, it));
          }
        });
  }

  private boolean isKept(String exchange) {
    return database
        .sql("select 1 from exchange where exchange_id = :id")
        .param("id", exchange)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private void put(String chat, String exchange, String message) {
    int changed =
        database
            .sql(
                "update exchange_message set exchange_id = :exchange"
                    + " where chat = :chat and message = :message")
            .param("exchange", exchange)
            .param("chat", chat)
            .param("message", message)
            .update();
    if (changed == 0) {
      database
          .sql(
              "insert into exchange_message (chat, message, exchange_id)"
                  + " values (:chat, :message, :exchange)")
          .param("chat", chat)
          .param("message", message)
          .param("exchange", exchange)
          .update();
    }
  }

  @Override
  public Optional<Exchange> shownBy(String chat, String message) {
    return database
        .sql(
            SELECT
                + "join exchange_message m on m.exchange_id = e.exchange_id"
                + " where m.chat = :chat and m.message = :message and e.chat = :chat")
        .param("chat", chat)
        .param("message", message)
        .query((row, number) -> exchange(row))
        .optional();
  }

  @Override
  public Optional<Exchange> newest(Asker asker, Instant since) {
    return database
        .sql(
            SELECT
                + "where e.chat = :chat and e.person = :person and e.asked_at >= :since"
                + " order by e.asked_at desc, e.exchange_id desc fetch first 1 rows only")
        .param("chat", asker.chat())
        .param("person", asker.person())
        .param("since", OutboxRows.time(since))
        .query((row, number) -> exchange(row))
        .optional();
  }

  @Override
  public List<Exchange> thread(Exchange newest, int most) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              List<Exchange> thread = new ArrayList<>();
              Optional<Exchange> next = Optional.of(newest);
              while (next.isPresent() && thread.size() < most) {
                thread.add(next.get());
                next = before(next.get());
              }
              return thread;
            }));
  }

  private Optional<Exchange> before(Exchange exchange) {
    return Optional.ofNullable(exchange.before())
        .flatMap(
            id ->
                database
                    .sql(SELECT + "where e.exchange_id = :id and e.chat = :chat")
                    .param("id", id)
                    .param("chat", exchange.asker().chat())
                    .query((row, number) -> exchange(row))
                    .optional());
  }

  @Override
  public int forget(String person) {
    return changed(
        () ->
            database
                .sql("delete from exchange where person = :person")
                .param("person", person)
                .update());
  }

  @Override
  public int forget(Instant before) {
    return changed(
        () ->
            database
                .sql("delete from exchange where asked_at < :before")
                .param("before", OutboxRows.time(before))
                .update());
  }

  @Override
  public String salt(String fresh) {
    Contest.settle(
        transactions,
        () ->
            database
                .sql(
                    "insert into installation (one, salt) select 1, :salt"
                        + " where not exists (select 1 from installation)")
                .param("salt", fresh)
                .update());
    return database.sql("select salt from installation").query(String.class).single();
  }

  private int changed(Supplier<Integer> change) {
    return Objects.requireNonNull(transactions.execute(status -> change.get()));
  }

  private static Exchange exchange(ResultSet row) throws SQLException {
    return new Exchange(
        row.getString("exchange_id"),
        new Asker(row.getString("chat"), row.getString("person")),
        Objects.requireNonNull(ArticleRows.instant(row, "asked_at")),
        row.getString("question"),
        Arrays.asList(Json.read(row.getString("numbered"), Numbered[].class)),
        row.getBoolean("answered"),
        row.getString("before_id"));
  }
}
