package jobo.chat;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike words are spelt. */
final class Spelling {
  private Spelling() {}

  /**
   * Letters to change for each thousand of the longer word, so that short words do not attract
   * everything.
   */
  static int distance(String left, String right) {
    int changes = LevenshteinDistance.getDefaultInstance().apply(left, right);
    return changes * 1000 / Math.max(1, Math.max(left.length(), right.length()));
  }
}
