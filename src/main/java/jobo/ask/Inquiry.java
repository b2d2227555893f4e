package jobo.ask;

import java.util.List;
import jobo.search.Scope;

/**
 * A question as it is put to the articles.
 *
 * @param question what is asked, in the asker's words; pronouns may point to what it is about
 * @param about what the thread has been about, the nearest first: earlier questions and titles of
 *     articles; empty for a question of its own
 * @param scope which articles may be quoted
 */
public record Inquiry(String question, List<String> about, Scope scope) {
  public Inquiry {
    about = List.copyOf(about);
  }

  /** A question of its own, to all articles. */
  public static Inquiry of(String question) {
    return new Inquiry(question, List.of(), Scope.EVERYTHING);
  }

  /** The same question to some articles. */
  public Inquiry within(Scope narrowed) {
    return new Inquiry(question, about, narrowed);
  }
}
