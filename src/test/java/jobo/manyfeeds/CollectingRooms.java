package jobo.manyfeeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jobo.BuiltInCategories;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.classify.Classifier;
import jobo.collect.CollectListener;
import jobo.collect.CollectSettings;
import jobo.collect.CollectSummary;
import jobo.collect.Collector;
import jobo.collect.feed.FeedSourceReader;
import jobo.collect.page.PageReader;
import jobo.fetch.Fetcher;
import jobo.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The rooms of Jobo from the feeds to the sorted articles in the database, joined as the program
 * joins them, with the settings for feeds that all lie on this machine.
 */
final class CollectingRooms implements AutoCloseable {
  private final TestDatabase database;
  private final Fetcher fetcher;
  private final Collector collector;
  private final Classifier classifier = BuiltInCategories.classifier();

  CollectingRooms(TestDatabase database) {
    this.database = database;
    CollectSettings settings = settings();
    Clock clock = Clock.systemUTC();
    fetcher = new Fetcher(settings.fetchSettings(), clock);
    collector =
        new Collector(
            settings,
            List.of(new FeedSourceReader(fetcher)),
            new PageReader(fetcher),
            (article, source) -> classifier.sort(article),
            database.articles(),
            database.sources(),
            clock);
  }

  /** The sources that are feeds numbered {@code [from, until)}. */
  static List<Source> sources(int from, int until, IntFunction<URI> addresses) {
    return IntStream.range(from, until).mapToObj(it -> source(it, addresses.apply(it))).toList();
  }

  /** Polls all sources and returns when every new article is sorted and stored. */
  CollectSummary poll(List<Source> sources) {
    return collector.collectAll(sources, CollectListener.SILENT);
  }

  /** How many sorted articles the database has. */
  int sortedArticles() {
    return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), ""))
        .sql("select count(*) from article")
        .query(Integer.class)
        .single();
  }

  @Override
  public void close() {
    fetcher.close();
  }

  private static CollectSettings settings() {
    return new CollectSettings(
        Duration.ofMinutes(15),
        true,
        Duration.ZERO,
        16,
        false,
        30,
        Duration.ofSeconds(20),
        Duration.ofMinutes(3),
        32,
        Duration.ofDays(2),
        "Jobo/0.1 (news digest; reads feeds)");
  }

  private static Source source(int number, URI address) {
    String name = "feed-%05d".formatted(number);
    return new Source(
        new SourceName(name),
        address,
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher(name));
  }
}
