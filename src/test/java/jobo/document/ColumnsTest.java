package jobo.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest
  @DisplayName("what a reader sees as one character is measured as one")
  @CsvSource({
    "abc, 3",
    "한글, 4",
    "人工, 4",
    "カナ, 4",
    "ｱ, 1",
    "！, 2",
    "é, 1",
    "e\u0301, 1",
    "שלום, 4",
    "🎠, 2",
    "👨‍👩‍👧‍👦, 2",
    "🇰🇷, 2",
    "❤️, 2",
    "❤, 1",
    "1️⃣, 2",
    "\u1112\u1161\u11ab, 2",
    "·, 1",
    "‹1›, 3",
    "\u200D, 0"
  })
  void widths(String text, int columns) {
    assertThat(Columns.width(text)).isEqualTo(columns);
  }

  @Test
  void linesBreakAtSpacesAndAreFilled() {
    assertThat(Columns.wrap("가나 다라 abc d", 9)).containsExactly("가나 다라", "abc d");
  }

  @Test
  void aWordBehindTheRestOfALongOneSharesItsLine() {
    assertThat(Columns.wrap("abcdefg hi", 5)).containsExactly("abcde", "fg hi");
  }
}
