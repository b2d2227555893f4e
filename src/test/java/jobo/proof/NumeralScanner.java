package jobo.proof;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds all numbers of a text, English or Korean, by reading it once from left to right. */
final class NumeralScanner {
  /** A name with a number in it; names are judged as names. */
  private static final Pattern CODE =
      Pattern.compile("(?=[A-Za-z]*[A-Z])[A-Za-z]+(?:-?\\d+(?:\\.\\d+)*[A-Za-z]*)+");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"”’]+");
  private static final Pattern RELEASE =
      Pattern.compile("(?<![\\d.])\\d{1,4}(?:\\.\\d{1,4}){2,4}(?![\\d])");
  private static final Pattern RANGE =
      Pattern.compile("\\s?(?:~|∼|–|—|-|to|and|or|,|에서|또는|내지)\\s?(?:US)?[$€£₩¥]?");

  private NumeralScanner() {}

  /** Reads a number at a place. */
  interface Recogniser {
    /** Where what was read ends; the place itself if nothing was. */
    int read(String text, int at, List<Numeral> found);
  }

  private static final List<Recogniser> RECOGNISERS =
      List.of(
          (text, at, found) -> skip(ADDRESS, text, at),
          (text, at, found) -> isWordStart(text, at) ? skip(CODE, text, at) : at,
          Dates::read,
          NumeralScanner::release,
          Fractions::read,
          Digits::read,
          NumberWords::read);

  static List<Numeral> scan(String written) {
    String text = plain(written);
    List<Numeral> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      for (Recogniser recogniser : RECOGNISERS) {
        end = recogniser.read(text, at, found);
        if (end > at) {
          break;
        }
      }
      at = Math.max(end, at + 1);
    }
    return Ellipses.filled(text, ranges(text, found));
  }

  static boolean isWordStart(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  static Matcher at(Pattern pattern, String text, int at) {
    return pattern
        .matcher(text)
        .region(at, text.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  /** Of 1.0.2 each part counts, and it is no quantity. */
  private static int release(String text, int at, List<Numeral> found) {
    Matcher release = at(RELEASE, text, at);
    if (!release.lookingAt()) {
      return at;
    }
    found.add(Numeral.of(text, at, release.end(), 0, "release " + release.group()));
    return release.end();
  }

  private static int skip(Pattern pattern, String text, int at) {
    Matcher matcher = at(pattern, text, at);
    return matcher.lookingAt() ? matcher.end() : at;
  }

  /** Wide and other compatible forms as plain ones, each place kept. */
  private static String plain(String written) {
    StringBuilder plain = new StringBuilder(written);
    for (int at = 0; at < plain.length(); at++) {
      String letter = written.substring(at, at + 1);
      String form = Normalizer.normalize(letter, Normalizer.Form.NFKC);
      boolean power = Character.getType(letter.charAt(0)) == Character.OTHER_NUMBER;
      if (form.length() == 1 && !power) {
        plain.setCharAt(at, form.charAt(0));
      }
    }
    return plain.toString();
  }

  /** In "60 to 70 million" the first number is of millions too, in "3~5%" of per cent. */
  private static List<Numeral> ranges(String text, List<Numeral> found) {
    List<Numeral> whole = new ArrayList<>(found);
    for (int at = whole.size() - 2; at >= 0; at--) {
      Numeral first = whole.get(at);
      Numeral last = whole.get(at + 1);
      String between = text.substring(first.end(), Math.max(first.end(), last.start()));
      if (RANGE.matcher(between).matches()) {
        whole.set(at, like(first, last));
      }
    }
    return whole;
  }

  private static Numeral like(Numeral first, Numeral last) {
    Numeral.Reading mine = first.readings().getFirst();
    String unit = mine.unit().isEmpty() ? last.readings().getFirst().unit() : mine.unit();
    boolean bare = first.factor().compareTo(BigDecimal.ONE) == 0;
    Numeral both = first;
    if (!unit.equals(mine.unit())) {
      both = both.or(mine.value(), unit);
    }
    if (bare && last.factor().compareTo(BigDecimal.ONE) > 0) {
      both = both.or(mine.value().multiply(last.factor()), unit);
    }
    return both;
  }
}
