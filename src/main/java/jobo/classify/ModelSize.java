package jobo.classify;

/** Finds the size of a model in billions of parameters behind its name: “Fjord 34B”, “fjord-7b”. */
final class ModelSize {
  private static final String[] CURRENCIES = {
    " won", " dollar", " yen", " yuan", " euro", "달러", "원"
  };

  private ModelSize() {}

  /** Whether there is one in a text, whose capital letters are still as they were written. */
  static boolean isIn(String text) {
    for (int at = 1; at < text.length(); at++) {
      if ((text.charAt(at) | 0x20) == 'b'
          && isDigit(text.charAt(at - 1))
          && !goesOn(text, at + 1)
          && followsName(text, at)
          && !isMoney(text, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean followsName(String text, int end) {
    int start = end;
    while (start > 0 && (isDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    if (start < 2 || !Character.isLetterOrDigit(text.charAt(start - 2))) {
      return false;
    }
    char between = text.charAt(start - 1);
    return between == '-' || (between == ' ' && text.charAt(end) == 'B' && isName(text, start - 2));
  }

  /** A name begins with a capital letter, unless it is Korean, which has none. */
  private static boolean isName(String text, int last) {
    int first = last;
    while (first > 0 && Character.isLetterOrDigit(text.charAt(first - 1))) {
      first--;
    }
    return Character.isUpperCase(text.charAt(first)) || Reading.isSyllable(text.charAt(first));
  }

  private static boolean isMoney(String text, int after) {
    for (String currency : CURRENCIES) {
      if (text.regionMatches(true, after, currency, 0, currency.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word goes on at a place, which a Korean particle may follow at once. */
  private static boolean goesOn(String text, int at) {
    return at < text.length()
        && Character.isLetterOrDigit(text.charAt(at))
        && !Reading.isSyllable(text.charAt(at));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
