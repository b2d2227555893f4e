package jobo.grounding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How much of what a claim says stands in the few sentences that say most of it. */
final class Coverage {
  /** A claim joins hardly more sentences. */
  private static final int SENTENCES = 4;

  /** Paraphrases keep a quarter of the words at least; what keeps fewer tells something else. */
  private static final double LEAST = 0.25;

  private Coverage() {}

  /** The words of a claim that the articles lack, where they lack most. */
  static Optional<String> missing(Sentence claim, List<Passage> cited) {
    Set<String> told = told(claim, cited);
    List<String> missing = new ArrayList<>();
    int all = 0;
    for (int word = 0; word < claim.words().size(); word++) {
      Set<String> keys = claim.keys(word);
      if (!keys.isEmpty()) {
        all++;
        if (keys.stream().noneMatch(told::contains)) {
          missing.add(claim.words().get(word).text());
        }
      }
    }
    boolean isCovered = all - missing.size() >= LEAST * all && all > missing.size();
    return isCovered || all == 0 ? Optional.empty() : Optional.of(String.join(" ", missing));
  }

  private static Set<String> told(Sentence claim, List<Passage> cited) {
    record Weighed(Sentence sentence, double weight) {}
    List<Weighed> weighed = new ArrayList<>();
    for (Passage passage : cited) {
      for (Sentence sentence : passage.sentences()) {
        double weight =
            Alignment.weight(Alignment.common(claim.keySet(), sentence.keySet()), passage);
        if (weight > 0) {
          weighed.add(new Weighed(sentence, weight));
        }
      }
    }
    weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    Set<String> told = new HashSet<>();
    weighed.stream().limit(SENTENCES).forEach(it -> told.addAll(it.sentence().keySet()));
    return told;
  }
}
