package jobo.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How much each sentence of a text has in common with all others: their PageRank in the graph of
 * words shared (Mihalcea and Tarau, “TextRank: bringing order into texts”, 2004). Pure.
 */
public final class Centrality {
  private static final double DAMPING = 0.85;

  /** Enough for the order to stand still. */
  private static final int ROUNDS = 30;

  private Centrality() {}

  /** The rank of each sentence, given by its words, between 0 and 1 for the highest. */
  public static double[] of(List<Set<String>> sentences) {
    double[][] shares = shares(sentences);
    double[] ranks = new double[sentences.size()];
    Arrays.fill(ranks, 1);
    for (int round = 0; round < ROUNDS; round++) {
      ranks = passedOn(ranks, shares);
    }
    double highest = Arrays.stream(ranks).max().orElse(1);
    return Arrays.stream(ranks).map(it -> it / highest).toArray();
  }

  private static double[] passedOn(double[] ranks, double[][] shares) {
    double[] next = new double[ranks.length];
    Arrays.fill(next, 1 - DAMPING);
    for (int from = 0; from < ranks.length; from++) {
      for (int to = 0; to < ranks.length; to++) {
        next[to] += DAMPING * ranks[from] * shares[from][to];
      }
    }
    return next;
  }

  /** What share of its rank each gives to each. */
  private static double[][] shares(List<Set<String>> sentences) {
    int count = sentences.size();
    double[][] shares = new double[count][count];
    for (int one = 0; one < count; one++) {
      for (int other = 0; other < one; other++) {
        shares[one][other] = overlap(sentences.get(one), sentences.get(other));
        shares[other][one] = shares[one][other];
      }
    }
    for (double[] row : shares) {
      double sum = Arrays.stream(row).sum();
      for (int to = 0; to < count && sum > 0; to++) {
        row[to] /= sum;
      }
    }
    return shares;
  }

  /** The words shared, for the lengths of both. */
  private static double overlap(Set<String> one, Set<String> other) {
    double lengths = Math.log(1 + one.size()) + Math.log(1 + other.size());
    return lengths == 0 ? 0 : one.stream().filter(other::contains).count() / lengths;
  }
}
