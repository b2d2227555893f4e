package jobo.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jobo.language.VisibleText;

/**
 * Articles as a model gets them: numbered, each between two marks that nobody but us can have
 * written. The marks hold a code that is a hash of all that stands between them, so whoever writes
 * an article cannot know it, and the same articles always get the same one (a code by chance would
 * make every question a new one, and nothing would be remembered).
 *
 * @param boundary the code in the marks
 * @param text the articles with their marks
 */
public record Fence(String boundary, String text) {
  private static final int CODE = 16;
  private static final int LONGEST_HEAD = 300;
  private static final int MOST_ARTICLES = 99;

  /** An article: what stands above its text, such as date, publisher and title, and its text. */
  public record Material(String head, String text) {}

  /**
   * Puts a fence around articles.
   *
   * @param longest how many letters of a text are taken
   */
  public static Fence around(List<Material> articles, int longest) {
    if (articles.isEmpty() || articles.size() > MOST_ARTICLES) {
      throw new IllegalArgumentException(articles.size() + " articles; 1 to " + MOST_ARTICLES);
    }
    List<Material> harmless = articles.stream().map(it -> harmless(it, longest)).toList();
    String code = code(harmless);
    List<String> numbered =
        IntStream.range(0, harmless.size())
            .mapToObj(it -> numbered(it + 1, harmless.get(it), code))
            .toList();
    return new Fence(code, String.join("\n\n", numbered));
  }

  private static String numbered(int number, Material article, String code) {
    return "<article %d %s>\n%s\n\n%s\n</article %d %s>"
        .formatted(number, code, article.head(), article.text(), number, code);
  }

  private static Material harmless(Material article, int longest) {
    return new Material(
        VisibleText.cut(VisibleText.line(shown(article.head())), LONGEST_HEAD),
        VisibleText.cut(VisibleText.paragraphs(shown(article.text())), longest));
  }

  /** Should an article have the code by chance, another is made. */
  private static String code(List<Material> articles) {
    List<String> parts = new ArrayList<>();
    articles.forEach(it -> parts.addAll(List.of(it.head(), it.text())));
    String code = hash(parts);
    while (appears(code, articles)) {
      parts.add(code);
      code = hash(parts);
    }
    return code;
  }

  private static String hash(List<String> parts) {
    return Fingerprint.of(parts.toArray(String[]::new)).substring(0, CODE);
  }

  private static boolean appears(String code, List<Material> articles) {
    return articles.stream()
        .anyMatch(
            it ->
                it.head().toLowerCase(Locale.ROOT).contains(code)
                    || it.text().toLowerCase(Locale.ROOT).contains(code));
  }

  /**
   * Without letters that a reader does not see and a model does: tags, which spell whole sentences
   * in silence, joiners, and selectors of variants.
   */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().filter(it -> !isHidden(it)).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isHidden(int letter) {
    return (letter >= 0xE0000 && letter <= 0xE0FFF)
        || (letter >= 0xFE00 && letter <= 0xFE0F)
        || (letter >= 0x180B && letter <= 0x180F)
        || letter == 0x200C
        || letter == 0x200D;
  }
}
