package jobo.store;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Many threads that commit side by side and tell what they have committed, until it is killed. */
final class CommittingProgram {
  static final int THREADS = 16;
  static final String UP = "up";

  private final JdbcClient database;
  private final TransactionOperations transactions;

  private CommittingProgram(TestDatabase opened) {
    database = JdbcClient.create(opened.source());
    transactions = new TransactionTemplate(new JdbcTransactionManager(opened.source()));
  }

  public static void main(String[] arguments) {
    TestDatabase opened = TestDatabase.at(TestDatabase.url(Path.of(arguments[0])), "sa");
    CommittingProgram program = new CommittingProgram(opened);
    System.out.println(UP);
    IntStream.range(0, THREADS)
        .forEach(it -> Thread.ofPlatform().start(() -> program.commitForEver(it)));
  }

  /** Pauses of all lengths bring all kinds of commits together. */
  private void commitForEver(int thread) {
    int number = number(thread);
    while (!Thread.currentThread().isInterrupted()) {
      number++;
      commit(thread);
      System.out.println(thread + " " + number);
      for (int pause = ThreadLocalRandom.current().nextInt(30_000); pause > 0; pause--) {
        Thread.onSpinWait();
      }
    }
  }

  private int number(int thread) {
    return database
        .sql("select n from counter where id = ?")
        .param(thread)
        .query(Integer.class)
        .single();
  }

  private void commit(int thread) {
    transactions.executeWithoutResult(
        status -> {
          database.sql("update counter set n = n + 1 where id = ?").param(thread).update();
          database
              .sql("insert into entry (counter, sign) values (?, random_uuid())")
              .param(thread)
              .update();
        });
  }
}
