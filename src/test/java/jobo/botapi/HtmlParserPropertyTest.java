package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HtmlParserPropertyTest {
  private static final int CASES = Integer.getInteger("jobo.property.cases", 2_000);

  private static final List<String> PIECES =
      List.of(
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<u>",
          "</u>",
          "<s>",
          "</s>",
          "<code>",
          "</code>",
          "<pre>",
          "</pre>",
          "<a href=\"https://a.example/?b=1&amp;c=2\">",
          "</a>",
          "<blockquote>",
          "<blockquote expandable>",
          "</blockquote>",
          "<tg-spoiler>",
          "</tg-spoiler>",
          "<tg-time unix=\"1647531900\" format=\"d\">",
          "</tg-time>",
          "뉴스",
          "word ",
          "📰",
          "&lt;",
          "&amp;",
          "&quot;",
          "&#44;",
          "&",
          "<",
          ">",
          "\n",
          " ",
          "\"");

  @Test
  void whatIsAcceptedIsAcceptedAgainWithTheSameTextWhenItIsPrintedBack() {
    long accepted =
        LongStream.range(0, CASES).filter(HtmlParserPropertyTest::isAcceptedTwiceOrRefused).count();

    // Most of the cases must not be refusals, or nothing was shown.
    assertThat(accepted).isGreaterThan(CASES / 2);
  }

  private static boolean isAcceptedTwiceOrRefused(long seed) {
    String html = html(new Random(seed));
    MarkedText marked;
    try {
      marked = HtmlParser.parse(html).cleaned();
    } catch (Refusal refusal) {
      assertThat(refusal.description())
          .as("seed %d: %s", seed, html)
          .startsWith("Bad Request: can't parse entities: ");
      return false;
    }
    String printed = HtmlPrinter.print(marked);
    MarkedText again = HtmlParser.parse(printed).cleaned();
    assertThat(again).as("seed %d: %s printed as %s", seed, html, printed).isEqualTo(marked);
    return true;
  }

  /** Mostly well formed, now and then with a piece that may not be where it is. */
  private static String html(RandomGenerator random) {
    StringBuilder html = new StringBuilder();
    grow(html, random, 0);
    if (random.nextInt(4) == 0) {
      html.insert(boundary(html, random), PIECES.get(random.nextInt(PIECES.size())));
    }
    return html.toString();
  }

  private static int boundary(StringBuilder html, RandomGenerator random) {
    int place = random.nextInt(html.length() + 1);
    boolean isSplit =
        place > 0
            && place < html.length()
            && Character.isSurrogatePair(html.charAt(place - 1), html.charAt(place));
    return isSplit ? place - 1 : place;
  }

  private static void grow(StringBuilder html, RandomGenerator random, int depth) {
    for (int piece = random.nextInt(1, 5); piece > 0; piece--) {
      String next = PIECES.get(random.nextInt(PIECES.size()));
      boolean isTag = next.startsWith("<") && next.length() > 1;
      if (isTag && depth < 4 && !next.startsWith("</")) {
        html.append(next);
        grow(html, random, depth + 1);
        html.append("</").append(next.substring(1).split("[ >]", 2)[0]).append('>');
      } else if (!isTag && !next.equals("<")) {
        html.append(next);
      }
    }
  }
}
