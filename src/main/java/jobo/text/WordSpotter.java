package jobo.text;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Tells whether any of many strings stands in a text, in one pass whatever their number (Aho and
 * Corasick, “Efficient string matching”, 1975). Immutable.
 */
public final class WordSpotter {
  private static final int MOST_WORK = 10_000_000;

  private final CharacterRunAutomaton automaton;

  /** A spotter of some strings, none of them empty. */
  public WordSpotter(Collection<String> strings) {
    List<Automaton> each = strings.stream().distinct().map(Automata::makeString).toList();
    Automaton ending =
        Operations.concatenate(List.of(Automata.makeAnyString(), Operations.union(each)));
    automaton = new CharacterRunAutomaton(Operations.determinize(ending, MOST_WORK));
  }

  /** Whether one of them stands in a text. */
  public boolean anyIn(String text) {
    int state = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      state = automaton.step(state, text.codePointAt(at));
      if (state < 0) {
        return false;
      }
      if (automaton.isAccept(state)) {
        return true;
      }
    }
    return false;
  }
}
