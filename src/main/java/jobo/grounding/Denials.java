package jobo.grounding;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What a claim and the sentence that says most of it deny, and which ideas they turn round. */
final class Denials {
  private static final int MANY_DENIED = 2;
  private static final int MANY_SAID = 3;

  private final Sentence claim;
  private final Sentence article;
  private int same;
  private int opposite;

  Denials(Comparison comparison) {
    claim = comparison.claim();
    article = comparison.article();
    Set<String> said = new HashSet<>();
    article.words().forEach(it -> said.addAll(it.forms()));
    for (Word word : claim.words()) {
      if (word.forms().stream().anyMatch(it -> Ideas.isIdea(it) && said.contains(it))) {
        same++;
      } else if (word.forms().stream()
          .anyMatch(it -> Ideas.isIdea(it) && said.contains(Ideas.opposite(it)))) {
        opposite++;
      }
    }
  }

  void addTo(Evidence evidence) {
    int own = claim.negations().count();
    Set<Integer> matched = Alignment.clausesWith(claim.keySet(), article);
    int theirs = matched.stream().mapToInt(article.negations()::in).sum();
    evidence.add(Feature.OPPOSITE, opposite > 0 && (own - theirs) % 2 != 0);
    evidence.add(Feature.PLAIN_OPPOSITE, opposite > 0 && own == 0 && theirs == 0);
    evidence.add(Feature.DENIED_THERE, own == 0 && theirs > 0);
    evidence.add(Feature.DENIED_BY_BOTH, Math.min(MANY_DENIED, deniedByBoth()));
    evidence.add(Feature.SAME_IDEA, Math.min(MANY_SAID, same));
  }

  private int deniedByBoth() {
    int both = 0;
    for (int at = 0; at < claim.words().size(); at++) {
      for (int other = 0; other < article.words().size(); other++) {
        boolean isDenied = claim.negations().isDenied(at) && article.negations().isDenied(other);
        both += isDenied && !Collections.disjoint(claim.keys(at), article.keys(other)) ? 1 : 0;
      }
    }
    return both;
  }
}
