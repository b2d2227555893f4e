package jobo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Korean text, one stretch between two spaces after the other. Few stretches make up
 * most of what is written, so those looked up last are remembered: the dictionary takes some 100
 * times as long. Safe for use by many threads.
 */
final class KoreanWords {
  /** Longer ones hardly ever come again. */
  private static final int LONGEST_REMEMBERED = 24;

  /** With one place for each hash, many stretches of a day's news would drive each other out. */
  private static final int GROUP = 4;

  private static final int GROUP_BITS = 13;

  /** An odd number near 2³² divided by the golden ratio (Knuth, volume 3, section 6.4). */
  private static final int SPREAD = 0x9E3779B1;

  /** In the group of places that its hash says, the last ones that came. */
  private static final AtomicReferenceArray<Stretch> MEMORY =
      new AtomicReferenceArray<>(GROUP << GROUP_BITS);

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
      words.addAll(ofStretch(text.substring(start, end)));
    }
  }

  private static List<String> ofStretch(String text) {
    if (text.length() > LONGEST_REMEMBERED) {
      return Words.of(text, Language.KOREAN);
    }
    int first = GROUP * ((text.hashCode() * SPREAD) >>> (Integer.SIZE - GROUP_BITS));
    Stretch known = known(first, text);
    if (known == null) {
      known = new Stretch(text, List.copyOf(Words.of(text, Language.KOREAN)));
      remember(first, known);
    }
    return known.words();
  }

  private static @Nullable Stretch known(int first, String text) {
    for (int place = first; place < first + GROUP; place++) {
      Stretch known = MEMORY.get(place);
      if (known == null || known.text().equals(text)) {
        return known;
      }
    }
    return null;
  }

  /** In place of the one of its group that came first. */
  private static void remember(int first, Stretch stretch) {
    for (int place = first + GROUP - 1; place > first; place--) {
      MEMORY.set(place, MEMORY.get(place - 1));
    }
    MEMORY.set(first, stretch);
  }
}
