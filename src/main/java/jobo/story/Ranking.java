package jobo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jobo.article.Article;

/**
 * How much a story deserves the reader's first look.
 *
 * @param publishers from independent publishers that tell it, 0 to 1
 * @param recency 1 when it just appeared, half of it after a day
 * @param evidence from how much of it was read, 0 to 1
 * @param fit from how clearly it belongs to its category, 0 to 1
 */
public record Ranking(double publishers, double recency, double evidence, double fit) {
  private static final double HALF_LIFE_HOURS = 24;

  /** The parts of a story's rank at an instant. */
  public static Ranking of(List<Article> articles, double fit, Instant now) {
    int voices = Corroboration.of(articles).publishers();
    Instant newest =
        articles.stream().map(Article::appearedAt).max(Comparator.naturalOrder()).orElse(now);
    double hours = Math.max(0, Duration.between(newest, now).toMinutes() / 60.0);
    return new Ranking(
        1 - 1.0 / (1 + voices),
        Math.pow(0.5, hours / HALF_LIFE_HOURS),
        articles.stream().mapToDouble(Ranking::evidence).max().orElse(0),
        fit);
  }

  /** The whole, between 0 and 1. */
  public double score() {
    return 0.45 * publishers + 0.2 * recency + 0.2 * evidence + 0.15 * fit;
  }

  private static double evidence(Article article) {
    return switch (article.evidence()) {
      case FULL_TEXT -> 1;
      case ABSTRACT -> 0.9;
      case BLURB -> 0.5;
      case TITLE -> 0.2;
    };
  }
}
