package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 1,000 feeds of 64 KB from one server on this machine: {@code mvn test -Pbenchmark
 * -Dtest=FetchBenchmark}. Prints the time of the first round of all and the median of warm rounds,
 * with the processor time that was ours, the server's threads left out.
 */
@Tag("benchmark")
class FetchBenchmark {
  private static final int FEEDS = 1_000;
  private static final int FEED_BYTES = 64 * 1024;
  private static final int CONNECTIONS = 16;
  private static final int WARM_ROUNDS = 15;
  private static final Validators NEWEST = new Validators("\"newest\"", null);

  @Test
  void aThousandFeedsAreFetched() throws IOException {
    var settings =
        new FetchSettings("Jobo/test", Duration.ofSeconds(20), Duration.ZERO, CONNECTIONS, true);
    try (var server = new FeedServer(FEED_BYTES, NEWEST);
        var fetcher = new Fetcher(settings, Clock.systemUTC())) {
      measure("fetched, 16 threads", 16, server, fetcher, Validators.NONE);
      measure("fetched, 32 threads", 32, server, fetcher, Validators.NONE);
      measure("unchanged, 16 threads", 16, server, fetcher, NEWEST);
      measure("unchanged, 32 threads", 32, server, fetcher, NEWEST);
    }
  }

  private static void measure(
      String name, int threads, FeedServer server, Fetcher fetcher, Validators known) {
    Round cold = round(threads, server, fetcher, known);
    List<Round> warm = new ArrayList<>();
    for (int round = 0; round < WARM_ROUNDS; round++) {
      warm.add(round(threads, server, fetcher, known));
    }
    warm.sort((one, other) -> Long.compare(one.nanos(), other.nanos()));
    System.out.printf(
        Locale.ROOT,
        "%-22s first %s; warm median %s, best %s; connections so far %d%n",
        name,
        cold,
        warm.get(WARM_ROUNDS / 2),
        warm.getFirst(),
        server.connections());
  }

  private static Round round(int threads, FeedServer server, Fetcher fetcher, Validators known) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger right = new AtomicInteger();
    Instant deadline = Instant.now().plus(Duration.ofMinutes(5));
    long ours = processorTime() - server.processorTime();
    long began = System.nanoTime();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int worker = 0; worker < threads; worker++) {
        workers.execute(
            () -> {
              for (int feed = next.getAndIncrement(); feed < FEEDS; feed = next.getAndIncrement()) {
                URI address = server.address().resolve("/feed/" + feed);
                if (isRight(fetcher.fetch(FetchRequest.feed(address, known, deadline)), known)) {
                  right.incrementAndGet();
                }
              }
            });
      }
    }
    long nanos = System.nanoTime() - began;
    assertThat(right).hasValue(FEEDS);
    return new Round(nanos, processorTime() - server.processorTime() - ours);
  }

  private static boolean isRight(FetchResult result, Validators known) {
    return switch (result) {
      case FetchResult.Fetched fetched -> fetched.content().bytes().length == FEED_BYTES;
      case FetchResult.NotModified unchanged -> known.equals(NEWEST);
      case FetchResult.Failed failed -> false;
    };
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private record Round(long nanos, long processorNanos) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%4.0f ms (processor %4.0f ms)", nanos / 1e6, processorNanos / 1e6);
    }
  }
}
