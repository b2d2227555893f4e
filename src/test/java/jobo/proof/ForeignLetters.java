package jobo.proof;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters that a Korean reader cannot be expected to read, outside quotations and brackets. */
final class ForeignLetters {
  private static final Set<UnicodeScript> READABLE =
      Set.of(
          UnicodeScript.HANGUL,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK, // α, β and μ of papers
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  /** What Korean newspapers write in headlines: countries, the sides of a matter, before names. */
  private static final String OF_NEWSPAPERS = "美中日韓英獨佛露北南與野靑檢軍女男新前現故李朴金崔鄭外內社說";

  private static final Pattern ASIDE =
      Pattern.compile(
          "“[^”]*”|‘[^’]*’|\"[^\"]*\"|「[^」]*」|『[^』]*』|《[^》]*》|\\([^()]*\\)|(?<![A-Za-z])'[^']*'");

  private ForeignLetters() {}

  /**
   * The words with such letters.
   *
   * @param article whether the text is a newspaper's
   */
  static List<Finding> judge(String text, boolean article) {
    boolean[] aside = new boolean[text.length() + 1];
    Matcher matcher = ASIDE.matcher(text);
    while (matcher.find()) {
      Arrays.fill(aside, matcher.start(), matcher.end(), true);
    }
    List<Finding> findings = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !aside[end] && isForeign(text, end, article)) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > at) {
        findings.add(Finding.at(Finding.Kind.FOREIGN_LETTER, text, at, end));
      }
      at = Math.max(end, at + 1);
    }
    return findings;
  }

  private static boolean isForeign(String text, int at, boolean article) {
    int letter = text.codePointAt(at);
    return Character.isLetter(letter)
        && !READABLE.contains(UnicodeScript.of(letter))
        && !(article && OF_NEWSPAPERS.indexOf(letter) >= 0);
  }
}
