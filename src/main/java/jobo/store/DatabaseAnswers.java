package jobo.store;

import java.time.Instant;
import java.util.Optional;
import jobo.llm.AnswerStore;
import jobo.llm.ModelAnswer.Answered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A model's good answers in the database. */
final class DatabaseAnswers implements AnswerStore {
  private static final int LONGEST_NAME = 200;

  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseAnswers(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<Answered> find(String question, Instant notBefore) {
    return database
        .sql(
            "select answer, tokens_in, tokens_out, model from model_answer"
                + " where question = :question and accepted_at >= :notBefore")
        .param("question", question)
        .param("notBefore", OutboxRows.time(notBefore))
        .query(
            (row, number) ->
                new Answered(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)))
        .optional();
  }

  @Override
  public void keep(String question, Answered answer, Instant now, Instant notBefore, int most) {
    Contest.settle(
        transactions,
        () -> {
          forgetOlder(notBefore);
          insert(question, answer, now);
          forgetMoreThan(most);
        });
  }

  private void insert(String question, Answered answer, Instant now) {
    String model = answer.model();
    database
        .sql(
            "insert into model_answer (question, accepted_at, model, tokens_in, tokens_out, answer)"
                + " select :question, :now, :model, :in, :out, :answer where not exists"
                + " (select 1 from model_answer where question = :question)")
        .param("question", question)
        .param("now", OutboxRows.time(now))
        .param("model", model.substring(0, Math.min(LONGEST_NAME, model.length())))
        .param("in", answer.tokensIn())
        .param("out", answer.tokensOut())
        .param("answer", answer.text())
        .update();
  }

  private void forgetOlder(Instant notBefore) {
    database
        .sql("delete from model_answer where accepted_at < :notBefore")
        .param("notBefore", OutboxRows.time(notBefore))
        .update();
  }

  /** With the oldest that is too much go those of its instant, so never too many are left. */
  private void forgetMoreThan(int most) {
    database
        .sql(
            "delete from model_answer where accepted_at <= (select accepted_at from model_answer"
                + " order by accepted_at desc offset :most rows fetch next 1 rows only)")
        .param("most", most)
        .update();
  }
}
