package jobo.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jobo.ask.AskSettings;
import jobo.ask.AskedTimes;
import jobo.ask.Asker;
import jobo.ask.QuestionMeter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Questions of the last hour, in the database: a row a person and a row a chat. Who counts locks
 * both, always in the same order, so that no two nodes admit more than the limits.
 */
final class DatabaseQuestionMeter implements QuestionMeter {
  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseQuestionMeter(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<Full> count(Asker asker, AskSettings limits, Instant now) {
    TreeMap<String, Integer> limitOf = new TreeMap<>();
    String person = "person " + asker.person();
    limitOf.put(person, limits.limitPerPerson());
    limitOf.put("chat " + asker.chat(), limits.limitPerChat());
    Contest.settle(transactions, () -> limitOf.keySet().forEach(it -> begin(it, now)));
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              TreeMap<String, AskedTimes> asked = new TreeMap<>();
              limitOf.keySet().forEach(it -> asked.put(it, locked(it).at(now)));
              List<Full> full = new ArrayList<>();
              limitOf.forEach(
                  (who, limit) ->
                      Objects.requireNonNull(asked.get(who))
                          .freeAt(limit)
                          .ifPresent(it -> full.add(new Full(who.equals(person), limit, it))));
              if (full.isEmpty()) {
                asked.forEach((who, times) -> put(who, times.and(now), now));
              }
              return full.stream().max(Comparator.comparing(Full::freeAt));
            }));
  }

  private void begin(String who, Instant now) {
    database
        .sql(
            "insert into question_meter (who, asked_at, newest_at) select :who, '', :now"
                + " where not exists (select 1 from question_meter where who = :who)")
        .param("who", who)
        .param("now", OutboxRows.time(now))
        .update();
  }

  private AskedTimes locked(String who) {
    return database
        .sql("select asked_at from question_meter where who = :who for update")
        .param("who", who)
        .query(String.class)
        .optional()
        .map(AskedTimes::read)
        .orElse(new AskedTimes(List.of()));
  }

  private void put(String who, AskedTimes times, Instant now) {
    database
        .sql("update question_meter set asked_at = :times, newest_at = :now where who = :who")
        .param("who", who)
        .param("times", times.written())
        .param("now", OutboxRows.time(now))
        .update();
  }

  @Override
  public int forgetIdle(Instant now) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                database
                    .sql("delete from question_meter where newest_at < :before")
                    .param("before", OutboxRows.time(now.minus(WINDOW)))
                    .update()));
  }
}
