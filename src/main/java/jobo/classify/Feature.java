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
    CLEAR_KEYWORD('k', 3),
    AMBIGUOUS_KEYWORD('a', 3),
    WORD('w', 1),
    PAIR('p', 0.7),
    PIECE('c', 0.3);

    private final char sign;
    private final double value;

    Kind(char sign, double value) {
      this.sign = sign;
      this.value = value;
    }
  }

  /** The sign that a stretch of some characters is (the hash is FNV-1a). */
  static Feature of(Kind kind, String characters, String word) {
    int hash = (0x811c9dc5 ^ kind.sign) * 0x01000193;
    for (int at = 0; at < characters.length(); at++) {
      hash = (hash ^ characters.charAt(at)) * 0x01000193;
    }
    return new Feature(kind, hash, word);
  }

  double value() {
    return kind.value;
  }
}
