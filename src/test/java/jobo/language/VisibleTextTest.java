package jobo.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @DisplayName("what a reader can see stays as it is")
  @ValueSource(
      strings = {
        "한국어 모델 '가람' 공개 — 58.3%",
        "naïve café",
        "👨‍👩‍👧‍👦 🇰🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ ❤️ 👍🏽",
        "שלום مرحبا می‌خواهم",
        "<b>&amp;</b> [x](y) *z* `c` \\ @everyone",
        "",
        "人工知能 ﷺ 𠀀"
      })
  void visibleTextStays(String text) {
    assertThat(VisibleText.inline(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @DisplayName("characters that hide, steer or fill vanish")
  @ValueSource(
      strings = {
        "\u0000",
        "\u0007",
        "\u001b",
        "\u007f",
        "\u009b",
        "\u00AD",
        "\u200B",
        "\u200E",
        "\u200F",
        "\u202A",
        "\u202E",
        "\u2066",
        "\u2069",
        "\u2060",
        "\uFEFF",
        "\uD83D",
        "\uDE00",
        "\uE000",
        "\uFFFE",
        "\u3164",
        "\u115F",
        "\u1160",
        "\uFFA0",
        "\uDB40\uDC01"
      })
  void hiddenCharactersVanish(String hidden) {
    assertThat(VisibleText.inline("a" + hidden + "b")).isEqualTo("ab");
  }

  @Test
  void whiteSpaceOfEveryKindBecomesOneSpace() {
    String space = " \t\n\r\f\u000B\u0085\u00A0\u1680\u2003\u2028\u2029\u202F\u3000";
    assertThat(VisibleText.inline(space + "a" + space + "b" + space)).isEqualTo(" a b ");
    assertThat(VisibleText.line(space + "a" + space + "b" + space)).isEqualTo("a b");
  }

  @Test
  void decomposedLettersAreComposed() {
    assertThat(VisibleText.line("\u1112\u1161\u11ab e\u0301")).isEqualTo("한 é");
  }

  @Test
  void accentsThatPileUpOverOtherLinesAreCutOff() {
    String tower = "Z" + "\u0335\u0322\u0321".repeat(20) + "algo";
    assertThat(VisibleText.line(tower)).matches("Z\\p{Mn}{4}algo");
    assertThat(VisibleText.line("Việt tiếng पन्नी 👩🏽‍💻")).isEqualTo("Việt tiếng पन्नी 👩🏽‍💻");
  }

  @Test
  void paragraphsStayApartAndEmptyOnesVanish() {
    assertThat(VisibleText.paragraphs("\n\n a\nb \r\n \t\r\nc\n\n\u200B\n\n\nd\n"))
        .isEqualTo("a b\n\nc\n\nd");
  }

  @Test
  @DisplayName("a cut leaves whole characters and says that something is missing")
  void cuts() {
    assertThat(VisibleText.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(VisibleText.cut("abcdef", 4)).isEqualTo("abc…");
    assertThat(VisibleText.cut("ab cdef", 4)).isEqualTo("ab…");
    assertThat(VisibleText.cut("한👨‍👩‍👧‍👦글", 8)).isEqualTo("한…");
    assertThat(VisibleText.cut("🇰🇷🇰🇷", 6)).isEqualTo("🇰🇷…");
  }

  @Test
  @DisplayName("no text by chance leaves a control character, a half character or a double space")
  void randomTexts() {
    for (long seed = 0; seed < 2_000; seed++) {
      String text = random(new Random(seed));
      String inline = VisibleText.inline(text);
      assertThat(inline.codePoints()).as("seed %d", seed).noneMatch(VisibleTextTest::isHarmful);
      assertThat(inline).as("seed %d", seed).doesNotContain("  ");
      assertThat(VisibleText.inline(inline)).as("seed %d, again", seed).isEqualTo(inline);
      assertThat(Normalizer.isNormalized(inline, Normalizer.Form.NFC)).as("seed %d", seed).isTrue();
    }
  }

  @Test
  @DisplayName("a cut is never longer than asked and never ends within a character")
  void randomCuts() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      String text = VisibleText.line(random(random));
      int most = 1 + random.nextInt(40);
      String cut = VisibleText.cut(text, most);
      assertThat(cut.length()).as("seed %d", seed).isLessThanOrEqualTo(most);
      assertThat(cut.codePoints()).as("seed %d", seed).noneMatch(VisibleTextTest::isHarmful);
      assertThat(text).as("seed %d", seed).startsWith(cut.replaceFirst("…$", ""));
    }
  }

  private static boolean isHarmful(int letter) {
    int type = Character.getType(letter);
    return Character.isISOControl(letter)
        || type == Character.SURROGATE
        || (letter >= 0x202A && letter <= 0x202E)
        || (letter >= 0x2066 && letter <= 0x2069);
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(60); left > 0; left--) {
      int letter =
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x100);
            case 1 -> random.nextInt(0x2000, 0x2070);
            case 2 -> random.nextInt(0xAC00, 0xD7A4);
            default -> random.nextInt(Character.MAX_CODE_POINT + 1);
          };
      text.appendCodePoint(letter);
    }
    return text.toString();
  }
}
