package jobo.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is looked for only where it may begin, which most places of a text are not.
 *
 * @param letters with which it may begin: small Latin letters, which begin words, stand for large
 *     ones as well, and 0 for any digit
 * @param firsts with which it may go on where it begins with a space or with the text
 */
record Findable(Pattern pattern, String letters, String firsts) {
  /** As letters: a pattern that may begin with any. */
  static final String ANYWHERE = "";

  private static final char ANY_DIGIT = '0';

  /** One that begins with a letter, not with a space. */
  Findable(String pattern, String letters) {
    this(pattern, letters, "");
  }

  Findable(String pattern, String letters, String firsts) {
    this(Pattern.compile(pattern), letters, firsts);
  }

  boolean isIn(String text) {
    Matcher matcher = matcher(text);
    return next(matcher, text, 0) >= 0;
  }

  /** At which characters of a text it stands, none within another. */
  List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = matcher(text);
    int start = next(matcher, text, 0);
    while (start >= 0) {
      starts.add(start);
      start = next(matcher, text, Math.max(matcher.end(), start + 1));
    }
    return starts;
  }

  private Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private int next(Matcher matcher, String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if ((letters.equals(ANYWHERE) || mayBegin(text, at))
          && matcher.region(at, text.length()).lookingAt()) {
        return at;
      }
    }
    return -1;
  }

  private boolean mayBegin(String text, int at) {
    char letter = text.charAt(at);
    if (letter < 128 && Character.isLetter(letter)) {
      return letters.indexOf(letter | 0x20) >= 0 && (at == 0 || !isInWord(text.charAt(at - 1)));
    }
    return letters.indexOf(letter >= '0' && letter <= '9' ? ANY_DIGIT : letter) >= 0
        || (!firsts.isEmpty() && goesOn(text, at));
  }

  private boolean goesOn(String text, int at) {
    boolean space = text.charAt(at) <= ' ';
    int next = space ? at + 1 : at;
    return (space || at == 0) && next < text.length() && firsts.indexOf(text.charAt(next)) >= 0;
  }

  private static boolean isInWord(char letter) {
    return letter < 128 && (Character.isLetterOrDigit(letter) || letter == '_');
  }
}
