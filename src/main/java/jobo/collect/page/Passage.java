package jobo.collect.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A paragraph of a page as it is seen.
 *
 * @param text one line
 * @param linked how many of its letters are links
 * @param block the element that it stands in
 */
record Passage(String text, int linked, Element block) {
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?。！？…:]['\"”’»」』)\\]]*(?:\\s*\\[\\d+])?$");
  private static final int LONG = 60;
  private static final int SHORT_SENTENCE = 30;

  /** Length in Latin letters; a Hangul syllable or a Chinese character says about twice as much. */
  static int weight(String text) {
    int weight = text.length();
    for (int index = 0; index < text.length(); index++) {
      weight += text.charAt(index) >= 0x2E80 && text.charAt(index) <= 0xD7A3 ? 1 : 0;
    }
    return weight;
  }

  /** The texts of some passages, divided by blank lines. */
  static String join(List<Passage> passages) {
    return passages.stream().map(Passage::text).collect(Collectors.joining("\n\n"));
  }

  int weight() {
    return weight(text);
  }

  boolean isHeading() {
    return block.normalName().matches("h[1-6]");
  }

  /** Whether it is a row of a table, which says something without being a sentence. */
  boolean isRow() {
    return block.nameIs("tr") && !isMostlyLinked() && !isProse();
  }

  boolean isMostlyLinked() {
    return linked * 2 > text.length();
  }

  /** Whether it reads like running text: a long line, or one that ends as sentences do. */
  boolean isProse() {
    int weight = weight();
    return !isMostlyLinked()
        && (weight >= LONG
            || (weight >= SHORT_SENTENCE && SENTENCE_END.matcher(text).find())
            || block.normalName().equals("pre"));
  }

  /** What it speaks for an article around it (positive) or against it (negative), in letters. */
  double value() {
    if (isProse()) {
      return weight() - 2.0 * linked;
    }
    if (isMostlyLinked()) {
      return -weight();
    }
    return isHeading() || isRow() ? 0 : -0.3 * weight();
  }
}
