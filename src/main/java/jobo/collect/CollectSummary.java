package jobo.collect;

import java.util.Collection;

/**
 * What one round of collecting brought.
 *
 * @param polled sources that were due
 * @param unchanged of these, sources with nothing new to read
 * @param failed of these, sources that could not be read
 * @param items items that the others listed
 * @param added articles that were new among them
 */
public record CollectSummary(int polled, int unchanged, int failed, int items, int added) {

  static CollectSummary of(Collection<PollOutcome> outcomes) {
    return outcomes.stream()
        .map(CollectSummary::of)
        .reduce(new CollectSummary(0, 0, 0, 0, 0), CollectSummary::plus);
  }

  private static CollectSummary of(PollOutcome outcome) {
    return switch (outcome) {
      case PollOutcome.Read read -> new CollectSummary(1, 0, 0, read.items(), read.added());
      case PollOutcome.Unchanged unchanged -> new CollectSummary(1, 1, 0, 0, 0);
      case PollOutcome.Failed failed -> new CollectSummary(1, 0, 1, 0, 0);
    };
  }

  private CollectSummary plus(CollectSummary other) {
    return new CollectSummary(
        polled + other.polled,
        unchanged + other.unchanged,
        failed + other.failed,
        items + other.items,
        added + other.added);
  }
}
