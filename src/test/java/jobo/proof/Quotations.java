package jobo.proof;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text says in the words of somebody else, and whether another text has them. */
final class Quotations {
  private static final Pattern MARKS = Pattern.compile("[\"“”„‟「」『』‘’'‚‛«»]");
  private static final Pattern QUOTED =
      Pattern.compile(
          "“([^“”]*)(”|$)|「([^「」]*)(」|$)|『([^『』]*)(』|$)|(?<!\\d)\"([^\"]*)(\"|$)"
              + "|(?<![\\p{L}\\d])‘([^‘]*?)’(?![A-Za-z0-9])"
              + "|(?<![\\p{L}\\d])'(?=\\S)([^']*?(?:(?<=[A-Za-z])'(?=[a-z])[^']*?)*)(?<=\\S)'(?![A-Za-z0-9])");
  private static final Pattern EDGES = Pattern.compile("^[\\s,.…]+|[\\s,.…]+$");

  private Quotations() {}

  /** Words between quotation marks. */
  record Quotation(String words, int start, int end) {}

  static List<Quotation> of(String text) {
    List<Quotation> found = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String words = matcher.group(group);
        if (words != null && !plain(words).isEmpty()) {
          found.add(new Quotation(words, matcher.start(), matcher.end()));
          break;
        }
      }
    }
    return found;
  }

  /** Whether a text has the words, up to white space and quotation marks. */
  static boolean stands(Quotation quotation, String text) {
    String words = plain(quotation.words());
    String whole = plain(text);
    int at = whole.indexOf(words);
    while (at >= 0) {
      if (isWhole(whole, at) && isWhole(whole, at + words.length())) {
        return true;
      }
      at = whole.indexOf(words, at + 1);
    }
    return false;
  }

  private static boolean isWhole(String text, int at) {
    return at == 0
        || at == text.length()
        || !isLatinOrDigit(text.charAt(at - 1))
        || !isLatinOrDigit(text.charAt(at));
  }

  private static boolean isLatinOrDigit(char letter) {
    return Character.isDigit(letter)
        || (Character.isLetter(letter)
            && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }

  private static String plain(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
    String bare = MARKS.matcher(plain).replaceAll("").replaceAll("\\s+", " ");
    return EDGES.matcher(bare).replaceAll("");
  }
}
