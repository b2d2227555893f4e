package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jobo.JavaCommand;
import jobo.llm.Purpose;
import jobo.llm.SpendingStore;
import jobo.llm.SpendingStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSpendingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final int KILLED = 137;

  @Nested
  class OnH2 extends Contract {
    OnH2() {
      super(TestDatabase.h2());
    }
  }

  @Nested
  class OnPostgres extends Contract {
    OnPostgres() {
      super(TestDatabase.postgres());
    }
  }

  abstract static class Contract extends SpendingStoreContract {
    private final TestDatabase database;

    Contract(TestDatabase database) {
      this.database = database;
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Override
    protected SpendingStore store() {
      return database.spending();
    }
  }

  @Test
  void whatAKilledProcessHadSetAsideCountsAsSpent(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("jobo");
    Process spender = spender(file);
    String said = new String(spender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(spender.waitFor()).as(said).isEqualTo(KILLED);
    try (TestDatabase database = TestDatabase.h2(file)) {
      assertThat(database.spending().spent(DAY)).isEqualTo(Map.of(Purpose.DIGEST, 700L));
    }
  }

  private static Process spender(Path file) throws IOException {
    return new ProcessBuilder(
            JavaCommand.of(JavaCommand.SHORT_LIFE, Spender.class, List.of(file.toString())))
        .redirectErrorStream(true)
        .start();
  }

  /** The process that is killed in the midst of a call. */
  static final class Spender {
    private Spender() {}

    /** Spends from the database in the file that is named. */
    public static void main(String[] arguments) {
      TestDatabase database = TestDatabase.h2(Path.of(arguments[0]));
      database.spending().reserve(DAY, Purpose.DIGEST, 700, new SpendingStore.Limits(1_000, 400));
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
