package jobo.search;

import java.time.Instant;

/**
 * How the search index is.
 *
 * @param articles how many can be found; while all are indexed anew, how many are done
 * @param lookedAt when the store was last read for what changed; all that had changed is in it
 * @param isRebuilding whether all articles are being indexed anew
 */
public record IndexCondition(int articles, Instant lookedAt, boolean isRebuilding) {
  static final IndexCondition BEGINNING = new IndexCondition(0, Instant.EPOCH, true);
}
