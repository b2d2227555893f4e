package jobo.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one ranking of several, by reciprocal ranks: Cormack, Clarke and Buettcher, "Reciprocal
 * Rank Fusion outperforms Condorcet and individual Rank Learning Methods", SIGIR 2009. Pure.
 */
public final class ReciprocalRank {
  /** Of that paper: it keeps single high ranks from deciding alone. */
  private static final double K = 60;

  private ReciprocalRank() {}

  /**
   * All that one of the rankings has, the best first; where two are equally good, the one that
   * comes earlier in the first ranking that has it.
   */
  public static <T> List<T> fused(List<List<T>> rankings) {
    Map<T, Double> scores = new LinkedHashMap<>();
    for (List<T> ranking : rankings) {
      for (int rank = 0; rank < ranking.size(); rank++) {
        scores.merge(ranking.get(rank), 1 / (K + rank + 1), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
