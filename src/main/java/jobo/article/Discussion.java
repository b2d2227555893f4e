package jobo.article;

import java.net.URI;

/**
 * Where an article is discussed, and how much. Immutable.
 *
 * @param votes for it, as far as that is told
 * @param comments on it, as far as that is told
 */
public record Discussion(URI url, int votes, int comments) {
  public Discussion {
    if (votes < 0 || comments < 0) {
      throw new IllegalArgumentException("Votes and comments are counted from 0");
    }
  }

  /** How many spoke up about it in one way or the other. */
  public int voices() {
    return (int) Math.min(Integer.MAX_VALUE, (long) votes + comments);
  }
}
