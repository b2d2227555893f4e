package jobo.llm.openai;

import java.util.Collection;

/** Whether what a server calls vectors are some. */
final class Vectors {
  private static final int LONGEST = 8_192;

  private Vectors() {}

  /** As many as were asked for, all of one length, every number finite, and none without any. */
  static boolean areGood(Collection<float[]> vectors, int wanted) {
    return vectors.size() == wanted
        && vectors.stream().map(it -> it.length).distinct().count() <= 1
        && vectors.stream().allMatch(Vectors::isGood);
  }

  private static boolean isGood(float[] vector) {
    boolean some = false;
    for (float number : vector) {
      if (!Float.isFinite(number)) {
        return false;
      }
      some |= number != 0;
    }
    return some && vector.length <= LONGEST;
  }
}
