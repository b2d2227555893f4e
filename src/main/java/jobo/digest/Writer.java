package jobo.digest;

import java.util.Locale;

/** Who chose the words of a claim. */
public enum Writer {
  /** The embedded writer: the articles' own sentences. */
  EMBEDDED,
  /** A language model, checked. */
  LLM;

  /** The name outside: {@code embedded}, {@code llm}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
