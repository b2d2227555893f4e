package jobo.grounding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a language says who does something. */
sealed interface Grammar permits EnglishGrammar, KoreanGrammar {
  /**
   * Who does what, before passives are turned.
   *
   * @param doers for each word, who does it or has it
   * @param first whom the sentence is about
   */
  record Subjects(List<Set<String>> doers, Set<String> first) {}

  /** The subjects of a sentence. */
  Subjects subjects();

  /** Whose a figure is when that is not the subject, or null. */
  @Nullable String owner(int figure);

  /** Who does what a passive verb says, or null. */
  @Nullable String agent(int verb);

  /** Whether a word is a passive verb of its clause. */
  boolean isPassive(int verb);
}
