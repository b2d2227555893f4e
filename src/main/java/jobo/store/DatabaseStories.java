package jobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.Report;
import jobo.article.SortedArticle;
import jobo.story.Story;
import jobo.story.StoryId;
import jobo.story.StoryStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Stories in the database. */
final class DatabaseStories implements StoryStore {
  private static final String SELECT =
      """
      select s.*, m.article_id
      from story s join story_article m on m.story_id = s.id
      """;

  /** Far below the parameters a statement may have. */
  private static final int CHUNK = 500;

  private static final String ORDER = " order by s.first_seen, s.id, m.place";

  private final JdbcClient database;
  private final TransactionOperations transactions;

  private record Row(Story story, ArticleId article) {}

  DatabaseStories(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public List<SortedArticle> ungrouped(int limit) {
    return database
        .sql(
            ArticleRows.SELECT
                + """
                where a.ungrouped = true
                order by a.collected_at, a.id fetch first :limit rows only
                """)
        .param("limit", limit)
        .query(ArticleRows::sorted)
        .list();
  }

  @Override
  public List<Story> seenSince(Instant since) {
    return stories("where s.last_seen >= :since", it -> it.param("since", ArticleRows.time(since)));
  }

  @Override
  public List<Story> withArticlesCollected(Instant from, Instant until) {
    return stories(
        """
        where s.id in (select m2.story_id from story_article m2
          join article a on a.id = m2.article_id
          where a.collected_at >= :from and a.collected_at < :until and a.past = false)
        """,
        it -> it.param("from", ArticleRows.time(from)).param("until", ArticleRows.time(until)));
  }

  @Override
  public Optional<Story> of(ArticleId article) {
    return stories(
            "where s.id = (select m2.story_id from story_article m2 where m2.article_id = :id)",
            it -> it.param("id", article.value()))
        .stream()
        .findFirst();
  }

  @Override
  public Map<ArticleId, StoryId> storiesOf(Collection<ArticleId> articles) {
    Map<ArticleId, StoryId> stories = new HashMap<>();
    List<ArticleId> all = List.copyOf(articles);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<ArticleId> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
      database
          .sql("select article_id, story_id from story_article where article_id in (:ids)")
          .param("ids", chunk.stream().map(ArticleId::value).toList())
          .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
          .list()
          .forEach(it -> stories.put(new ArticleId(it.getKey()), new StoryId(it.getValue())));
    }
    return stories;
  }

  @Override
  public List<Story> page(Instant since, Optional<StoryId> after, int limit) {
    return stories(
        """
        where s.id in (select p.id from story p
          where p.last_seen >= :since and (:after = '' or p.first_seen >
              (select c.first_seen from story c where c.id = :after)
            or (p.id > :after and p.first_seen =
              (select c.first_seen from story c where c.id = :after)))
          order by p.first_seen, p.id fetch first :limit rows only)
        """,
        it ->
            it.param("since", ArticleRows.time(since))
                .param("after", after.map(StoryId::value).orElse(""))
                .param("limit", limit));
  }

  @Override
  public Optional<Story> find(StoryId id) {
    return stories(
            """
            where s.id = (select coalesce(o.merged_into, o.id) from story o where o.id = :id)
            """,
            it -> it.param("id", id.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<StoryId> idsOf(Story story) {
    List<StoryId> ids = new ArrayList<>(List.of(story.id()));
    database
        .sql("select id from story where merged_into = :id order by id")
        .param("id", story.id().value())
        .query((row, number) -> new StoryId(row.getString(1)))
        .list()
        .forEach(ids::add);
    return ids;
  }

  @Override
  public void save(Collection<Story> stories) {
    transactions.executeWithoutResult(status -> new StoryMoves(database).save(stories));
  }

  private List<Story> stories(
      String condition, UnaryOperator<JdbcClient.StatementSpec> parameters) {
    List<Row> rows =
        parameters
            .apply(database.sql(SELECT + condition + ORDER))
            .query(DatabaseStories::row)
            .list();
    Map<StoryId, List<Row>> byStory = new LinkedHashMap<>();
    rows.forEach(it -> byStory.computeIfAbsent(it.story().id(), id -> new ArrayList<>()).add(it));
    return byStory.values().stream().map(DatabaseStories::story).toList();
  }

  private static Story story(List<Row> rows) {
    Story first = rows.getFirst().story();
    return new Story(
        first.id(),
        first.category(),
        first.report(),
        rows.stream().map(Row::article).toList(),
        first.firstSeen(),
        first.lastSeen());
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    ArticleId article = new ArticleId(row.getString("article_id"));
    return new Row(
        new Story(
            new StoryId(row.getString("id")),
            new CategoryId(row.getString("category_id")),
            Report.valueOf(row.getString("report")),
            List.of(article),
            Objects.requireNonNull(ArticleRows.instant(row, "first_seen")),
            Objects.requireNonNull(ArticleRows.instant(row, "last_seen"))),
        article);
  }
}
