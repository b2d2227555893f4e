package jobo.text;

import java.util.Arrays;

/** What a text means to a model, as a vector. Only those of one model can be compared. */
public final class Embedding {
  private final String model;
  private final float[] numbers;

  /**
   * @param model whose it is
   */
  public Embedding(String model, float[] numbers) {
    this.model = model;
    this.numbers = numbers.clone();
  }

  /** Whose it is. */
  public String model() {
    return model;
  }

  /** The vector. */
  public float[] numbers() {
    return numbers.clone();
  }

  /**
   * How near two meanings are: the cosine of their vectors, 1 for the same.
   *
   * @throws IllegalArgumentException where the other is of another model
   */
  public double cosine(Embedding other) {
    if (!model.equals(other.model) || numbers.length != other.numbers.length) {
      throw new IllegalArgumentException(
          "Meanings of %s and %s cannot be compared".formatted(this, other));
    }
    double product = 0;
    double mine = 0;
    double its = 0;
    for (int at = 0; at < numbers.length; at++) {
      product += (double) numbers[at] * other.numbers[at];
      mine += (double) numbers[at] * numbers[at];
      its += (double) other.numbers[at] * other.numbers[at];
    }
    return mine == 0 || its == 0 ? 0 : product / Math.sqrt(mine * its);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding embedding
        && model.equals(embedding.model)
        && Arrays.equals(numbers, embedding.numbers);
  }

  @Override
  public int hashCode() {
    return 31 * model.hashCode() + Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "Embedding[%s, %d numbers]".formatted(model, numbers.length);
  }
}
