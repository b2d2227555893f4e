package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jobo.JavaCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was committed in an H2 file is there after {@code kill -9}, whole, in its tables and in
 * their indexes. With 16 connections at a time instead of one, about one kill in fifty breaks this,
 * and without {@link H2Recovery} one in two hundred: {@code mvn test -Djobo.kills=1000
 * -Dtest=KilledDatabaseTest}.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KilledDatabaseTest {
  private static final int KILLS = Integer.getInteger("jobo.kills", 5);
  private static final long SEED = Long.getLong("jobo.seed", System.nanoTime());
  private static final int LONGEST_LIFE_MILLIS = 500;

  private final Random random = new Random(SEED);
  @TempDir Path directory;

  @Test
  void whatManyCommittedSideBySideIsThereAfterAKill() throws Exception {
    Path file = directory.resolve("jobo");
    try (TestDatabase database = TestDatabase.h2(file)) {
      create(JdbcClient.create(database.source()));
    }
    for (int kill = 1; kill <= KILLS; kill++) {
      Map<Integer, Integer> told = killed(file);
      try (TestDatabase database = TestDatabase.at(TestDatabase.url(file), "sa")) {
        check(JdbcClient.create(database.source()), told, "kill %d, seed %d".formatted(kill, SEED));
      }
    }
  }

  private static void create(JdbcClient database) {
    database.sql("create table counter (id integer primary key, n integer not null)").update();
    database
        .sql("create table entry (counter integer not null, sign varchar(36) not null)")
        .update();
    database.sql("create index entry_by_sign on entry (sign)").update();
    for (int thread = 0; thread < CommittingProgram.THREADS; thread++) {
      database.sql("insert into counter (id, n) values (?, 0)").param(thread).update();
    }
  }

  private static void check(JdbcClient database, Map<Integer, Integer> told, String what) {
    int lost =
        told.entrySet().stream()
            .mapToInt(it -> Math.max(0, it.getValue() - count(database, it.getKey())))
            .sum();
    assertThat(lost).as("lost commits, %s", what).isZero();
    int all = number(database, "select sum(n) from counter");
    assertThat(number(database, "select count(counter) from entry use index ()"))
        .as("halves of commits, %s", what)
        .isEqualTo(all);
    assertThat(
            number(
                database,
                "select count(counter) from entry use index (entry_by_sign) where sign > ''"))
        .as("rows without their index, %s", what)
        .isEqualTo(all);
  }

  private static int count(JdbcClient database, int thread) {
    return number(database, "select n from counter where id = " + thread);
  }

  private static int number(JdbcClient database, String sql) {
    return database.sql(sql).query(Integer.class).single();
  }

  /** What each thread had committed and told before it was killed. */
  private Map<Integer, Integer> killed(Path file) throws IOException, InterruptedException {
    Process process = process(file);
    Map<Integer, Integer> told = new HashMap<>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo(CommittingProgram.UP);
      process.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly(); // and leaves what it has told to be read
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] words = line.split(" ", -1);
        if (line.matches("\\d+ \\d+")) {
          told.put(Integer.valueOf(words[0]), Integer.valueOf(words[1]));
        }
      }
    }
    process.waitFor();
    return told;
  }

  private static Process process(Path file) throws IOException {
    return new ProcessBuilder(
            JavaCommand.of(
                JavaCommand.SHORT_LIFE, CommittingProgram.class, List.of(file.toString())))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
