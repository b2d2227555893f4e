package jobo.ask;

import jobo.search.Scope;

/**
 * A question as it is put to the articles.
 *
 * @param question what is asked; what the asker left out because it was said before is put in
 * @param scope which articles may be quoted
 */
public record Inquiry(String question, Scope scope) {
  /** A question to all articles. */
  public static Inquiry of(String question) {
    return new Inquiry(question, Scope.EVERYTHING);
  }

  /** The same question to some articles. */
  public Inquiry within(Scope narrowed) {
    return new Inquiry(question, narrowed);
  }
}
