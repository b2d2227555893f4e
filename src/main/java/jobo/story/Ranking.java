package jobo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import jobo.article.Article;
import jobo.article.Discussion;
import jobo.article.SortedArticle;
import jobo.article.SourceName;

/**
 * How much a story deserves the reader's first look, each part between 0 and 1.
 *
 * @param publishers from independent publishers that tell it
 * @param recency 1 when it just appeared, half of it after a day
 * @param engagement from how many vote for it and discuss it, where a source tells that
 * @param source from the weight that the operator gave to its weightiest source
 * @param evidence from how much of it was read
 * @param fit from how clearly it belongs to its category
 * @param novelty from how much of it readers were not told before
 */
public record Ranking(
    double publishers,
    double recency,
    double engagement,
    double source,
    double evidence,
    double fit,
    double novelty) {
  private static final double HALF_LIFE_HOURS = 24;

  /** More voices than on the liveliest days of the liveliest places make no difference. */
  private static final double MANY_VOICES = 2_000;

  /** The parts, by how much the whole hangs on each, and what each of an ordinary story is. */
  public enum Part {
    PUBLISHERS(0.33, 0.5),
    RECENCY(0.15, 0.7),
    ENGAGEMENT(0.15, 0),
    SOURCE(0.08, 0.5),
    EVIDENCE(0.11, 1),
    FIT(0.06, 0.5),
    NOVELTY(0.12, 1);

    private final double share;
    private final double ordinary;

    Part(double share, double ordinary) {
      this.share = share;
      this.ordinary = ordinary;
    }

    /** The name outside, such as {@code publishers}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The parts of a story's rank at an instant.
   *
   * @param fresh its articles that readers were not told of
   * @param earlier those they were told of
   * @param weight how much a source counts, 1 being usual
   */
  public static Ranking of(
      List<SortedArticle> fresh,
      List<SortedArticle> earlier,
      ToDoubleFunction<SourceName> weight,
      Instant now) {
    List<SortedArticle> all = new ArrayList<>(fresh);
    all.addAll(earlier);
    List<Article> articles = all.stream().map(SortedArticle::article).toList();
    double weightiest = articles.stream().map(Article::source).mapToDouble(weight).max().orElse(1);
    return new Ranking(
        1 - 1.0 / (1 + Corroboration.of(articles).publishers()),
        recency(articles, now),
        engagement(articles),
        weightiest / (1 + weightiest),
        articles.stream().mapToDouble(Ranking::evidence).max().orElse(0),
        all.stream().mapToDouble(it -> it.sorting().confidence()).max().orElse(0),
        Novelty.of(
            fresh.stream().map(SortedArticle::article).toList(),
            earlier.stream().map(SortedArticle::article).toList()));
  }

  /** The whole, between 0 and 1. */
  public double score() {
    return Arrays.stream(Part.values()).mapToDouble(it -> it.share * value(it)).sum();
  }

  /** The part that lifts the story most above an ordinary one. */
  public Part mainReason() {
    return Arrays.stream(Part.values())
        .max(Comparator.comparingDouble(it -> it.share * (value(it) - it.ordinary)))
        .orElseThrow();
  }

  private double value(Part part) {
    return switch (part) {
      case PUBLISHERS -> publishers;
      case RECENCY -> recency;
      case ENGAGEMENT -> engagement;
      case SOURCE -> source;
      case EVIDENCE -> evidence;
      case FIT -> fit;
      case NOVELTY -> novelty;
    };
  }

  private static double recency(List<Article> articles, Instant now) {
    Instant newest =
        articles.stream().map(Article::appearedAt).max(Comparator.naturalOrder()).orElse(now);
    double hours = Math.max(0, Duration.between(newest, now).toMinutes() / 60.0);
    return Math.pow(0.5, hours / HALF_LIFE_HOURS);
  }

  /** The tenth voice says more than the thousandth. */
  private static double engagement(List<Article> articles) {
    int voices =
        articles.stream()
            .map(Article::discussion)
            .filter(Objects::nonNull)
            .mapToInt(Discussion::voices)
            .max()
            .orElse(0);
    return Math.min(1, Math.log1p(voices) / Math.log1p(MANY_VOICES));
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
