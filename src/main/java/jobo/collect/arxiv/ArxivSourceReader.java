package jobo.collect.arxiv;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.collect.CollectProblem;
import jobo.collect.SourceProblem;
import jobo.collect.SourceReader;
import jobo.collect.SourceReading;
import jobo.collect.markup.Decoding;
import jobo.fetch.FetchProblem;
import jobo.fetch.FetchRequest;
import jobo.fetch.FetchResult;
import jobo.fetch.Fetcher;
import jobo.fetch.Pace;
import jobo.fetch.Validators;

/**
 * Reads the papers that arXiv's API finds, as its terms of use ask: one request at a time and three
 * seconds between two.
 */
public final class ArxivSourceReader implements SourceReader {
  private static final String EXAMPLE =
      "write https://export.arxiv.org/api/query?search_query=cat:cs.CL";

  private final Fetcher fetcher;

  /** In turn, so that whoever came first, whose deadline is nearest, does not wait for others. */
  private final Lock turn = new ReentrantLock(true);

  /** A reader of papers on the network of a fetcher. */
  public ArxivSourceReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.ARXIV;
  }

  @Override
  public SourceReading read(Source source, Validators known, Instant deadline) {
    return ArxivAddress.query(source.url())
        .map(it -> reading(fetch(it, known, deadline)))
        .orElseGet(() -> SourceReading.Failed.of(CollectProblem.WRONG_ADDRESS, EXAMPLE));
  }

  private FetchResult fetch(URI query, Validators known, Instant deadline) {
    turn.lock();
    try {
      return fetcher.fetch(FetchRequest.feed(query, known, deadline).at(Pace.ARXIV));
    } finally {
      turn.unlock();
    }
  }

  private static SourceReading reading(FetchResult result) {
    return switch (result) {
      case FetchResult.Fetched fetched -> listed(fetched);
      case FetchResult.NotModified unchanged ->
          new SourceReading.Unchanged(SourceReading.Answer.of(unchanged).staying());
      case FetchResult.Failed failed -> SourceReading.Failed.of(failed);
    };
  }

  private static SourceReading listed(FetchResult.Fetched fetched) {
    return switch (ArxivAtom.answer(Decoding.text(fetched.content()))) {
      // The API is known to answer with nothing now and then: that must not be kept for a version.
      case ArxivAnswer.Papers(var items) ->
          items.isEmpty()
              ? new SourceReading.Listed(items, Validators.NONE)
              : new SourceReading.Listed(items, SourceReading.Answer.of(fetched).staying());
      case ArxivAnswer.Refused(String words) ->
          SourceReading.Failed.of(CollectProblem.REFUSED, words);
      case ArxivAnswer.Throttled(String words) ->
          new SourceReading.Failed(SourceProblem.of(FetchProblem.TOO_MANY_REQUESTS, words), null);
      case ArxivAnswer.Unreadable unreadable -> SourceReading.Failed.unexpected(fetched.content());
    };
  }
}
