package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {
  private static final String TEXT = "한글 뷁 · 2026-11-21 (토) & <1 % LLM, Computer vision";

  @ParameterizedTest
  @DisplayName(
      "the fonts have Korean syllables of all kinds and every printable character of ASCII")
  @ValueSource(strings = {"Pretendard-Regular.otf", "Pretendard-Bold.otf"})
  void coverage(String file) {
    Typeface typeface = new Typeface(file);
    StringBuilder all = new StringBuilder("·—…“”‘’");
    for (int letter = ' '; letter < 127; letter++) {
      all.appendCodePoint(letter);
    }
    for (int letter = '가'; letter <= '힣'; letter += 13) {
      all.appendCodePoint(letter);
    }
    typeface.learn(all.toString());
    assertThat(all.codePoints()).allMatch(typeface::draws);
    assertThat(typeface.draws("🎠".codePointAt(0))).isFalse();
  }

  @Test
  @DisplayName("letters have the shapes of these letters: a hyphen is flat, a bar is thin")
  void shapes() {
    Typeface typeface = new Typeface("Pretendard-Regular.otf");
    assertThat(bounds(typeface, "-")).matches(it -> it.getHeight() < it.getWidth() / 2);
    assertThat(bounds(typeface, "|")).matches(it -> it.getWidth() < it.getHeight() / 8);
    assertThat(bounds(typeface, "ㅡ")).matches(it -> it.getHeight() < it.getWidth() / 8);
    assertThat(bounds(typeface, ".").getMinY()).isGreaterThan(bounds(typeface, "'").getMaxY());
  }

  @ParameterizedTest
  @DisplayName("outlines and widths are those that AWT reads out of the same file, where it can")
  @ValueSource(strings = {"Pretendard-Regular.otf", "Pretendard-Bold.otf"})
  void sameAsAwt(String file) {
    Optional<Font> awt = awtFont(file);
    assumeTrue(awt.isPresent(), "AWT has no fonts on this machine");
    Typeface typeface = new Typeface(file);
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (int letter : TEXT.codePoints().distinct().filter(it -> it != ' ').toArray()) {
      String text = Character.toString(letter);
      var glyphs = awt.get().deriveFont(1000f).createGlyphVector(context, text);
      Rectangle2D expected = glyphs.getOutline().getBounds2D();
      Rectangle2D found = typeface.outline(text, 1000, 0, 0).getBounds2D();
      assertThat(found.getMinX()).as(text).isCloseTo(expected.getMinX(), within(2.0));
      assertThat(found.getMinY()).as(text).isCloseTo(expected.getMinY(), within(2.0));
      assertThat(found.getMaxX()).as(text).isCloseTo(expected.getMaxX(), within(2.0));
      assertThat(found.getMaxY()).as(text).isCloseTo(expected.getMaxY(), within(2.0));
      assertThat(typeface.width(text, 1000))
          .as(text)
          .isCloseTo(glyphs.getGlyphMetrics(0).getAdvanceX(), within(2.0));
    }
  }

  @Test
  void aTextIsAsWideAsItsLettersTogether() {
    Typeface typeface = new Typeface("Pretendard-Bold.otf");
    assertThat(typeface.width("가나", 36))
        .isEqualTo(typeface.width("가", 36) + typeface.width("나", 36))
        .isEqualTo(2 * typeface.width("가나", 18))
        .isPositive();
    assertThat(typeface.width("🎠", 36)).isZero();
  }

  private static Rectangle2D bounds(Typeface typeface, String text) {
    return typeface.outline(text, 100, 0, 0).getBounds2D();
  }

  private static Optional<Font> awtFont(String file) {
    try (InputStream stream = Typeface.class.getResourceAsStream("/fonts/" + file)) {
      return Optional.of(Font.createFont(Font.TRUETYPE_FONT, stream));
    } catch (IOException | java.awt.FontFormatException | LinkageError noFonts) {
      return Optional.empty();
    }
  }
}
