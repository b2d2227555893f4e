package jobo.digest;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import jobo.article.Article;
import jobo.language.Language;

/**
 * Chooses the sentence of an article to show: one that tells much of it, with figures rather than
 * without, neither a fragment nor too long to read in a list.
 */
final class TellingSentence {
  private static final int SHORTEST = 25;

  /** Longer ones are hard to read in a list. */
  private static final int LONGEST = 240;

  /** What a figure is worth beside what {@link Salience} counts. */
  private static final double FIGURE_IN_IT = 0.3;

  private static final Pattern FIGURE = Pattern.compile("\\d");
  private static final Pattern END = Pattern.compile("(?<!\\.\\.)[.!?。”\"'’)]$");

  /** How a sentence counts beside how much it tells; what counts nothing is not shown. */
  private final ToDoubleFunction<Salience.Sentence> worth;

  /** What was said already. */
  private final Predicate<Salience.Sentence> said;

  TellingSentence(ToDoubleFunction<Salience.Sentence> worth, Predicate<Salience.Sentence> said) {
    this.worth = worth;
    this.said = said;
  }

  /**
   * The sentence, word for word, or none where only the title was read.
   *
   * @param room the most characters there are for it
   */
  Optional<Salience.Sentence> of(Article article, int room) {
    return Salience.of(article).stream()
        .filter(it -> it.text().length() <= Math.min(room, LONGEST))
        .filter(it -> it.text().length() >= shortest(article.language()))
        .filter(it -> END.matcher(it.text()).find())
        .filter(it -> worth.applyAsDouble(it) > 0)
        .sorted(Comparator.comparingDouble(this::score).reversed())
        .filter(said.negate())
        .findFirst();
  }

  private double score(Salience.Sentence sentence) {
    double figure = FIGURE.matcher(sentence.text()).find() ? FIGURE_IN_IT : 0;
    return worth.applyAsDouble(sentence) * (sentence.score() + figure);
  }

  private static int shortest(Language language) {
    return switch (language) {
      case KOREAN -> SHORTEST * 3 / 5;
      case ENGLISH -> SHORTEST;
    };
  }
}
