package jobo.grounding;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does or has what in the sentences that say most of a claim: for each thing said, whom the
 * best sentence that says it says it of.
 */
final class Deeds {
  /** Sentences with less of what the best one has of a claim tell something else. */
  private static final double RELEVANT = 0.5;

  private static final double MOST_OTHERS = 4;
  private static final double MOST_SAME = 3;

  private final Map<String, Set<String>> doers = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final List<Excerpt> cited;
  private final Entities entities;
  private final String quotation;

  Deeds(Sentence claim, List<Excerpt> cited, String quotation, Entities entities) {
    this.cited = cited;
    this.entities = entities;
    this.quotation = quotation;
    cited.forEach(it -> read(claim, it));
  }

  private void read(Sentence claim, Excerpt excerpt) {
    double most = 0;
    for (Sentence sentence : excerpt.sentences()) {
      most = Math.max(most, excerpt.weight(claim.keySet(), sentence));
    }
    Set<String> inherited = Set.of();
    for (Sentence sentence : excerpt.sentences()) {
      Parties parties = Parties.of(sentence, entities.in(sentence), inherited, true);
      inherited = parties.subject();
      known.addAll(parties.all());
      double weight = excerpt.weight(claim.keySet(), sentence);
      boolean isMeant =
          quotation.isEmpty()
              ? weight >= RELEVANT * most
              : QuotationCheck.overlap(quotation, sentence.text());
      if (isMeant) {
        read(sentence, parties, weight);
      }
    }
  }

  private void read(Sentence sentence, Parties parties, double weight) {
    for (int at = 0; at < sentence.words().size(); at++) {
      for (String key : sentence.keys(at)) {
        double before = weights.getOrDefault(key, -1.0);
        if (weight > before) {
          weights.put(key, weight);
          doers.put(key, new HashSet<>());
        }
        if (weight >= before) {
          doers.getOrDefault(key, Set.of()).addAll(parties.doers().get(at));
        }
      }
    }
  }

  /** Compares whom a claim says the same of. */
  void addTo(Evidence evidence, Sentence claim, double coverage) {
    List<@Nullable String> own = entities.in(claim);
    Parties parties = Parties.of(claim, own, Set.of(), false);
    double same = 0;
    double other = 0;
    for (int at = 0; at < claim.words().size(); at++) {
      Set<String> claimed = named(parties.doers().get(at));
      if (own.get(at) == null && !claimed.isEmpty()) {
        for (String key : claim.keys(at)) {
          Set<String> written = named(doers.getOrDefault(key, Set.of()));
          double weight = written.isEmpty() ? 0 : cited.getFirst().weight(key);
          boolean isOther = Collections.disjoint(claimed, written);
          other += isOther ? weight : 0;
          same += isOther ? 0 : weight;
        }
      }
    }
    evidence.add(Feature.OTHER_DOER, coverage * Math.min(MOST_OTHERS, other));
    evidence.add(Feature.SAME_DOER, Math.min(MOST_SAME, same));
  }

  private Set<String> named(Set<String> doers) {
    Set<String> named = new HashSet<>(doers);
    named.removeIf(it -> !Entities.isName(it) || !known.contains(it));
    return named;
  }
}
