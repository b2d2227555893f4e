package jobo.classify;

import java.util.Arrays;
import jobo.classify.Feature.Kind;

/**
 * The features of a text that a model has learned, in the order in which they were told. There are
 * hundreds in a text, so none is an object.
 */
final class Heard {
  private final Reading reading;
  private Kind[] kinds = new Kind[64];
  private int[] rows = new int[64];
  private int[] places = new int[64];
  private int size;

  Heard(Reading reading) {
    this.reading = reading;
  }

  /** The text whose features they are. */
  Reading reading() {
    return reading;
  }

  /** Notes one that was met at a place, as {@link Reading#word} understands it. */
  void add(Kind kind, int row, int at) {
    if (size == rows.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      rows = Arrays.copyOf(rows, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    kinds[size] = kind;
    rows[size] = row;
    places[size] = at;
    size++;
  }

  int size() {
    return size;
  }

  Kind kind(int number) {
    return kinds[number];
  }

  /** Where the model keeps its weights. */
  int row(int number) {
    return rows[number];
  }

  int at(int number) {
    return places[number];
  }
}
