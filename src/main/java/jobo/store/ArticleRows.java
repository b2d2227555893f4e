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
import jobo.article.ArticleChange;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.Discussion;
import jobo.article.Evidence;
import jobo.article.NewArticle;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SortedArticle;
import jobo.article.Sorting;
import jobo.article.SourceName;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How articles stand in rows. */
final class ArticleRows {
  static final String SELECT = "select a.* from article a ";

  private static final String BETWEEN_REASONS = "\n";

  private ArticleRows() {}

  /** Inserts articles; those that are reported wait for their stories. */
  static void insert(JdbcOperations database, List<NewArticle> articles) {
    database.batchUpdate(
        """
        insert into article (id, url, title, source, publisher, report, language, published_at,
          collected_at, evidence, blurb, body, discussion, votes, comments, picture,
          category_id, confidence, reasons, past, ungrouped, version, sketch)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        articles.stream().map(ArticleRows::values).toList());
  }

  private static Object[] values(NewArticle fresh) {
    SortedArticle sorted = fresh.sorted();
    Article article = sorted.article();
    Sorting sorting = sorted.sorting();
    Discussion discussion = article.discussion();
    return new Object[] {
      article.id().value(),
      article.url().toString(),
      article.title(),
      article.source().value(),
      article.publisher().name(),
      article.report().name(),
      article.language().tag(),
      time(article.publishedAt()),
      time(article.collectedAt()),
      article.evidence().name(),
      article.blurb(),
      article.text(),
      discussion == null ? null : discussion.url().toString(),
      discussion == null ? 0 : discussion.votes(),
      discussion == null ? 0 : discussion.comments(),
      text(article.picture()),
      category(sorting),
      sorting.confidence(),
      reasons(sorting),
      sorted.past(),
      sorted.isReported(),
      fresh.version(),
      fresh.sketch().digits()
    };
  }

  /** Puts what can change of an article in its place. */
  static void update(JdbcClient database, SortedArticle sorted, long version) {
    Article article = sorted.article();
    Discussion discussion = article.discussion();
    database
        .sql(
            """
            update article set title = :title, language = :language, published_at = :publishedAt,
              evidence = :evidence, blurb = :blurb, body = :body, discussion = :discussion,
              votes = :votes, comments = :comments, picture = :picture, category_id = :category, confidence = :confidence,
              reasons = :reasons, version = :version, changed_at = current_timestamp, ungrouped = (:reported and not exists
                (select 1 from story_article m where m.article_id = article.id))
            where id = :id
            """)
        .param("title", article.title())
        .param("language", article.language().tag())
        .param("publishedAt", time(article.publishedAt()))
        .param("evidence", article.evidence().name())
        .param("blurb", article.blurb())
        .param("body", article.text())
        .param("discussion", discussion == null ? null : discussion.url().toString())
        .param("votes", discussion == null ? 0 : discussion.votes())
        .param("comments", discussion == null ? 0 : discussion.comments())
        .param("picture", text(article.picture()))
        .param("category", category(sorted.sorting()))
        .param("confidence", sorted.sorting().confidence())
        .param("reasons", reasons(sorted.sorting()))
        .param("version", version)
        .param("reported", sorted.isReported())
        .param("id", article.id().value())
        .update();
  }

  private static @Nullable String category(Sorting sorting) {
    return sorting.category() == null ? null : sorting.category().value();
  }

  private static String reasons(Sorting sorting) {
    return String.join(BETWEEN_REASONS, sorting.reasons());
  }

  static SortedArticle sorted(ResultSet row, int number) throws SQLException {
    return new SortedArticle(article(row), sorting(row), row.getBoolean("past"));
  }

  static ArticleChange change(ResultSet row, int number) throws SQLException {
    return new ArticleChange(
        new ArticleId(row.getString("id")), Objects.requireNonNull(instant(row, "changed_at")));
  }

  private static Article article(ResultSet row) throws SQLException {
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
        discussion(row),
        address(row.getString("picture")));
  }

  private static @Nullable Discussion discussion(ResultSet row) throws SQLException {
    URI url = address(row.getString("discussion"));
    return url == null ? null : new Discussion(url, row.getInt("votes"), row.getInt("comments"));
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
