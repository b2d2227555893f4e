package jobo.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the clauses of a sentence begin: after commas, before conjunctions, after Korean endings.
 */
final class Clauses {
  private static final Set<String> CONJUNCTIONS =
      Set.of("but", "while", "whereas", "although", "though", "because", "unless", "yet", "whilst");

  /** What makes an "and" begin a clause rather than go on with a list. */
  private static final Set<String> STARTERS =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
          "does", "did", "do", "it", "its", "he", "she", "they", "we", "there", "the", "no", "not",
          "says", "said");

  private static final Pattern KOREAN_ENDING =
      Pattern.compile(
          ".*(?:[가-힣]{2}(?<![최창사광보재경신참권예])고|했고|었고|았고|였고|됐고|하고|되고|않고|는데|은데|지만|으나|했으나|며|면서|다고|라고|다며|라며|해서|하자|돼|했지만|졌고|렸고|섰고|췄고|켰고|쳤고|갔고|냈고|이고|하며|어서|아서|하여|"
              + "[가-힣](?:해|와|워|아|어)서)$");

  /** "이라고 보지 않는다" denies what is thought, not the thinking. */
  private static final Pattern THOUGHT = Pattern.compile("(?:보지|생각하지|믿지|여기지|판단하지)");

  private Clauses() {}

  static List<Integer> of(List<Word> words) {
    List<Integer> clauses = new ArrayList<>();
    int clause = 0;
    for (int at = 0; at < words.size(); at++) {
      if (at > 0 && begins(words, at)) {
        clause++;
      }
      clauses.add(clause);
    }
    return clauses;
  }

  private static boolean begins(List<Word> words, int at) {
    Word before = words.get(at - 1);
    if (before.closes()) {
      return true;
    }
    String word = words.get(at).text().toLowerCase(Locale.ROOT);
    if (CONJUNCTIONS.contains(word)) {
      return true;
    }
    if (word.equals("and") && at + 1 < words.size()) {
      return STARTERS.contains(words.get(at + 1).text().toLowerCase(Locale.ROOT));
    }
    return !THOUGHT.matcher(word).lookingAt()
        && before.text().length() < 20
        && KOREAN_ENDING.matcher(before.text()).matches();
  }
}
