package jobo.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the quick ways of {@link VisibleText} with plain ones that look everything up. */
class VisibleTextByTheBookTest {
  private static final int TEXTS = 20_000;

  private static final String[] PARTS = {
    "a", "Word", " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u0085", "\u2028", "한", "국", "\u1112",
    "\u1161", "\u11AB", "e", "\u0301", "\u0316", "é", "\u00AD", "\u200B", "\u202E", "\u00A0",
    "\u3000", "“", "…", "人", "か", "\u3099", "👍🏽", "🇰🇷", "\uD83D", "\u0000", "\u212B", "\uF900",
    "ｶ", "！", "\u1100", "가", "\u11A8", "\u2000"
  };

  private static final Set<Byte> HIDDEN =
      Set.of(
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED);
  private static final Set<Integer> FILLERS = Set.of(0x3164, 0x115F, 0x1160, 0xFFA0);

  @Test
  void everyLetterIsTreatedAsTheBookSays() {
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      String alone = Character.toString(letter);
      // A mark before, or after, shows letters that it would be put in order or composed with.
      for (String text : new String[] {alone, "a\u0301" + alone, alone + "\u0323\u0301"}) {
        assertThat(VisibleText.inline(text)).as("%x", letter).isEqualTo(inline(text));
      }
    }
  }

  @Test
  void everyTextIsTreatedAsTheBookSays() {
    Random random = new Random(1);
    for (int count = 0; count < TEXTS; count++) {
      StringBuilder parts = new StringBuilder();
      for (int left = random.nextInt(20); left > 0; left--) {
        parts.append(PARTS[random.nextInt(random.nextBoolean() ? 7 : PARTS.length)]);
      }
      String text = parts.toString();
      int most = 1 + random.nextInt(12);
      assertThat(VisibleText.inline(text)).as(text).isEqualTo(inline(text));
      assertThat(VisibleText.paragraphs(text)).as(text).isEqualTo(paragraphs(text));
      assertThat(VisibleText.cut(text, most)).as(text).isEqualTo(cut(text, most));
    }
  }

  private static String inline(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(it -> isSpace(it) || isVisible(it))
        .mapToObj(it -> isSpace(it) ? " " : Character.toString(it))
        .collect(Collectors.joining())
        .replaceAll(" +", " ");
  }

  private static boolean isSpace(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private static boolean isVisible(int letter) {
    boolean joins =
        letter == 0x200C || letter == 0x200D || (letter >= 0xE0020 && letter <= 0xE007F);
    return joins
        || (!HIDDEN.contains((byte) Character.getType(letter)) && !FILLERS.contains(letter));
  }

  private static String paragraphs(String text) {
    return Arrays.stream(text.split("\\R\\s*\\R", -1))
        .map(it -> inline(it).strip())
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return text.substring(0, Math.max(0, characters.preceding(most))).stripTrailing() + "…";
  }
}
