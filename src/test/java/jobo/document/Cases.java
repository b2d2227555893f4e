package jobo.document;

import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/** Runs a property for many seeds; {@code -Djobo.property.cases=100000} asks for more. */
public final class Cases {
  private static final int USUAL = 500;

  private Cases() {}

  /**
   * Tries a property with fixed seeds first, so that a build is repeatable, and, when more cases
   * than usual are asked for, with seeds nobody tried before. The property names its seed on
   * failure.
   */
  public static void forEachSeed(LongConsumer property) {
    int cases = Integer.getInteger("jobo.property.cases", USUAL);
    LongStream.range(0, Math.min(cases, USUAL)).forEach(property);
    RandomGenerator seeds = RandomGenerator.getDefault();
    LongStream.range(USUAL, cases).map(number -> seeds.nextLong()).forEach(property);
  }
}
