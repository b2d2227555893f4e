package jobo.store;

import java.util.List;
import java.util.Optional;
import jobo.article.SourceName;
import jobo.collect.SourceState;
import jobo.collect.SourceStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The states of sources in the database. */
final class DatabaseSources implements SourceStore {
  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseSources(JdbcClient database, TransactionOperations transactions) {
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

  @Override
  public void save(SourceState state) {
    Contest.settle(transactions, () -> put(state));
  }

  private void put(SourceState state) {
    int updated =
        statement("update source_state set content = :content where source = :source", state)
            .update();
    if (updated == 0) {
      statement("insert into source_state (source, content) values (:source, :content)", state)
          .update();
    }
  }

  private JdbcClient.StatementSpec statement(String sql, SourceState state) {
    return database
        .sql(sql)
        .param("source", state.source().value())
        .param("content", Json.write(state));
  }

  private static SourceState state(String content) {
    return Json.read(content, SourceState.class);
  }
}
