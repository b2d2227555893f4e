package jobo.manyfeeds;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;
import org.springframework.web.util.HtmlUtils;

/**
 * A made-up article in a feed. The same numbers always make the same article.
 *
 * @param number its place in the order in which its feed lists articles over time, from 0
 * @param key names it within all feeds
 * @param body HTML
 */
record SampleItem(
    int number, String key, String title, String summary, String body, Instant published) {
  private static final Duration APART = Duration.ofMinutes(200);

  /**
   * An article.
   *
   * @param bytes how long its body is in UTF-8, give or take half a paragraph
   */
  static SampleItem of(SampleFeeds feeds, int feed, int number, boolean korean, int bytes) {
    SplittableRandom random = random(feeds.seed(), feed, number);
    boolean aboutAi = random.nextInt(100) < aiShare(feed);
    SampleWords words = SampleWords.of(korean, aboutAi);
    long serial = 1_000 + feed * 1_000L + number;
    String name = words.script().name(serial);
    String title = words.title(serial, random);
    String summary = words.sentence(name, random) + " " + words.sentence(name, random);
    Instant published = feeds.until().minus(APART.multipliedBy(SampleFeeds.ITEMS - number));
    return new SampleItem(
        number,
        "%s-%d".formatted(SampleWords.Script.LATIN.name(serial).toLowerCase(Locale.ROOT), number),
        title,
        summary,
        body(words, name, random, bytes),
        published.minusSeconds(random.nextInt(10_000)));
  }

  /** In percent; some feeds are about nothing else, some hardly ever. */
  private static int aiShare(int feed) {
    return feed % 3 == 0 ? 90 : 35;
  }

  private static SplittableRandom random(long seed, int feed, int number) {
    return new SplittableRandom(seed * 1_000_003 + feed * 10_007L + number);
  }

  private static String body(SampleWords words, String name, SplittableRandom random, int bytes) {
    StringBuilder body = new StringBuilder();
    int length = 0;
    for (int at = 0; ; at++) {
      String block = block(at, words, name, random);
      int more = SampleFeeds.bytes(block);
      if (length + more / 2 > bytes) {
        return body.toString();
      }
      body.append(block);
      length += more;
    }
  }

  private static String block(int at, SampleWords words, String name, SplittableRandom random) {
    String one = HtmlUtils.htmlEscape(words.sentence(name, random));
    String two = HtmlUtils.htmlEscape(words.sentence(name, random));
    return switch (at % 6) {
      case 0 -> "<p>%s <strong>%s</strong></p>\n".formatted(one, two);
      case 1 ->
          "<p>%s&nbsp;&mdash; <a href=\"https://more.example/%d?from=feed&amp;at=%d\">%s</a></p>\n"
              .formatted(one, random.nextInt(100_000), at, two);
      case 2 ->
          "<figure><img src=\"/pictures/%d.jpg\" alt=\"%s\" width=\"640\"></figure>\n"
              .formatted(random.nextInt(100_000), one);
      case 3 -> "<ul><li>%s</li><li><em>%s</em></li></ul>\n".formatted(one, two);
      case 4 -> "<blockquote><p>%s</p></blockquote>\n".formatted(one);
      default -> "<h3>%s</h3>\n<p>%s</p>\n".formatted(name, two);
    };
  }
}
