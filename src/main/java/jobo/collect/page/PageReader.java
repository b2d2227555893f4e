package jobo.collect.page;

import java.net.URI;
import java.time.Instant;
import jobo.fetch.FetchProblem;
import jobo.fetch.FetchRequest;
import jobo.fetch.FetchResult;
import jobo.fetch.Fetcher;

/** Reads the pages of articles. Blocking; safe for use by many threads. */
public final class PageReader {
  private final Fetcher fetcher;
  private final PageExtraction extraction = new PageExtraction();

  /** A reader of pages on the network of a fetcher. */
  public PageReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** What the page at an address gives before a deadline. */
  public PageReading read(URI address, Instant deadline) {
    return switch (fetcher.fetch(FetchRequest.page(address, deadline))) {
      case FetchResult.Fetched fetched -> extraction.extract(fetched.content(), fetched.address());
      case FetchResult.NotModified unasked ->
          new PageReading.NoText(PageReading.Reason.NOT_FETCHED);
      case FetchResult.Failed failed ->
          new PageReading.NoText(
              failed.problem() == FetchProblem.STOPPED
                  ? PageReading.Reason.STOPPED
                  : PageReading.Reason.NOT_FETCHED);
    };
  }
}
