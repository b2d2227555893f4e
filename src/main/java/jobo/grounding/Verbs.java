package jobo.grounding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/** Whether an article has the verb of each clause of a claim. */
final class Verbs {
  private final Sentence claim;
  private final Map<Integer, Boolean> told = new HashMap<>();

  Verbs(Sentence claim, List<@Nullable String> entities, Set<String> written) {
    this.claim = claim;
    for (int clause = 0; clause < claim.clauseCount(); clause++) {
      told.put(clause, isTold(claim.clause(clause), entities, written));
    }
  }

  /** A clause without a verb of its own counts as told. */
  boolean areTold(int word) {
    return told.getOrDefault(claim.clauses().get(word), true);
  }

  private boolean isTold(
      List<Integer> words, List<@Nullable String> entities, Set<String> written) {
    Set<String> verb = new HashSet<>();
    boolean isKorean = claim.language() == Language.KOREAN;
    boolean isBehindSubject = false;
    for (int word : words) {
      boolean isNamed = entities.get(word) != null;
      boolean isFigure = claim.keys(word).stream().anyMatch(it -> it.startsWith("#"));
      isBehindSubject |= isNamed || isFigure;
      boolean isContent = !isNamed && !isFigure && !claim.keys(word).isEmpty();
      if (isContent && (isKorean || (isBehindSubject && verb.isEmpty()))) {
        verb.clear();
        verb.addAll(claim.keys(word));
      }
    }
    boolean isCleft = words.stream().map(claim.words()::get).anyMatch(KoreanGrammar::isCleft);
    return isCleft
        || verb.isEmpty()
        || verb.contains("~say")
        || verb.stream().anyMatch(written::contains);
  }
}
