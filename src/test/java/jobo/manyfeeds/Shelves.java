package jobo.manyfeeds;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jobo.store.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills a database with sorted articles, in large batches past the store, to be quick. */
final class Shelves {
  private static final int BATCH = 1_000;

  /** Address, guid, two of the title, six of the text. */
  private static final int SIGNS = 10;

  private static final SampleFeeds FEEDS =
      new SampleFeeds(2, Instant.parse("2026-01-01T00:00:00Z"));

  private static final String ARTICLE =
      """
      insert into article (id, url, title, source, publisher, report, language, published_at,
        collected_at, evidence, blurb, body, category_id, confidence, reasons)
      values (?, ?, ?, 'shelf', 'shelf', 'NEWS', 'en', ?, ?, 'FULL_TEXT', ?, ?, 'llm', 0.7,
        'language model')
      """;
  private static final String FINGERPRINT =
      "insert into article_sign (sign, article_id) values (?, ?)";

  private Shelves() {}

  /** Adds so many sorted articles, a minute apart, each with as many fingerprints as a real one. */
  static void fill(TestDatabase database, int articles) {
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource(database.url(), database.user(), "", true);
    connection.setAutoCommit(false);
    try {
      JdbcTemplate template = new JdbcTemplate(connection);
      Random random = new Random(3);
      for (int from = 0; from < articles; from += BATCH) {
        add(template, from, Math.min(articles, from + BATCH), random);
        template.execute("commit");
      }
    } finally {
      connection.destroy();
    }
  }

  private static void add(JdbcTemplate template, int from, int until, Random random) {
    List<Object[]> articles = new ArrayList<>();
    List<Object[]> fingerprints = new ArrayList<>();
    for (int number = from; number < until; number++) {
      String id = "shelf%07d".formatted(number);
      SampleItem item = SampleItem.of(FEEDS, 2_000, number, false, 1_500);
      Timestamp time = Timestamp.from(FEEDS.until().plusSeconds(number * 60L));
      articles.add(
          new Object[] {
            id, "https://shelf.example/" + id, item.title(), time, time, item.summary(), item.body()
          });
      for (int sign = 0; sign < SIGNS; sign++) {
        fingerprints.add(new Object[] {random.nextLong(), id});
      }
    }
    template.batchUpdate(ARTICLE, articles);
    template.batchUpdate(FINGERPRINT, fingerprints);
  }
}
