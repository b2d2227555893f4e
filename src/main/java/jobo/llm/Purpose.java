package jobo.llm;

import java.util.Locale;

/** What a model is asked for. */
public enum Purpose {
  /** To write what goes out to all. */
  DIGEST,
  /** To answer a reader's question. */
  ASK,
  /** To find and to group texts by their meaning. */
  SEARCH;

  /** How files and metrics write it. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
