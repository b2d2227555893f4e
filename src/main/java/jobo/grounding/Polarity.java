package jobo.grounding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether an article says the opposite of a claim: a word that the claim affirms is denied there,
 * or its opposite affirmed, and the clauses say no a different number of times. "Was rejected" and
 * "was not approved" differ in the first but not in the second.
 */
final class Polarity {
  /**
   * That one lags behind another says no more than that the other leads: {@link Roles} tells who.
   */
  private static final String WINS = "~win";

  private final Alignment alignment;

  Polarity(Alignment alignment) {
    this.alignment = alignment;
  }

  /**
   * What speaks for the opposite of a claim.
   *
   * @param isSaid whether some sentence says the opposite of a clause
   * @param words those of the first clause whose opposite all the best sentences say, or ""
   */
  record Reversal(boolean isSaid, String words) {}

  /** Compares each clause with the sentences that say most of it. */
  Reversal of(Sentence claim) {
    List<String> context = new ArrayList<>(claim.keySet());
    claim.words().stream().filter(Polarity::isName).forEach(it -> context.addAll(it.forms()));
    boolean isSaid = false;
    String reversed = "";
    for (int clause = 0; clause < claim.clauseCount(); clause++) {
      Set<String> keys = keys(claim, claim.clause(clause));
      List<Set<String>> conflicts = new ArrayList<>();
      for (Alignment.Candidate candidate : alignment.best(keys, context)) {
        conflicts.add(conflict(claim, clause, keys, candidate.sentence()));
      }
      isSaid |= conflicts.stream().anyMatch(it -> !it.isEmpty());
      boolean isReversed = !conflicts.isEmpty() && conflicts.stream().noneMatch(Set::isEmpty);
      if (isReversed && reversed.isEmpty()) {
        Set<String> wrong = new HashSet<>();
        conflicts.forEach(wrong::addAll);
        reversed = said(claim, claim.clause(clause), wrong);
      }
    }
    return new Reversal(isSaid, reversed);
  }

  /** Without what only says who wins where two are compared. */
  private static Set<String> conflict(
      Sentence claim, int clause, Set<String> keys, Sentence article) {
    Collection<Integer> matched = Alignment.clausesWith(keys, article);
    Set<String> conflict = conflict(claim, Set.of(clause), article, matched);
    boolean isOfTwo =
        claim.clause(clause).stream().map(claim.words()::get).filter(Polarity::isName).count() > 1;
    if (isOfTwo) {
      conflict.remove(WINS);
    }
    return conflict;
  }

  private static boolean isName(Word word) {
    return word.isCoined() || word.isCapital();
  }

  private static Set<String> keys(Sentence sentence, List<Integer> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(it -> keys.addAll(sentence.keys(it)));
    return keys;
  }

  /** What one says of a thing: each key with whether it is affirmed, denied or both. */
  private static Map<String, Set<Boolean>> said(Sentence sentence, Collection<Integer> clauses) {
    Map<String, Set<Boolean>> said = new HashMap<>();
    for (int word = 0; word < sentence.words().size(); word++) {
      if (clauses.contains(sentence.clauses().get(word)) && !sentence.negations().isNegator(word)) {
        boolean isDenied = sentence.negations().isDenied(word);
        for (String form : sentence.words().get(word).forms()) {
          said.computeIfAbsent(Ideas.base(form), _ -> new HashSet<>())
              .add(isDenied == Ideas.isOpposite(form));
        }
      }
    }
    return said;
  }

  private static Set<String> conflict(
      Sentence claim, Collection<Integer> clauses, Sentence article, Collection<Integer> matched) {
    Map<String, Set<Boolean>> claimed = said(claim, clauses);
    Map<String, Set<Boolean>> written = said(article, matched);
    Set<String> wrong = new HashSet<>();
    for (Map.Entry<String, Set<Boolean>> one : claimed.entrySet()) {
      Set<Boolean> other = written.get(one.getKey());
      boolean isApart =
          other != null
              && one.getValue().size() == 1
              && other.size() == 1
              && !one.getValue().equals(other);
      if (isApart) {
        wrong.add(one.getKey());
      }
    }
    int difference =
        negations(claim, clauses, written.keySet()) - negations(article, matched, claimed.keySet());
    if (difference % 2 == 0) {
      wrong.clear();
    }
    return wrong;
  }

  /** How often some clauses say no, opposites of what both speak of included. */
  private static int negations(Sentence sentence, Collection<Integer> clauses, Set<String> shared) {
    int negations = 0;
    for (int clause : new HashSet<>(clauses)) {
      negations += sentence.negations().in(clause);
    }
    List<Set<String>> opposites = new ArrayList<>();
    Set<String> straight = new HashSet<>();
    for (int word = 0; word < sentence.words().size(); word++) {
      if (clauses.contains(sentence.clauses().get(word)) && !sentence.negations().isNegator(word)) {
        opposites.add(forms(sentence, word, shared, true));
        straight.addAll(forms(sentence, word, shared, false));
      }
    }
    return negations + distinct(opposites, straight);
  }

  /** What a word says of what both speak of, or the opposite of what. */
  private static Set<String> forms(
      Sentence sentence, int word, Set<String> shared, boolean isOpposite) {
    Set<String> forms = new HashSet<>();
    for (String form : sentence.words().get(word).forms()) {
      if (Ideas.isOpposite(form) == isOpposite && shared.contains(Ideas.base(form))) {
        forms.add(Ideas.base(form));
      }
    }
    return forms;
  }

  /** A word that is the opposite of two ideas says no once, as two words of one idea do. */
  private static int distinct(List<Set<String>> opposites, Set<String> straight) {
    Set<String> counted = new HashSet<>(straight);
    int distinct = 0;
    for (Set<String> word : opposites) {
      distinct += !word.isEmpty() && Collections.disjoint(word, counted) ? 1 : 0;
      counted.addAll(word);
    }
    return distinct;
  }

  private static String said(Sentence claim, List<Integer> words, Set<String> wrong) {
    for (int word : words) {
      for (String form : claim.words().get(word).forms()) {
        if (wrong.contains(Ideas.base(form))) {
          return claim.words().get(word).text();
        }
      }
    }
    return claim.text();
  }
}
