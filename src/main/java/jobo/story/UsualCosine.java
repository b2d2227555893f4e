package jobo.story;

import java.util.Arrays;

/**
 * How near in meaning articles are that have nothing in common: what is usual among pairs picked at
 * random, by median and median absolute deviation, which the few pairs of one event do not move.
 */
record UsualCosine(double median, double deviation) {
  /** The standard deviation of a normal distribution by its median absolute deviation. */
  private static final double OF_NORMAL = 1.4826;

  /**
   * What is usual among some cosines.
   *
   * @param length of the vectors: cosines of random directions differ by so much at least
   */
  static UsualCosine of(double[] cosines, int length) {
    double median = median(cosines);
    double[] apart = Arrays.stream(cosines).map(it -> Math.abs(it - median)).toArray();
    return new UsualCosine(median, Math.max(OF_NORMAL * median(apart), 1 / Math.sqrt(length)));
  }

  /** By how many standard deviations a cosine is more than usual. */
  double above(double cosine) {
    return (cosine - median) / deviation;
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
