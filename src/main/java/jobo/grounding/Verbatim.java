package jobo.grounding;

import java.text.Normalizer;
import java.util.List;
import jobo.article.Article;

/** Whether an article has words letter by letter in one piece. Pure. */
public final class Verbatim {
  private Verbatim() {}

  /**
   * Whether they stand in its title, its blurb or its text; how lines were broken does not count.
   */
  public static boolean stands(String quotation, Article article) {
    String words = folded(quotation);
    return List.of(article.title(), article.blurb(), article.body()).stream()
        .anyMatch(it -> folded(it).contains(words));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }
}
