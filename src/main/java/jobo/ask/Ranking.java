package jobo.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.language.Language;

/** The sentences that may answer a question, the best first, and what of them is quoted. */
final class Ranking {
  private static final int MOST_QUOTES = 3;

  private static final int MOST_OF_AN_ARTICLE = 2;
  private static final int LONGEST_SENTENCE = 300;

  /** What is less likely than the best by such a factor, as a logarithm, is not quoted with it. */
  private static final double NEAR_BEST = 4;

  /** Beyond this it makes no difference, as where there is no other sentence. */
  private static final double MOST_AHEAD = 3;

  /** So many sentences hardly answer a question. */
  private static final int MANY = 10;

  private final List<Ranked> sentences;
  private final Weights weights;

  /**
   * A sentence, and how good an answer it is beside the others.
   *
   * @param merit the same whenever its article was found
   */
  private record Ranked(Candidate candidate, double rank, double merit) {
    Article article() {
      return candidate.article();
    }
  }

  private static final Comparator<Ranked> BETTER =
      Comparator.comparingDouble(Ranked::merit)
          .thenComparing(it -> it.article().collectedAt())
          .reversed();

  private Ranking(List<Ranked> sentences, Weights weights) {
    this.sentences = sentences;
    this.weights = weights;
  }

  static Ranking of(List<Candidate> candidates, Weights weights) {
    return new Ranking(
        candidates.stream()
            .map(it -> new Ranked(it, weights.rank(it.signs()), weights.merit(it.signs())))
            .sorted(Comparator.comparingDouble(Ranked::rank).reversed())
            .toList(),
        weights);
  }

  /** Whether the best sentence is likely enough an answer to a question in a language. */
  boolean isSure(Language asked) {
    return margin(asked) >= 0;
  }

  /** By how much the best sentence is surer than it must be; below 0 where it is not. */
  double margin(Language asked) {
    return sentences.isEmpty()
        ? Double.NEGATIVE_INFINITY
        : weights.sureness(signs()) - weights.limit(asked);
  }

  /** Whether the best sentence is of an article in a language. */
  boolean isIn(Language language) {
    return !sentences.isEmpty() && sentences.getFirst().article().language() == language;
  }

  /** What tells how sure the best sentence is, in the order of {@link Weights#OF_THE_BEST}. */
  double[] signs() {
    double[] its = sentences.getFirst().candidate().signs().values();
    double[] signs = Arrays.copyOf(its, its.length + 3);
    signs[its.length] = gap();
    signs[its.length + 1] = lead();
    signs[its.length + 2] = spread();
    return signs;
  }

  /** How much better the best is than those that are good by chance alone. */
  private double spread() {
    int other = Math.min(MANY, sentences.size()) - 1;
    return sentences.getFirst().rank() - sentences.get(other).rank();
  }

  /** How much better the best is than the next. */
  private double gap() {
    return sentences.size() < 2
        ? MOST_AHEAD
        : Math.min(MOST_AHEAD, sentences.getFirst().rank() - sentences.get(1).rank());
  }

  /** How much better the best is than any of another article. */
  private double lead() {
    Ranked best = sentences.getFirst();
    return sentences.stream()
        .filter(it -> !it.article().id().equals(best.article().id()))
        .findFirst()
        .map(it -> Math.min(MOST_AHEAD, best.rank() - it.rank()))
        .orElse(MOST_AHEAD);
  }

  /**
   * The best and those near it, no sentence twice; of those that are equally good that of the newer
   * article first.
   */
  List<Answer.Quote> quotes() {
    double least = sentences.getFirst().rank() - NEAR_BEST;
    Map<Ranked, Answer.Quote> quotes = new LinkedHashMap<>();
    Map<ArticleId, List<String>> shown = new HashMap<>();
    Set<String> said = new HashSet<>();
    for (Ranked each : sentences) {
      if (each.rank() < least || quotes.size() == MOST_QUOTES) {
        break;
      }
      List<String> its = shown.computeIfAbsent(each.article().id(), _ -> new ArrayList<>());
      String sentence = each.candidate().sentence();
      if (mayBeShown(its, sentence) && said.add(sentence)) {
        String piece = Excerpt.of(sentence, each.candidate().spot(), LONGEST_SENTENCE);
        its.add(piece);
        quotes.put(each, new Answer.Quote(each.article(), piece));
      }
    }
    return quotes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BETTER))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Promise 6: two sentences of an article are shown at a place, or 300 characters. */
  private static boolean mayBeShown(List<String> already, String sentence) {
    return already.size() < MOST_OF_AN_ARTICLE
        || already.stream().mapToInt(String::length).sum() + sentence.length() <= LONGEST_SENTENCE;
  }

  /** The best sentence of each article, the best first. */
  List<Candidate> best() {
    Map<ArticleId, Candidate> best = new LinkedHashMap<>();
    sentences.forEach(it -> best.putIfAbsent(it.article().id(), it.candidate()));
    return List.copyOf(best.values());
  }

  /** The articles of the best sentences, each once. */
  List<Article> articles(int most) {
    return best().stream().map(Candidate::article).limit(most).toList();
  }
}
