package jobo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers whose unit was told before: in "20 seconds, up from eight" the last one is of seconds.
 */
final class Ellipses {
  private static final Pattern COMPARED = Pattern.compile("\\b(?:up|down) from $");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s");

  private Ellipses() {}

  /** The numbers with what they may mean by the units told before them in their sentence. */
  static List<Numeral> filled(String text, List<Numeral> found) {
    List<Numeral> filled = new ArrayList<>();
    for (Numeral last : found) {
      Numeral whole = last;
      boolean bare = last.readings().getFirst().unit().isEmpty();
      if (bare && COMPARED.matcher(text.substring(0, last.start())).find()) {
        for (Numeral first : found) {
          String unit = first.readings().getFirst().unit();
          if (first.end() <= last.start() && !unit.isEmpty() && isOneSentence(text, first, last)) {
            whole = whole.or(last.readings().getFirst().value(), unit);
          }
        }
      }
      filled.add(whole);
    }
    return filled;
  }

  private static boolean isOneSentence(String text, Numeral first, Numeral last) {
    return !SENTENCE_END.matcher(text.substring(first.end(), last.start())).find();
  }
}
