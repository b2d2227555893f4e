package jobo.collect.huggingface;

import java.time.Instant;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.collect.SourceReader;
import jobo.collect.SourceReading;
import jobo.collect.markup.BoundedJson;
import jobo.fetch.FetchRequest;
import jobo.fetch.FetchResult;
import jobo.fetch.Fetcher;
import jobo.fetch.Validators;

/** Reads the papers that Hugging Face lists by the day. */
public final class HuggingFaceSourceReader implements SourceReader {
  private final Fetcher fetcher;

  /** A reader of daily papers on the network of a fetcher. */
  public HuggingFaceSourceReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.HUGGING_FACE_PAPERS;
  }

  @Override
  public SourceReading read(Source source, Validators known, Instant deadline) {
    FetchRequest request = FetchRequest.feed(DailyPapers.address(source.url()), known, deadline);
    return switch (fetcher.fetch(request)) {
      case FetchResult.Fetched fetched -> listed(fetched);
      case FetchResult.NotModified unchanged ->
          new SourceReading.Unchanged(SourceReading.Answer.of(unchanged).staying());
      case FetchResult.Failed failed -> SourceReading.Failed.of(failed);
    };
  }

  private static SourceReading listed(FetchResult.Fetched fetched) {
    return BoundedJson.read(fetched.content())
        .flatMap(DailyPapers::items)
        .<SourceReading>map(
            it -> new SourceReading.Listed(it, SourceReading.Answer.of(fetched).staying()))
        .orElseGet(() -> SourceReading.Failed.unexpected(fetched.content()));
  }
}
