package jobo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import jobo.language.Language;

/**
 * The words of a Korean text, one stretch between two spaces after the other. Few stretches make up
 * most of what is written, so those looked up last are remembered: the dictionary takes some 100
 * times as long. Safe for use by many threads.
 */
final class KoreanWords {
  /** Longer ones hardly ever come again. */
  private static final int LONGEST_REMEMBERED = 24;

  private static final int PLACE_BITS = 15;

  /** An odd number near 2³² divided by the golden ratio (Knuth, volume 3, section 6.4). */
  private static final int SPREAD = 0x9E3779B1;

  /** At the place that its hash says, whichever came last. */
  private static final AtomicReferenceArray<Stretch> MEMORY =
      new AtomicReferenceArray<>(1 << PLACE_BITS);

  private record Stretch(String text, List<String> words) {}

  private KoreanWords() {}

  static List<String> of(String text) {
    if (Words.isPlain(text)) {
      return PlainWords.of(text);
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
        if (at > start) {
          words.addAll(ofStretch(text.substring(start, at)));
        }
        start = at + 1;
      }
    }
    return words;
  }

  private static List<String> ofStretch(String text) {
    if (text.length() > LONGEST_REMEMBERED || Words.isPlain(text)) {
      return Words.of(text, Language.KOREAN);
    }
    int place = (text.hashCode() * SPREAD) >>> (Integer.SIZE - PLACE_BITS);
    Stretch known = MEMORY.get(place);
    if (known == null || !known.text().equals(text)) {
      known = new Stretch(text, List.copyOf(Words.of(text, Language.KOREAN)));
      MEMORY.set(place, known);
    }
    return known.words();
  }
}
