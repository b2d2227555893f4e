package jobo.collect.hackernews;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import jobo.collect.SourceItem;
import jobo.collect.SourceReading;
import jobo.collect.markup.BoundedJson;
import jobo.fetch.FetchRequest;
import jobo.fetch.FetchResult;
import jobo.fetch.Fetcher;
import jobo.fetch.Validators;

/** Asks the official API for the items of a list, a few at a time, and for none twice. */
final class ItemDesk {
  private static final int SIDE_BY_SIDE = 4;

  /** Ten times what an item with the most comments at its top has. */
  private static final int MOST_BYTES = 64 << 10;

  private final Fetcher fetcher;
  private final Clock clock;
  private final ItemMemory memory = new ItemMemory();

  ItemDesk(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** One reading of a list under way. */
  private record Round(
      HackerNewsAddress address,
      Instant end,
      AtomicBoolean isOver,
      Map<Long, ItemReading> readings) {}

  /**
   * The stories of some items, as far as they could be read. What could not is asked for again the
   * next time, and so is a story that lacks points, as long as they are listed.
   */
  SourceReading read(HackerNewsAddress address, List<Long> ids, Instant deadline) {
    Round round = new Round(address, end(deadline), new AtomicBoolean(), new ConcurrentHashMap<>());
    try (ExecutorService threads =
        Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
      ids.forEach(id -> threads.execute(() -> read(id, round)));
    }
    return reading(
        ids.stream().map(round.readings()::get).filter(Objects::nonNull).toList(), round);
  }

  /** A third of the time is left for the pages that the stories link. */
  private Instant end(Instant deadline) {
    Instant now = clock.instant();
    return now.plus(Duration.between(now, deadline).multipliedBy(2).dividedBy(3));
  }

  private void read(long id, Round round) {
    URI item = round.address().list().resolve("item/" + id + ".json");
    Optional<ItemReading> remembered = memory.find(item, round.address().leastPoints());
    if (remembered.isPresent()) {
      round.readings().put(id, remembered.get());
    } else if (!round.isOver().get()) {
      ItemReading reading = ask(id, item, round.end());
      memory.keep(item, reading);
      round.readings().put(id, reading);
      if (reading instanceof ItemReading.Broken broken && broken.forbidsMore()) {
        round.isOver().set(true);
      }
    }
  }

  private ItemReading ask(long id, URI item, Instant end) {
    FetchRequest request =
        new FetchRequest(item, FetchRequest.Wanted.FEED, Validators.NONE, MOST_BYTES, end);
    return switch (fetcher.fetch(request)) {
      case FetchResult.Fetched fetched ->
          BoundedJson.read(fetched.content())
              .filter(it -> it.isObject() || it.isNull())
              .map(it -> ItemReading.of(id, it))
              .orElseGet(() -> unexpected(fetched));
      case FetchResult.NotModified unasked -> new ItemReading.Missing();
      case FetchResult.Failed failed ->
          new ItemReading.Broken(SourceReading.Failed.of(failed), failed.problem());
    };
  }

  private static ItemReading unexpected(FetchResult.Fetched fetched) {
    return new ItemReading.Broken(SourceReading.Failed.unexpected(fetched.content()), null);
  }

  private static SourceReading reading(List<ItemReading> readings, Round round) {
    List<ItemReading.Broken> broken =
        readings.stream()
            .filter(ItemReading.Broken.class::isInstance)
            .map(ItemReading.Broken.class::cast)
            .toList();
    Optional<ItemReading.Broken> stop =
        broken.stream().filter(ItemReading.Broken::isStop).findFirst();
    if (stop.isPresent()) {
      return stop.get().failed();
    }
    return broken.isEmpty() || broken.size() < readings.size()
        ? new SourceReading.Listed(stories(readings, round), Validators.NONE)
        : broken.getFirst().failed();
  }

  private static List<SourceItem> stories(List<ItemReading> readings, Round round) {
    return readings.stream()
        .filter(ItemReading.Told.class::isInstance)
        .map(it -> ((ItemReading.Told) it).story())
        .filter(it -> it.points() >= round.address().leastPoints())
        .map(Story::item)
        .toList();
  }
}
