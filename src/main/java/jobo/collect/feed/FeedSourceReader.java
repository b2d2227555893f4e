package jobo.collect.feed;

import java.time.Instant;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.collect.CollectProblem;
import jobo.collect.SourceProblem;
import jobo.collect.SourceReader;
import jobo.collect.SourceReading;
import jobo.fetch.FetchRequest;
import jobo.fetch.FetchResult;
import jobo.fetch.Fetcher;
import jobo.fetch.Validators;

/** Reads the sources that are feeds. */
public final class FeedSourceReader implements SourceReader {
  private final Fetcher fetcher;
  private final FeedReader reader = new FeedReader();

  /** A reader of feeds on the network of a fetcher. */
  public FeedSourceReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.FEED;
  }

  @Override
  public SourceReading read(Source source, Validators known, Instant deadline) {
    return switch (fetcher.fetch(FetchRequest.feed(source.url(), known, deadline))) {
      case FetchResult.Fetched fetched -> listed(fetched);
      case FetchResult.NotModified unchanged ->
          new SourceReading.Unchanged(SourceReading.Answer.of(unchanged));
      case FetchResult.Failed failed ->
          new SourceReading.Failed(
              SourceProblem.of(failed.problem(), failed.detail()), failed.retryAfter());
    };
  }

  private SourceReading listed(FetchResult.Fetched fetched) {
    return reader
        .read(fetched.content(), fetched.address())
        .<SourceReading>map(it -> new SourceReading.Listed(it.items(), SourceReading.Answer.of(fetched)))
        .orElseGet(() -> notAFeed(fetched));
  }

  private static SourceReading notAFeed(FetchResult.Fetched fetched) {
    String type = fetched.content().mediaType().orElse("no declared type");
    return new SourceReading.Failed(SourceProblem.of(CollectProblem.NOT_A_FEED, type), null);
  }
}
