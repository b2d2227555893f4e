package jobo.grounding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sentences of the cited articles tell what a clause of a claim tells. */
final class Alignment {
  /** Sentences that have nearly as much of a clause as the best one are heard too. */
  private static final double NEARLY = 0.8;

  /** A sentence with less of a clause tells something else. */
  private static final double ENOUGH = 0.34;

  private static final double FIGURE = 2;
  private static final double CONTEXT = 0.6;

  private final List<Passage> cited;
  private final String quotation;

  Alignment(List<Passage> cited, String quotation) {
    this.cited = cited;
    this.quotation = QuotationCheck.plain(quotation);
  }

  /** A sentence of a passage and how much of some keys it has. */
  record Candidate(int passage, Sentence sentence, double weight) {}

  /**
   * The sentences that have the most of some keys, weighted; rare keys weigh more. What else the
   * claim says, its names twice, decides between sentences that are alike.
   */
  List<Candidate> best(Set<String> keys, List<String> context) {
    List<Candidate> candidates = new ArrayList<>();
    double most = 0;
    for (int passage = 0; passage < cited.size(); passage++) {
      for (Sentence sentence : this.cited.get(passage).sentences()) {
        Passage cited = this.cited.get(passage);
        double own = weight(common(keys, sentence.keySet()), cited);
        double least = quotation.isEmpty() ? ENOUGH * weight(keys, cited) : 0;
        boolean isMeant = quotation.isEmpty() || QuotationCheck.overlap(quotation, sentence.text());
        double weight = own + CONTEXT * context(context, sentence, cited);
        if (own >= least && own > 0 && isMeant) {
          candidates.add(new Candidate(passage, sentence, weight));
          most = Math.max(most, weight);
        }
      }
    }
    double least = NEARLY * most;
    candidates.removeIf(it -> it.weight() < least);
    return candidates;
  }

  private static double context(List<String> keys, Sentence sentence, Passage passage) {
    double weight = 0;
    for (String key : keys) {
      weight += sentence.keySet().contains(key) ? weight(key, passage) : 0;
    }
    return weight;
  }

  static double weight(Set<String> keys, Passage passage) {
    double weight = 0;
    for (String key : keys) {
      weight += weight(key, passage);
    }
    return weight;
  }

  static double weight(String key, Passage passage) {
    double rarity = 1 / Math.sqrt(Math.max(1, passage.vocabulary().sentencesWith(key)));
    return key.startsWith("#") ? FIGURE * rarity : rarity;
  }

  static Set<String> common(Set<String> keys, Set<String> others) {
    Set<String> common = new HashSet<>(keys);
    common.retainAll(others);
    return common;
  }

  /**
   * The clauses of a sentence that together say what it says of some keys: the one that says most,
   * and those that add to it.
   */
  static Set<Integer> clausesWith(Set<String> keys, Sentence sentence) {
    Map<Integer, Set<String>> clauses = new HashMap<>();
    for (int word = 0; word < sentence.words().size(); word++) {
      Set<String> common = common(keys, sentence.keys(word));
      if (!common.isEmpty()) {
        clauses.computeIfAbsent(sentence.clauses().get(word), _ -> new HashSet<>()).addAll(common);
      }
    }
    Set<Integer> chosen = new HashSet<>();
    while (!clauses.isEmpty()) {
      Map.Entry<Integer, Set<String>> best =
          Collections.max(clauses.entrySet(), Comparator.comparingInt(it -> it.getValue().size()));
      Set<String> said = best.getValue();
      chosen.add(best.getKey());
      clauses.remove(best.getKey());
      clauses.values().forEach(it -> it.removeAll(said));
      clauses.values().removeIf(Set::isEmpty);
    }
    return chosen;
  }
}
