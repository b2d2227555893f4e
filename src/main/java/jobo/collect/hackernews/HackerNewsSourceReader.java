package jobo.collect.hackernews;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.collect.CollectProblem;
import jobo.collect.SourceReader;
import jobo.collect.SourceReading;
import jobo.collect.markup.BoundedJson;
import jobo.fetch.FetchRequest;
import jobo.fetch.FetchResult;
import jobo.fetch.Fetcher;
import jobo.fetch.Validators;
import tools.jackson.databind.JsonNode;

/**
 * Reads the lists of Hacker News. Algolia's search answers with the stories themselves, the
 * official API with their numbers; the shape of the answer tells which of them a source is.
 */
public final class HackerNewsSourceReader implements SourceReader {
  private static final int MOST_HITS = 1_000;
  private static final int FRONT_PAGE = 30;
  private static final String EXAMPLE = "points needs a whole number, such as points=100";

  private final Fetcher fetcher;
  private final ItemDesk items;

  /** A reader of Hacker News on the network of a fetcher. */
  public HackerNewsSourceReader(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.items = new ItemDesk(fetcher, clock);
  }

  @Override
  public SourceKind kind() {
    return SourceKind.HACKER_NEWS;
  }

  @Override
  public SourceReading read(Source source, Validators known, Instant deadline) {
    return HackerNewsAddress.of(source.url())
        .map(it -> read(it, known, deadline))
        .orElseGet(() -> SourceReading.Failed.of(CollectProblem.WRONG_ADDRESS, EXAMPLE));
  }

  private SourceReading read(HackerNewsAddress address, Validators known, Instant deadline) {
    return switch (fetcher.fetch(FetchRequest.feed(address.list(), known, deadline))) {
      case FetchResult.Fetched fetched -> listed(fetched, address, deadline);
      case FetchResult.NotModified unchanged ->
          new SourceReading.Unchanged(SourceReading.Answer.of(unchanged).staying());
      case FetchResult.Failed failed -> SourceReading.Failed.of(failed);
    };
  }

  private SourceReading listed(
      FetchResult.Fetched fetched, HackerNewsAddress address, Instant deadline) {
    Optional<JsonNode> answer = BoundedJson.read(fetched.content());
    Optional<JsonNode> hits = answer.map(it -> it.path("hits")).filter(JsonNode::isArray);
    if (hits.isPresent()) {
      return found(hits.get(), address, SourceReading.Answer.of(fetched).staying());
    }
    return answer
        .flatMap(HackerNewsSourceReader::ids)
        .map(it -> items.read(address, it, deadline))
        .orElseGet(() -> SourceReading.Failed.unexpected(fetched.content()));
  }

  private static SourceReading found(
      JsonNode hits, HackerNewsAddress address, SourceReading.Answer answer) {
    return new SourceReading.Listed(
        hits.valueStream()
            .limit(MOST_HITS)
            .flatMap(it -> Story.ofHit(it).stream())
            .filter(it -> it.points() >= address.leastPoints())
            .map(Story::item)
            .toList(),
        answer);
  }

  /** The numbers of the front page; empty where the answer is no list of numbers. */
  private static Optional<List<Long>> ids(JsonNode answer) {
    List<Long> ids =
        answer
            .valueStream()
            .filter(JsonNode::isIntegralNumber)
            .flatMap(it -> BoundedJson.count(it).stream())
            .distinct()
            .limit(FRONT_PAGE)
            .toList();
    return answer.isArray() && (answer.isEmpty() || !ids.isEmpty())
        ? Optional.of(ids)
        : Optional.empty();
  }
}
