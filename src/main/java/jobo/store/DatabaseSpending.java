package jobo.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import jobo.llm.Purpose;
import jobo.llm.SpendingStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What tokens were spent, in the database: a row a day and purpose. Who sets tokens aside locks all
 * rows of the day, so that no two add up to more than the limits.
 */
final class DatabaseSpending implements SpendingStore {
  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseSpending(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public boolean reserve(LocalDate day, Purpose purpose, long tokens, Limits limits) {
    begin(day);
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              Map<Purpose, Long> spent = rows(day, " order by purpose for update");
              boolean fits = fits(spent, purpose, tokens, limits);
              if (fits) {
                add(day, purpose, tokens);
              }
              return fits;
            }));
  }

  @Override
  public void correct(LocalDate day, Purpose purpose, long difference) {
    transactions.executeWithoutResult(status -> add(day, purpose, difference));
  }

  @Override
  public Map<Purpose, Long> spent(LocalDate day) {
    Map<Purpose, Long> spent = rows(day, "");
    spent.values().removeIf(it -> it == 0);
    return spent;
  }

  @Override
  public int forget(LocalDate before) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                database
                    .sql("delete from model_spending where local_date < :before")
                    .param("before", before)
                    .update()));
  }

  private static boolean fits(
      Map<Purpose, Long> spent, Purpose purpose, long tokens, Limits limits) {
    long all = spent.values().stream().mapToLong(Long::longValue).sum();
    long readers = all - spent.getOrDefault(Purpose.DIGEST, 0L);
    return tokens <= limits.all() - all
        && (purpose == Purpose.DIGEST || tokens <= limits.readers() - readers);
  }

  /** All rows of a day, so that there is something to lock. */
  private void begin(LocalDate day) {
    if (rows(day, "").size() < Purpose.values().length) {
      Contest.settle(
          transactions,
          () -> {
            for (Purpose purpose : Purpose.values()) {
              insert(day, purpose);
            }
          });
    }
  }

  private void insert(LocalDate day, Purpose purpose) {
    database
        .sql(
            "insert into model_spending (local_date, purpose, tokens) select :day, :purpose, 0"
                + " where not exists (select 1 from model_spending"
                + " where local_date = :day and purpose = :purpose)")
        .param("day", day)
        .param("purpose", purpose.name())
        .update();
  }

  private void add(LocalDate day, Purpose purpose, long difference) {
    database
        .sql(
            "update model_spending set tokens = greatest(0, tokens + :difference)"
                + " where local_date = :day and purpose = :purpose")
        .param("difference", difference)
        .param("day", day)
        .param("purpose", purpose.name())
        .update();
  }

  private Map<Purpose, Long> rows(LocalDate day, String how) {
    Map<Purpose, Long> rows = new EnumMap<>(Purpose.class);
    database
        .sql("select purpose, tokens from model_spending where local_date = :day" + how)
        .param("day", day)
        .query((row, number) -> Map.entry(Purpose.valueOf(row.getString(1)), row.getLong(2)))
        .list()
        .forEach(it -> rows.put(it.getKey(), it.getValue()));
    return rows;
  }
}
