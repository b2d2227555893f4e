package jobo.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import jobo.article.Article;
import jobo.language.Language;
import jobo.text.Figures;
import jobo.text.Similarity;

/**
 * Chooses the sentence of an article to show: one that tells much of it and more than the headline,
 * with figures rather than without, neither a fragment nor too long to read in a list.
 */
final class TellingSentence {
  private static final int SHORTEST = 25;

  /** Longer ones are hard to read in a list. */
  private static final int LONGEST = 240;

  /** What a figure is worth beside what {@link Salience} counts. */
  private static final double FIGURE_IN_IT = 0.3;

  /** What is left of one whose figures all stand in the headline: it says that once more. */
  private static final double NO_FIGURE_OF_ITS_OWN = 0.5;

  /** More than one word that says little alone. */
  private static final double LEAST_SHARED = 0.15;

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
    Set<String> subject = Salience.words(article.headline(), article.language());
    Set<String> figures = Set.copyOf(Figures.in(article.headline()));
    return Salience.of(article).stream()
        .filter(it -> it.text().length() <= Math.min(room, LONGEST))
        .filter(it -> it.text().length() >= shortest(article.language()))
        .filter(it -> END.matcher(it.text()).find())
        .filter(it -> isOn(subject, it) && worth.applyAsDouble(it) > 0)
        .sorted(Comparator.comparingDouble((Salience.Sentence it) -> score(it, figures)).reversed())
        .filter(said.negate())
        .findFirst();
  }

  /** What shares next to nothing with the headline and has no figure may be about anything. */
  private static boolean isOn(Set<String> subject, Salience.Sentence sentence) {
    return FIGURE.matcher(sentence.text()).find()
        || Similarity.cosine(sentence.words(), subject) >= LEAST_SHARED;
  }

  private double score(Salience.Sentence sentence, Set<String> known) {
    List<String> figures = Figures.in(sentence.text());
    boolean isAgain = !figures.isEmpty() && known.containsAll(figures);
    double score = sentence.score() + (figures.isEmpty() ? 0 : FIGURE_IN_IT);
    return worth.applyAsDouble(sentence) * (isAgain ? NO_FIGURE_OF_ITS_OWN * score : score);
  }

  private static int shortest(Language language) {
    return switch (language) {
      case KOREAN -> SHORTEST * 3 / 5;
      case ENGLISH -> SHORTEST;
    };
  }
}
