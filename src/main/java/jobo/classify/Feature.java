package jobo.classify;

/** A sign in a text that a category may have learned: what it is, and its characters' hash. */
final class Feature {
  private static final int BASIS = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  /** What a sign is, and how much it counts; tuned on one half of the development data. */
  enum Kind {
    CLEAR_KEYWORD('k', 3),
    AMBIGUOUS_KEYWORD('a', 3),
    WORD('w', 1),
    PAIR('p', 0.4),
    NAME('n', 1),
    END('e', 0.8),
    PIECE('c', 0.4),
    SYLLABLE('s', 0.2);

    private final double value;
    private final int start;

    Kind(char sign, double value) {
      this.value = value;
      this.start = next(BASIS, sign);
    }

    double value() {
      return value;
    }

    /** The hash of no characters. */
    int start() {
      return start;
    }

    /** The hash of some characters (FNV-1a). */
    int key(String characters) {
      int hash = start;
      for (int at = 0; at < characters.length(); at++) {
        hash = next(hash, characters.charAt(at));
      }
      return hash;
    }

    /** The hash of two words whose hashes are known. */
    int key(int first, int second) {
      return ((start ^ first) * PRIME ^ second) * PRIME;
    }
  }

  /** Is told of each feature of a text. */
  @FunctionalInterface
  interface Sink {
    /**
     * A feature was met.
     *
     * @param at where, as {@link Reading#word} understands it
     */
    void feature(Kind kind, int key, int at);
  }

  private Feature() {}

  /** The hash of characters whose hash is known, and one more. */
  static int next(int hash, char character) {
    return (hash ^ character) * PRIME;
  }
}
