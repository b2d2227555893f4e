package jobo.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.Evidence;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SortedArticle;
import jobo.article.Sorting;
import jobo.article.SourceName;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How articles stand in rows. */
final class ArticleRows {
  /** Articles with their sorting. Without one an article is not there yet, for nobody. */
  static final String SELECT =
      """
      select a.*, s.category_id, s.confidence, s.reasons
      from article a join article_sorting s on s.article_id = a.id
      """;

  private static final String UPDATE_SORTING =
      """
      update article_sorting
      set category_id = :category, confidence = :confidence, reasons = :reasons
      where article_id = :id
      """;
  private static final String INSERT_SORTING =
      """
      insert into article_sorting (article_id, category_id, confidence, reasons)
      values (:id, :category, :confidence, :reasons)
      """;
  private static final String BETWEEN_REASONS = "\n";

  private ArticleRows() {}

  static void insert(JdbcClient database, Article article) {
    database
        .sql(
            """
            insert into article (id, url, title, source, publisher, report, language, published_at,
              collected_at, evidence, blurb, body, discussion, picture)
            values (:id, :url, :title, :source, :publisher, :report, :language, :publishedAt,
              :collectedAt, :evidence, :blurb, :body, :discussion, :picture)
            """)
        .param("id", article.id().value())
        .param("url", article.url().toString())
        .param("title", article.title())
        .param("source", article.source().value())
        .param("publisher", article.publisher().name())
        .param("report", article.report().name())
        .param("language", article.language().tag())
        .param("publishedAt", time(article.publishedAt()))
        .param("collectedAt", time(article.collectedAt()))
        .param("evidence", article.evidence().name())
        .param("blurb", article.blurb())
        .param("body", article.text())
        .param("discussion", text(article.discussion()))
        .param("picture", text(article.picture()))
        .update();
  }

  static void put(JdbcClient database, ArticleId id, Sorting sorting) {
    int updated = statement(database, UPDATE_SORTING, id, sorting).update();
    if (updated == 0) {
      statement(database, INSERT_SORTING, id, sorting).update();
    }
  }

  private static JdbcClient.StatementSpec statement(
      JdbcClient database, String sql, ArticleId id, Sorting sorting) {
    return database
        .sql(sql)
        .param("id", id.value())
        .param("category", sorting.category() == null ? null : sorting.category().value())
        .param("confidence", sorting.confidence())
        .param("reasons", String.join(BETWEEN_REASONS, sorting.reasons()));
  }

  static SortedArticle sorted(ResultSet row, int number) throws SQLException {
    return new SortedArticle(article(row, number), sorting(row));
  }

  static Article article(ResultSet row, int number) throws SQLException {
    return new Article(
        new ArticleId(row.getString("id")),
        URI.create(row.getString("url")),
        row.getString("title"),
        new SourceName(row.getString("source")),
        new Publisher(row.getString("publisher")),
        Report.valueOf(row.getString("report")),
        Language.tagged(row.getString("language")).orElseThrow(),
        instant(row, "published_at"),
        Objects.requireNonNull(instant(row, "collected_at")),
        Evidence.valueOf(row.getString("evidence")),
        row.getString("blurb"),
        row.getString("body"),
        address(row.getString("discussion")),
        address(row.getString("picture")));
  }

  /** What JDBC takes for an instant on both databases. */
  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static Sorting sorting(ResultSet row) throws SQLException {
    String category = row.getString("category_id");
    String reasons = row.getString("reasons");
    return new Sorting(
        category == null ? null : new CategoryId(category),
        row.getDouble("confidence"),
        reasons == null || reasons.isEmpty()
            ? List.of()
            : List.of(reasons.split(BETWEEN_REASONS, -1)));
  }

  private static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }

  private static @Nullable URI address(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }
}
