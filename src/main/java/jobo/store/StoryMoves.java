package jobo.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jobo.article.ArticleId;
import jobo.story.Story;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts articles into their stories and leads on from stories that are left empty. One use each. */
final class StoryMoves {
  private final JdbcClient database;

  /** How many articles went from a story to which other. */
  private final Map<String, Map<String, Integer>> moved = new HashMap<>();

  private record Seat(String story, int place) {}

  StoryMoves(JdbcClient database) {
    this.database = database;
  }

  void save(Collection<Story> stories) {
    stories.forEach(this::put);
    stories.forEach(this::seat);
    moved.keySet().forEach(this::leadOnIfEmpty);
  }

  private void put(Story story) {
    int updated =
        database
            .sql(
                """
                update story set first_seen = :firstSeen, last_seen = :lastSeen, merged_into = null
                where id = :id
                """)
            .param("firstSeen", ArticleRows.time(story.firstSeen()))
            .param("lastSeen", ArticleRows.time(story.lastSeen()))
            .param("id", story.id().value())
            .update();
    if (updated == 0) {
      insert(story);
    }
  }

  private void insert(Story story) {
    database
        .sql(
            """
            insert into story (id, category_id, report, first_seen, last_seen)
            values (:id, :category, :report, :firstSeen, :lastSeen)
            """)
        .param("id", story.id().value())
        .param("category", story.category().value())
        .param("report", story.report().name())
        .param("firstSeen", ArticleRows.time(story.firstSeen()))
        .param("lastSeen", ArticleRows.time(story.lastSeen()))
        .update();
  }

  private void seat(Story story) {
    Map<ArticleId, Seat> before = seats(story.articles());
    for (int place = 0; place < story.articles().size(); place++) {
      ArticleId article = story.articles().get(place);
      Seat seat = new Seat(story.id().value(), place);
      Seat known = before.get(article);
      if (known == null) {
        put(
            "insert into story_article (article_id, story_id, place) values (:id, :story, :place)",
            article,
            seat);
        database
            .sql("update article set ungrouped = false where id = :id")
            .param("id", article.value())
            .update();
      } else if (!known.equals(seat)) {
        put(
            "update story_article set story_id = :story, place = :place where article_id = :id",
            article,
            seat);
        move(known.story, seat.story);
      }
    }
  }

  private void move(String from, String to) {
    if (!from.equals(to)) {
      moved.computeIfAbsent(from, _ -> new HashMap<>()).merge(to, 1, Integer::sum);
    }
  }

  private void put(String sql, ArticleId article, Seat seat) {
    database
        .sql(sql)
        .param("id", article.value())
        .param("story", seat.story)
        .param("place", seat.place)
        .update();
  }

  private Map<ArticleId, Seat> seats(List<ArticleId> articles) {
    Map<ArticleId, Seat> seats = new HashMap<>();
    database
        .sql("select article_id, story_id, place from story_article where article_id in (:ids)")
        .param("ids", articles.stream().map(ArticleId::value).toList())
        .query(
            row -> {
              seats.put(new ArticleId(row.getString(1)), new Seat(row.getString(2), row.getInt(3)));
            });
    return seats;
  }

  private void leadOnIfEmpty(String story) {
    long left =
        database
            .sql("select count(*) from story_article where story_id = :id")
            .param("id", story)
            .query(Long.class)
            .single();
    if (left == 0) {
      leadOn(story, heir(Objects.requireNonNull(moved.get(story))));
    }
  }

  private static String heir(Map<String, Integer> taken) {
    return taken.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private void leadOn(String from, String to) {
    database
        .sql("update story set merged_into = :to where id = :from or merged_into = :from")
        .param("to", to)
        .param("from", from)
        .update();
  }
}
