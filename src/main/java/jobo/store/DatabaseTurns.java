package jobo.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.chat.telegram.Turn;
import jobo.chat.telegram.TurnStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What came in from Telegram, in the database. */
final class DatabaseTurns implements TurnStore {
  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseTurns(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public int offset(Instant since) {
    return database
        .sql("select max(update_id) from telegram_update where received_at > :since")
        .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
        .query((row, number) -> row.getInt(1) == 0 ? 0 : row.getInt(1) + 1)
        .single();
  }

  @Override
  public List<Turn> takeIn(Collection<Integer> updates, Collection<Turn> turns, Instant now) {
    if (updates.isEmpty()) {
      return List.of();
    }
    Map<Integer, Turn> turnOf =
        turns.stream()
            .collect(Collectors.toMap(Turn::update, Function.identity(), (one, same) -> one));
    List<Turn> fresh = new ArrayList<>();
    Contest.settle(
        transactions,
        () -> {
          fresh.clear();
          Set<Integer> known = known(updates);
          for (int update : new TreeSet<>(updates)) {
            Turn turn = turnOf.get(update);
            if (!known.contains(update)) {
              insert(update, turn, now);
              fresh.addAll(turn == null ? List.of() : List.of(turn));
            }
          }
        });
    return fresh;
  }

  private Set<Integer> known(Collection<Integer> updates) {
    return new HashSet<>(
        database
            .sql("select update_id from telegram_update where update_id in (:updates)")
            .param("updates", updates)
            .query(Integer.class)
            .list());
  }

  private void insert(int update, @Nullable Turn turn, Instant now) {
    database
        .sql(
            "insert into telegram_update (update_id, received_at, state, turn)"
                + " values (:update, :now, :state, :turn)")
        .param("update", update)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("state", turn == null ? "ended" : "waiting")
        .param("turn", turn == null ? null : Json.write(turn))
        .update();
  }

  @Override
  public List<Turn> waiting() {
    return inState("waiting");
  }

  @Override
  public boolean begin(Turn turn) {
    return move(turn, "waiting", "state = 'begun'");
  }

  @Override
  public void end(Turn turn) {
    move(turn, "begun", "state = 'ended', turn = null");
  }

  @Override
  public List<Turn> endInterrupted() {
    return inState("begun").stream()
        .filter(it -> move(it, "begun", "state = 'ended', turn = null"))
        .toList();
  }

  private List<Turn> inState(String state) {
    return database
        .sql("select turn from telegram_update where state = :state order by update_id")
        .param("state", state)
        .query((row, number) -> Json.read(row.getString(1), Turn.class))
        .list();
  }

  private boolean move(Turn turn, String from, String change) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                database
                        .sql(
                            "update telegram_update set "
                                + change
                                + " where update_id = :update and state = :from")
                        .param("update", turn.update())
                        .param("from", from)
                        .update()
                    == 1));
  }
}
