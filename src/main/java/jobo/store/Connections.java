package jobo.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Gives H2 one connection for all. It writes the tables of a commit one after the other while other
 * connections go on changing them, so that a process killed in the midst of two commits leaves an
 * index without its row ({@code KilledDatabaseTest}); and what it does not find of itself is found
 * before the first ({@link H2Recovery}). PostgreSQL has as many as are configured.
 */
final class Connections implements BeanPostProcessor {
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      fit(pool);
    }
    return bean;
  }

  static void fit(HikariConfig pool) {
    if (isH2(pool)) {
      pool.setMaximumPoolSize(1);
      H2Recovery.recover(pool.getJdbcUrl());
    }
  }

  /** Flyway wants two, and is alone at the start. */
  static void ofTheirOwn(FluentConfiguration migrations) {
    if (migrations.getDataSource() instanceof HikariDataSource pool && isH2(pool)) {
      migrations.dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }
  }

  private static boolean isH2(HikariConfig pool) {
    return String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:h2:");
  }
}
