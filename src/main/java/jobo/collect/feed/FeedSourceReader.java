package jobo.collect.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.collect.CollectProblem;
import jobo.collect.SourceReader;
import jobo.collect.SourceReading;
import jobo.fetch.Content;
import jobo.fetch.FetchRequest;
import jobo.fetch.FetchResult;
import jobo.fetch.Fetcher;
import jobo.fetch.Validators;

/** Reads the sources that are feeds. */
public final class FeedSourceReader implements SourceReader {
  private final Fetcher fetcher;
  private final BiFunction<Content, URI, Optional<URI>> declared;
  private final FeedReader reader = new FeedReader();

  /** A reader of feeds on the network of a fetcher. */
  public FeedSourceReader(Fetcher fetcher) {
    this(fetcher, (page, address) -> Optional.empty());
  }

  /**
   * A reader that goes on to the feed of a page, where a page is all that it was given.
   *
   * @param declared tells the feed that a page at an address names
   */
  public FeedSourceReader(Fetcher fetcher, BiFunction<Content, URI, Optional<URI>> declared) {
    this.fetcher = fetcher;
    this.declared = declared;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.FEED;
  }

  @Override
  public SourceReading read(Source source, Validators known, Instant deadline) {
    return reading(source, known, deadline, page -> Optional.empty());
  }

  /** A source that was a feed once and shows a page now is in trouble, and no other feed. */
  @Override
  public SourceReading readFirst(Source source, Instant deadline) {
    return reading(source, Validators.NONE, deadline, page -> behind(page, deadline));
  }

  private SourceReading reading(
      Source source,
      Validators known,
      Instant deadline,
      Function<FetchResult.Fetched, Optional<SourceReading>> otherwise) {
    return switch (fetcher.fetch(FetchRequest.feed(source.url(), known, deadline))) {
      case FetchResult.Fetched fetched ->
          listed(fetched).or(() -> otherwise.apply(fetched)).orElseGet(() -> notAFeed(fetched));
      case FetchResult.NotModified unchanged ->
          new SourceReading.Unchanged(SourceReading.Answer.of(unchanged));
      case FetchResult.Failed failed -> SourceReading.Failed.of(failed);
    };
  }

  /** The feed behind a page; from then on it is asked for itself. */
  private Optional<SourceReading> behind(FetchResult.Fetched page, Instant deadline) {
    Optional<URI> feed = declared.apply(page.content(), page.address());
    if (feed.isEmpty()) {
      return Optional.empty();
    }
    FetchRequest request = FetchRequest.feed(feed.get(), Validators.NONE, deadline).byLink();
    return fetcher.fetch(request) instanceof FetchResult.Fetched fetched
        ? listed(
            new FetchResult.Fetched(
                fetched.address(),
                fetched.content(),
                fetched.validators(),
                feed.get(),
                fetched.freshFor()))
        : Optional.empty();
  }

  private Optional<SourceReading> listed(FetchResult.Fetched fetched) {
    return reader
        .read(fetched.content(), fetched.address())
        .map(it -> new SourceReading.Listed(it.items(), SourceReading.Answer.of(fetched)));
  }

  private static SourceReading notAFeed(FetchResult.Fetched fetched) {
    String type = fetched.content().mediaType().orElse("no declared type");
    return SourceReading.Failed.of(CollectProblem.NOT_A_FEED, type);
  }
}
