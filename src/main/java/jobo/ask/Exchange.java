package jobo.ask;

import java.time.Instant;
import java.util.List;
import jobo.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a chat and what was shown for it, so that the next question can point at
 * it.
 *
 * @param id names it, and nothing else
 * @param question in the asker's words; empty where something was shown without a question, as a
 *     digest is
 * @param numbered what was shown under the numbers 1, 2, 3 …
 * @param answered whether that answers the question, rather than comes near it
 * @param before the id of the exchange that it goes on from, or null
 */
public record Exchange(
    String id,
    Asker asker,
    Instant at,
    String question,
    List<Numbered> numbered,
    boolean answered,
    @Nullable String before) {
  public Exchange {
    numbered = List.copyOf(numbered);
  }

  /**
   * What stands under a number: an article, or all articles of a story.
   *
   * @param sentence what is quoted of the first, or empty
   */
  public record Numbered(List<ArticleId> articles, String sentence) {
    public Numbered {
      articles = List.copyOf(articles);
    }
  }

  /** Whether it shows something that nobody asked in words of their own. */
  boolean isList() {
    return question.isEmpty();
  }
}
