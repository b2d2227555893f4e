package jobo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobo.language.Language;

/**
 * The words of a Korean text, one stretch between two spaces after the other; those looked up last
 * are remembered. Safe for use by many threads.
 */
final class KoreanWords {
  private static final Remembered<List<String>> STRETCHES =
      new Remembered<>(it -> List.copyOf(Words.of(it, Language.KOREAN)));

  /**
   * What stands behind a number, by what follows its digits: the analyzer takes any number for any
   * other, and no table has room for all of them. Empty where it takes them for no number.
   */
  private static final Remembered<Optional<List<String>>> BEHIND_NUMBERS =
      new Remembered<>(KoreanWords::behindNumber);

  private KoreanWords() {}

  static List<String> of(String text) {
    if (Words.isPlain(text)) {
      return PlainWords.of(text);
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
        add(text, start, at, words);
        start = at + 1;
      }
    }
    return words;
  }

  private static void add(String text, int start, int end, List<String> words) {
    if (Words.isPlain(text, start, end)) {
      PlainWords.add(text, start, end, words);
      return;
    }
    int digits = start;
    while (isDigit(text.charAt(digits))) {
      digits++;
    }
    Optional<List<String>> behind =
        digits == start ? Optional.empty() : BEHIND_NUMBERS.of(text, digits, end);
    if (behind.isPresent()) {
      words.add(text.substring(start, digits));
    }
    List<String> known = behind.orElseGet(() -> STRETCHES.of(text, start, end));
    for (int at = 0; at < known.size(); at++) {
      words.add(known.get(at));
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static Optional<List<String>> behindNumber(String rest) {
    List<String> words = Words.of("1" + rest, Language.KOREAN);
    return words.isEmpty() || !words.getFirst().equals("1")
        ? Optional.empty()
        : Optional.of(List.copyOf(words.subList(1, words.size())));
  }
}
