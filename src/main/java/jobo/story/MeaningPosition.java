package jobo.story;

/** Where a meaning lies, seen from the middle of those of its language. Immutable. */
final class MeaningPosition {
  private final Meaning meaning;
  private final float[] middle;

  /** From the middle. */
  private final double distance;

  /** On which side of the middle it lies in each direction, a bit for each. */
  private final long[] sides;

  MeaningPosition(Meaning meaning, float[] middle) {
    this.meaning = meaning;
    this.middle = middle;
    distance = Math.sqrt(meaning.times(middle, meaning, middle));
    sides = meaning.sides(middle);
  }

  /** Of how many directions its space has. */
  int directions() {
    return middle.length;
  }

  /**
   * In how many directions two lie on different sides of their middles: the more, the larger the
   * angle between them (Charikar, 2002).
   */
  int sidesApart(MeaningPosition other) {
    int apart = 0;
    for (int at = 0; at < sides.length; at++) {
      apart += Long.bitCount(sides[at] ^ other.sides[at]);
    }
    return apart;
  }

  /** The cosine of the angle between two. */
  double cosine(MeaningPosition other) {
    double distances = distance * other.distance;
    return distances > 0 ? meaning.times(middle, other.meaning, other.middle) / distances : 0;
  }
}
