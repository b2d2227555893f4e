package jobo.text;

import java.util.ArrayList;
import java.util.List;
import jobo.language.Language;

/**
 * The words of a Korean text, one stretch between two spaces after the other; those looked up last
 * are remembered. Safe for use by many threads.
 */
final class KoreanWords {
  private static final Remembered<List<String>> STRETCHES =
      new Remembered<>(it -> List.copyOf(Words.of(it, Language.KOREAN)));

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
    } else {
      words.addAll(STRETCHES.of(text.substring(start, end)));
    }
  }
}
