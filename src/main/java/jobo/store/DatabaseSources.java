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
    transactions.executeWithoutResult(
        status -> {
          database
              .sql("delete from source_state where source = :source")
              .param("source", state.source().value())
              .update();
          database
              .sql("insert into source_state (source, content) values (:source, :content)")
              .param("source", state.source().value())
              .param("content", Json.write(state))
              .update();
        });
  }

  private static SourceState state(String content) {
    return Json.read(content, SourceState.class);
  }
}
