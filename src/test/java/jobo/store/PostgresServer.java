package jobo.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL of the test run's own, started when the first test wants it and stopped with
 * the process. Every test gets a copy of one migrated database, which is quicker than migrating.
 */
final class PostgresServer {
  static final String USER = "postgres";
  private static final String TEMPLATE = "jobo_template";
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private PostgresServer() {}

  /** The address of an empty database. */
  static synchronized String freshDatabase() {
    EmbeddedPostgres running = server == null ? start() : server;
    String name = "jobo_" + COPIES.incrementAndGet();
    execute(running, "create database %s template %s".formatted(name, TEMPLATE));
    return running.getJdbcUrl(USER, name);
  }

  private static EmbeddedPostgres start() {
    EmbeddedPostgres started = launched();
    execute(started, "create database " + TEMPLATE);
    TestDatabase.migrate(started.getJdbcUrl(USER, TEMPLATE), USER);
    server = started;
    return started;
  }

  private static EmbeddedPostgres launched() {
    try {
      return EmbeddedPostgres.builder()
          .setPGStartupWait(Duration.ofMinutes(1))
          .setServerConfig("fsync", "off")
          .start();
    } catch (IOException | IllegalStateException problem) {
      // PostgreSQL does not run as root. Where this is root and may not even become somebody else
      // (a container without user namespaces), these tests cannot be run; elsewhere they must.
      Assumptions.assumeFalse(
          System.getProperty("user.name").equals("root"),
          "PostgreSQL cannot be started by root here: " + problem.getMessage());
      throw new IllegalStateException("PostgreSQL did not start", problem);
    }
  }

  private static void execute(EmbeddedPostgres running, String statement) {
    JdbcClient.create(running.getPostgresDatabase()).sql(statement).update();
  }
}
