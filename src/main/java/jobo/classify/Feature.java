package jobo.classify;

/**
 * A sign in a text that a category may have learned.
 *
 * @param key what the sign is, hashed
 * @param word the word of the text that it stands for, as a person may read it
 */
record Feature(Kind kind, int key, String word) {

  /** What a sign is, and how much it counts; tuned on one half of the development data. */
  enum Kind {
    CLEAR_KEYWORD(3),
    AMBIGUOUS_KEYWORD(3),
    WORD(1),
    PAIR(0.7),
    PIECE(0.3);

    private final double value;

    Kind(double value) {
      this.value = value;
    }
  }

  /** The sign that a stretch of some characters is (the hash is FNV-1a). */
  static Feature of(Kind kind, String characters, String word) {
    int hash = (0x811c9dc5 ^ kind.ordinal()) * 0x01000193;
    for (int at = 0; at < characters.length(); at++) {
      hash = (hash ^ characters.charAt(at)) * 0x01000193;
    }
    return new Feature(kind, hash, word);
  }

  double value() {
    return kind.value;
  }
}
