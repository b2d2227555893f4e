package jobo.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import jobo.article.ArticleStore;
import jobo.ask.ConversationStore;
import jobo.ask.QuestionMeter;
import jobo.chat.discord.DiscordTurnStore;
import jobo.chat.telegram.TurnStore;
import jobo.collect.SourceStore;
import jobo.delivery.DeliveryLog;
import jobo.delivery.OutboxStore;
import jobo.digest.EditionStore;
import jobo.llm.AnswerStore;
import jobo.llm.EmbeddingStore;
import jobo.llm.SpendingStore;
import jobo.story.StoryStore;
import jobo.subscription.SubscriptionStore;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of a test's own, migrated and empty, with the stores on it. */
public final class TestDatabase implements AutoCloseable {
  private static final String URL = "spring.datasource.url";

  private final HikariDataSource source;
  private final JdbcClient database;
  private final TransactionOperations transactions;

  private TestDatabase(String url, String user) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setMaximumPoolSize(5);
    Connections.fit(pool);
    source = new HikariDataSource(pool);
    database = JdbcClient.create(source);
    transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** On H2 in memory, with the options of the program's own address of a database. */
  public static TestDatabase h2() {
    return migrated(configuredUrl("mem:" + UUID.randomUUID()), "sa");
  }

  /** On H2 in a file, with the options of the program's own address of a database. */
  public static TestDatabase h2(Path file) {
    return migrated(url(file), "sa");
  }

  /** The address of an H2 file. */
  static String url(Path file) {
    return configuredUrl("file:" + file.toAbsolutePath());
  }

  /** What gives its connections. */
  DataSource source() {
    return source;
  }

  /** One that is there already. */
  public static TestDatabase at(String url, String user) {
    return new TestDatabase(url, user);
  }

  /** Where it is, for another process. */
  public String url() {
    return source.getJdbcUrl();
  }

  /** Who may use it. */
  public String user() {
    return source.getUsername();
  }

  /** On PostgreSQL. */
  public static TestDatabase postgres() {
    return new TestDatabase(PostgresServer.freshDatabase(), PostgresServer.USER);
  }

  private static TestDatabase migrated(String url, String user) {
    TestDatabase fresh = new TestDatabase(url, user);
    migrate(url, user);
    return fresh;
  }

  /** Brings a database to the newest version, as the program does when it starts. */
  static void migrate(String url, String user) {
    Flyway.configure().dataSource(url, user, "").load().migrate();
  }

  /** The address in application.yml with its place exchanged. */
  private static String configuredUrl(String place) {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yml"));
    Properties properties = Objects.requireNonNull(yaml.getObject());
    return Objects.requireNonNull(properties.getProperty(URL)).replace("file:./data/jobo", place);
  }

  public ArticleStore articles() {
    return new DatabaseArticles(new JdbcTemplate(source), database, transactions);
  }

  public StoryStore stories() {
    return new DatabaseStories(database, transactions);
  }

  public EditionStore editions() {
    return new DatabaseEditions(database, transactions);
  }

  public SourceStore sources() {
    return new DatabaseSources(new JdbcTemplate(source), database, transactions);
  }

  public OutboxStore outbox() {
    return new DatabaseOutbox(database, transactions);
  }

  public DeliveryLog deliveries() {
    return new DatabaseDeliveryLog(database, transactions);
  }

  public SubscriptionStore subscriptions() {
    return new DatabaseSubscriptions(database, transactions);
  }

  public DiscordTurnStore discordTurns() {
    return new DatabaseDiscordTurns(database, transactions);
  }

  public TurnStore turns() {
    return new DatabaseTurns(database, transactions);
  }

  public ConversationStore conversations() {
    return new DatabaseConversations(database, transactions);
  }

  public QuestionMeter questionMeter() {
    return new DatabaseQuestionMeter(database, transactions);
  }

  public SpendingStore spending() {
    return new DatabaseSpending(database, transactions);
  }

  public AnswerStore modelAnswers() {
    return new DatabaseAnswers(database, transactions);
  }

  public EmbeddingStore modelEmbeddings() {
    return new DatabaseEmbeddings(database, transactions);
  }

  @Override
  public void close() {
    source.close();
  }
}
