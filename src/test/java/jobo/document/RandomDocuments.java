package jobo.document;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import jobo.language.Language;

/** Documents by chance, made of what the web has and of what tempts every parser. */
public final class RandomDocuments {
  private static final List<String> WORDS =
      List.of(
          "가람 12B",
          "공개",
          "했다",
          "은",
          "모델이",
          "“따옴표”",
          "120억",
          "3~5일",
          "조보(朝報)",
          "人工知能",
          "the",
          "model",
          "scores",
          "58.3",
          "open-weight",
          "isn't",
          "C#",
          "a.b",
          "$1.2B",
          "x=y",
          "👨‍👩‍👧‍👦",
          "🇰🇷",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "1️⃣",
          "❤️",
          "שלום",
          "مرحبا",
          "e\u0301",
          "ﷺ",
          "Ⅳ",
          "₩5",
          "…");
  private static final List<String> TEMPTATIONS =
      List.of(
          "*",
          "**",
          "***",
          "_",
          "__",
          "~",
          "~~",
          "`",
          "```",
          "\\",
          "[",
          "]",
          "](",
          "![",
          "<",
          ">",
          "&",
          "&amp;",
          "&#35;",
          "&lt;b&gt;",
          "<b>",
          "</p>",
          "<!--",
          "<!-- -->",
          "<?x",
          "<a href=x>",
          "<img src=x onerror=alert(1)>",
          "<script>",
          "[x](javascript:alert(1))",
          "[x]: /y",
          "[^1]:",
          "[ ]",
          "[x]",
          "[!NOTE]",
          "#",
          "##",
          "#12",
          "-",
          "- -",
          "---",
          "===",
          "+",
          "1.",
          "2)",
          "10.",
          "|",
          "a | b",
          "--- | ---",
          ":-:",
          ":",
          ":rocket:",
          ":+1:",
          "10:30:45",
          "@everyone",
          "@a",
          "x@y.zz",
          "한@나라.kr",
          "https://a.example/b?c=d&e",
          "http://x",
          "ftp://f.x",
          "www.a.example",
          "WWW.",
          "://",
          "//",
          "snake_case_name",
          "a*b*c",
          "2 * 3",
          "!",
          "\"",
          "'",
          "(",
          ")",
          "{",
          "^",
          "\t",
          "\n",
          "\n\n",
          "    ",
          "\u0000",
          "\u001b[31m",
          "\u202E",
          "\u2028",
          "\u200B",
          "\u00A0",
          "\uD83D",
          "\uDE00",
          "$x$",
          "%s",
          "{0}",
          "=",
          "‹1›",
          "⟦S⟧");
  private static final List<String> ADDRESSES =
      List.of(
          "https://a.example/",
          "http://a.example/b_c_d*e*",
          "https://a.example/(b)(c",
          "https://a.example/b)c",
          "https://a.example/?q=%EA%B0%80&copy;=1&lt=2",
          "https://a.example/한글/경로",
          "https://[::1]:80/x?[y]",
          "https://a.example/~x!$'*+,;=:@#f",
          "/stories/12",
          "https://a.example/" + "long/".repeat(60),
          "https://u:p@a.example:8080/a..b//c?d=e?f#g/h",
          "https://a.example/\u200Bx");

  private final Random random;

  public RandomDocuments(long seed) {
    random = new Random(seed);
  }

  /** Several documents in one, so that it needs several messages. */
  public static Document ofManyMessages(long seed) {
    List<Block> blocks = new ArrayList<>();
    for (long part = 0; part < 1 + seed % 6; part++) {
      blocks.addAll(new RandomDocuments(seed * 31 + part).next().blocks());
    }
    return new Document(Language.KOREAN, blocks);
  }

  /** The next document. */
  public Document next() {
    Language language = random.nextBoolean() ? Language.KOREAN : Language.ENGLISH;
    return new Document(language, blocks(3, 6));
  }

  private List<Block> blocks(int depth, int most) {
    return several(most, () -> block(depth));
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 4)) {
      case 0 -> new Block.Heading(1 + random.nextInt(4), inlines(2, 4));
      case 1, 2 -> new Block.Paragraph(inlines(2, 6));
      case 3 -> new Block.Picture("news_2026-11-21.ko.png", text());
      case 4 -> new Block.Quotation(blocks(depth - 1, 3));
      case 5 -> new Block.Folded(inlines(1, 3), blocks(depth - 1, 3));
      case 6 ->
          new Block.Section(
              random.nextBoolean() ? "🎠" : "",
              random.nextInt(1 << 24),
              inlines(1, 3),
              blocks(depth - 1, 3));
      default -> new Block.Listing(first(), several(4, () -> new Block.Item(blocks(depth - 1, 3))));
    };
  }

  private int first() {
    return random.nextInt(3) == 0 ? random.nextInt(1, 1000) : random.nextInt(2);
  }

  private List<Inline> inlines(int depth, int most) {
    return several(most, () -> inline(depth));
  }

  private Inline inline(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 7)) {
      case 0 -> new Inline.Break();
      case 1 -> new Inline.Moment(Instant.ofEpochSecond(random.nextLong(4_000_000_000L)));
      case 2, 3 -> Inline.link(text(), URI.create(pick(ADDRESSES)));
      case 7 -> new Inline.Strong(inlines(depth - 1, 4));
      case 8 -> new Inline.Emphasis(inlines(depth - 1, 4));
      default -> Inline.text(text());
    };
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(6); left >= 0; left--) {
      text.append(random.nextInt(3) == 0 ? " " : "").append(piece());
    }
    return text.append(random.nextInt(3) == 0 ? " " : "").toString();
  }

  private String piece() {
    return switch (random.nextInt(8)) {
      case 0 -> String.valueOf((char) random.nextInt(33, 127));
      case 1 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
      case 2, 3, 4 -> pick(TEMPTATIONS);
      default -> pick(WORDS);
    };
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> List<T> several(int most, Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      all.add(one.get());
    }
    return all;
  }
}
