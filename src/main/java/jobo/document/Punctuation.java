package jobo.document;

/**
 * What CommonMark counts as punctuation where it decides whether a mark of emphasis opens or
 * closes. Its versions differ, so there are two answers: symbols such as emoji count since 0.31
 * only.
 */
final class Punctuation {
  private Punctuation() {}

  /** Whether some version counts a character as space or punctuation. */
  static boolean maybe(int letter) {
    return switch (Character.getType(letter)) {
      case Character.LOWERCASE_LETTER,
          Character.UPPERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER ->
          false;
      default -> true;
    };
  }

  /** Whether every version counts a character as space or punctuation. */
  static boolean surely(int letter) {
    if (letter <= 127) {
      return !Character.isLetterOrDigit(letter);
    }
    return letter <= 0xFFFF
        && switch (Character.getType(letter)) {
          case Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.CONNECTOR_PUNCTUATION,
              Character.OTHER_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
