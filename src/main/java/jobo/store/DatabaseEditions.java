package jobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jobo.digest.Edition;
import jobo.digest.EditionStore;
import jobo.digest.EditionWindow;
import jobo.digest.PostText;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Closed editions in the database. The window's primary key lets a date close once. */
final class DatabaseEditions implements EditionStore {
  private static final String SELECT_WINDOW = "select * from edition_window ";

  private final JdbcClient database;
  private final TransactionOperations transactions;

  DatabaseEditions(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<EditionWindow> lastClosed() {
    return database
        .sql(SELECT_WINDOW + "order by edition_date desc fetch first 1 rows only")
        .query(DatabaseEditions::window)
        .optional();
  }

  @Override
  public Optional<EditionWindow> closed(LocalDate date) {
    return database
        .sql(SELECT_WINDOW + "where edition_date = :date")
        .param("date", date)
        .query(DatabaseEditions::window)
        .optional();
  }

  @Override
  public Optional<EditionWindow> covering(Instant instant) {
    return database
        .sql(SELECT_WINDOW + "where covers_from <= :at and covers_until > :at")
        .param("at", ArticleRows.time(instant))
        .query(DatabaseEditions::window)
        .optional();
  }

  @Override
  public boolean claim(LocalDate date, Instant now, Instant until) {
    try {
      return Objects.requireNonNull(
          transactions.execute(status -> takeOver(date, now, until) || take(date, until)));
    } catch (DuplicateKeyException anotherHasIt) {
      return false;
    }
  }

  @Override
  public void release(LocalDate date, Instant until) {
    database
        .sql("delete from edition_writing where edition_date = :date and claimed_until = :until")
        .param("date", date)
        .param("until", whole(until))
        .update();
  }

  /** As it comes back, so that it is found again. */
  private static @Nullable OffsetDateTime whole(Instant until) {
    return ArticleRows.time(until.truncatedTo(ChronoUnit.MICROS));
  }

  private boolean takeOver(LocalDate date, Instant now, Instant until) {
    return database
            .sql(
                "update edition_writing set claimed_until = :until"
                    + " where edition_date = :date and claimed_until <= :now")
            .param("until", whole(until))
            .param("date", date)
            .param("now", ArticleRows.time(now))
            .update()
        == 1;
  }

  private boolean take(LocalDate date, Instant until) {
    return database
            .sql("insert into edition_writing (edition_date, claimed_until) values (:date, :until)")
            .param("date", date)
            .param("until", whole(until))
            .update()
        == 1;
  }

  @Override
  public boolean close(
      EditionWindow window, Collection<Edition> editions, Collection<PostText> posts) {
    try {
      transactions.executeWithoutResult(
          status -> {
            insert(window);
            editions.forEach(this::insert);
            posts.forEach(this::insert);
          });
      return true;
    } catch (DuplicateKeyException closedAlready) {
      return false;
    }
  }

  private void insert(EditionWindow window) {
    database
        .sql(
            """
            insert into edition_window (edition_date, covers_from, covers_until)
            values (:date, :from, :until)
            """)
        .param("date", window.date())
        .param("from", ArticleRows.time(window.from()))
        .param("until", ArticleRows.time(window.until()))
        .update();
  }

  private void insert(Edition edition) {
    database
        .sql(
            """
            insert into edition (edition_date, category_id, language, content)
            values (:date, :category, :language, :content)
            """)
        .param("date", edition.key().date())
        .param("category", edition.key().category().value())
        .param("language", edition.key().language().tag())
        .param("content", Json.write(edition))
        .update();
  }

  private void insert(PostText post) {
    database
        .sql(
            """
            insert into post_text (edition_date, language, content)
            values (:date, :language, :content)
            """)
        .param("date", post.date())
        .param("language", post.language().tag())
        .param("content", Json.write(post))
        .update();
  }

  @Override
  public List<Edition> find(LocalDate date, Language language) {
    return database
        .sql("select content from edition where edition_date = :date and language = :language")
        .param("date", date)
        .param("language", language.tag())
        .query((row, number) -> Json.read(row.getString(1), Edition.class))
        .list();
  }

  @Override
  public Optional<PostText> post(LocalDate date, Language language) {
    return database
        .sql("select content from post_text where edition_date = :date and language = :language")
        .param("date", date)
        .param("language", language.tag())
        .query((row, number) -> Json.read(row.getString(1), PostText.class))
        .optional();
  }

  @Override
  public List<LocalDate> dates(int limit) {
    return database
        .sql(
            "select edition_date from edition_window order by edition_date desc"
                + " fetch first :limit rows only")
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, LocalDate.class))
        .list();
  }

  private static EditionWindow window(ResultSet row, int number) throws SQLException {
    return new EditionWindow(
        row.getObject("edition_date", LocalDate.class),
        Objects.requireNonNull(ArticleRows.instant(row, "covers_from")),
        Objects.requireNonNull(ArticleRows.instant(row, "covers_until")),
        true);
  }
}
