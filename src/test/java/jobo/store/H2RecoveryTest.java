package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a file that is open is what a kill at that moment leaves of it. */
class H2RecoveryTest {
  private static final int COMMITS = 60;

  /** Space is used anew at once, as it is after 45 seconds usually. */
  private static final String REUSE = ";RETENTION_TIME=0";

  @TempDir Path directory;

  @Test
  void everyCommitIsFoundInWhatAKillLeavesAlsoWhereH2AloneDoesNotFindIt() throws Exception {
    int lost = 0;
    Random random = new Random(42);
    try (Connection open = connect(directory.resolve("jobo"));
        Statement statement = open.createStatement()) {
      statement.execute("create table entry (n integer primary key, text varchar)");
      for (int n = 0; n < COMMITS; n++) {
        statement.execute(
            "merge into entry values (%d, '%s')"
                .formatted(n % 50, "x".repeat(random.nextInt(40_000)) + "-" + n));
        lost += newest(left("bare")) < n ? 1 : 0;
        Path recovered = left("recovered");
        H2Recovery.recover(TestDatabase.url(recovered));
        assertThat(newest(recovered)).isEqualTo(n);
      }
    }
    System.out.printf("Of %d commits H2 alone does not find %d%n", COMMITS, lost);
    assertThat(lost).as("commits that H2 alone does not find").isPositive();
  }

  @Test
  void whatIsNoFileOrInUseOrNoDatabaseIsLeftAlone() throws Exception {
    H2Recovery.recover("jdbc:postgresql://localhost/jobo");
    H2Recovery.recover("jdbc:h2:mem:jobo;MODE=PostgreSQL");
    H2Recovery.recover("jdbc:h2:tcp://localhost/jobo");
    H2Recovery.recover(TestDatabase.url(directory.resolve("none")));
    assertThat(directory).isEmptyDirectory();

    Path text = directory.resolve("text");
    Files.writeString(file(text), "no database");
    H2Recovery.recover(TestDatabase.url(text));
    assertThat(file(text)).hasContent("no database");

    Path used = directory.resolve("used");
    try (Connection open = connect(used);
        Statement statement = open.createStatement()) {
      H2Recovery.recover(TestDatabase.url(used));
      statement.execute("create table entry (n integer)");
    }
    byte[] closed = Files.readAllBytes(file(used));
    H2Recovery.recover(TestDatabase.url(used));
    assertThat(file(used)).hasBinaryContent(closed);
  }

  private Path left(String name) throws IOException {
    Path copy = directory.resolve(name);
    Files.deleteIfExists(file(copy));
    Files.copy(file(directory.resolve("jobo")), file(copy));
    return copy;
  }

  private static int newest(Path database) throws SQLException {
    String url = TestDatabase.url(database) + ";ACCESS_MODE_DATA=r";
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select max(cast(substring(text from locate('-', text) + 1) as integer)) from entry")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection connect(Path database) throws SQLException {
    return DriverManager.getConnection(TestDatabase.url(database) + REUSE, "sa", "");
  }

  private static Path file(Path database) {
    return database.resolveSibling(database.getFileName() + ".mv.db");
  }
}
