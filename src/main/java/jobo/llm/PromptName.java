package jobo.llm;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a model is told, and what must be put into it. Each has a file for each language. */
public enum PromptName {
  /** Finds the facts that articles tell, each with the words that it rests on. */
  FACTS,
  /** Tells stories from their facts. */
  WRITE,
  /** Writes what stands around the stories in the blog post of a day. */
  POST,
  /** Says otherwise what could not stay of that. */
  REPAIR,
  /** Answers a reader's question from articles. */
  ANSWER;

  /** As files are named. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The placeholders that its text has. */
  SortedSet<String> inputs() {
    return switch (this) {
      case FACTS, ANSWER -> new TreeSet<>(Set.of("articles", "boundary"));
      case WRITE, POST, REPAIR -> new TreeSet<>(Set.of("stories", "boundary"));
    };
  }
}
