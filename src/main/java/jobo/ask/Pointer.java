package jobo.ask;

import java.util.List;

/** To what a question points, before anybody knows what stands there. */
sealed interface Pointer {

  /**
   * To numbers of what was shown.
   *
   * @param numbers from 1; {@link #LAST} is the last one
   * @param of what is counted
   */
  record Numbers(List<Integer> numbers, Counted of) implements Pointer {
    /** The last one, whatever its number. */
    static final int LAST = -1;

    public Numbers {
      numbers = List.copyOf(numbers);
    }
  }

  /** To what was spoken of, by a pronoun. */
  record Spoken() implements Pointer {}

  /** To nothing. */
  record Nothing() implements Pointer {}

  /** What numbers count. */
  enum Counted {
    /** The citations of an answer. */
    CITATIONS,
    /** The stories of a digest. */
    STORIES,
    /** The question does not say. */
    ANYTHING
  }
}
