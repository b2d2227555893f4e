package jobo.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jobo.article.SourceName;
import jobo.collect.SourceState;
import jobo.collect.SourceStore;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The states of sources in the database. */
final class DatabaseSources implements SourceStore {
  private static final int BATCH = 500;

  private final JdbcOperations batches;
  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseSources(JdbcOperations batches, JdbcClient database, TransactionOperations transactions) {
    this.batches = batches;
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<SourceState> find(SourceName source) {
    return database
        .sql("select content from source_state where source = :source")
        .param("source", source.value())
        .query((row, number) -> state(row.getString(1)))
        .optional();
  }

  @Override
  public List<SourceState> all() {
    return database
        .sql("select content from source_state order by source")
        .query((row, number) -> state(row.getString(1)))
        .list();
  }

  /** In one order, so that nobody waits for who waits for him. */
  @Override
  public void save(Collection<SourceState> states) {
    List<SourceState> inOrder =
        states.stream().sorted(Comparator.comparing(it -> it.source().value())).toList();
    Contest.settle(transactions, () -> put(inOrder));
  }

  private void put(List<SourceState> states) {
    int[][] updated = write("update source_state set content = ? where source = ?", states);
    List<Integer> changes = Arrays.stream(updated).flatMapToInt(Arrays::stream).boxed().toList();
    List<SourceState> fresh = new ArrayList<>();
    for (int at = 0; at < states.size(); at++) {
      if (changes.get(at) == 0) {
        fresh.add(states.get(at));
      }
    }
    write("insert into source_state (content, source) values (?, ?)", fresh);
  }

  private int[][] write(String sql, List<SourceState> states) {
    return batches.batchUpdate(
        sql,
        states,
        BATCH,
        (statement, state) -> {
          statement.setString(1, Json.write(state));
          statement.setString(2, state.source().value());
        });
  }

  private static SourceState state(String content) {
    return Json.read(content, SourceState.class);
  }
}
