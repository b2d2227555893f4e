package jobo.story;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import jobo.story.Signature.View;

/**
 * How like two articles are: 1 is just enough for one story. Between two refreshes it is a function
 * of the two alone.
 */
final class Likeness {
  static double[] P = {.4, .3, .2, .1, .0, .08, .19, 1.65, .1, .15};

  private final Map<View, Vocabulary> vocabularies = new EnumMap<>(View.class);
  private int articles;

  Likeness() {
    for (View view : View.values()) {
      vocabularies.put(view, new Vocabulary());
    }
  }

  Held hold(jobo.article.SortedArticle sorted) {
    return new Held(sorted, vocabularies);
  }

  Vocabulary vocabulary(View view) {
    return Objects.requireNonNull(vocabularies.get(view));
  }

  void add(Held held) {
    articles++;
    vocabularies.forEach((view, vocabulary) -> vocabulary.add(held.vector(view).terms()));
  }

  void remove(Held held) {
    articles--;
    vocabularies.forEach((view, vocabulary) -> vocabulary.remove(held.vector(view).terms()));
  }

  /** Takes note of how common words have become. */
  void freeze() {
    vocabularies.values().forEach(it -> it.freeze(articles));
  }

  /** How like two articles are; 0 where they cannot be of one event. */
  double of(Held left, Held right) {
    if (left.report != right.report) {
      return 0;
    }
    double alike = left.language == right.language ? within(left, right) : across(left, right);
    return alike > 0 && left.contradicts(right) ? -1 : alike;
  }

  private double within(Held left, Held right) {
    double sum =
        P[0] * cosine(View.WHOLE, left, right)
            + P[1] * cosine(View.HEAD, left, right)
            + P[2] * cosine(View.NAMES, left, right)
            + P[3] * cosine(View.PIECES, left, right);
    int shorter =
        Math.min(left.vector(View.HEAD).terms().length, right.vector(View.HEAD).terms().length);
    double told = Math.clamp((shorter - 8) / 52.0, 0, 1);
    return sum
        / (P[5] + (P[6] - P[5]) * told)
        / (left.language == jobo.language.Language.KOREAN ? P[7] : 1);
  }

  private double across(Held left, Held right) {
    Vocabulary vocabulary = vocabulary(View.ACROSS);
    double product = left.vector(View.ACROSS).times(right.vector(View.ACROSS), vocabulary);
    double norms = left.norm(View.ACROSS, vocabulary) * right.norm(View.ACROSS, vocabulary);
    return norms == 0 ? 0 : product / norms / P[8];
  }

  /** Cosine, less where one says much more than the other. */
  private double cosine(View view, Held left, Held right) {
    Vocabulary vocabulary = vocabulary(view);
    double one = left.norm(view, vocabulary);
    double other = right.norm(view, vocabulary);
    if (one == 0 || other == 0) {
      return 0;
    }
    double product = left.vector(view).times(right.vector(view), vocabulary);
    return product / (one * other) * Math.pow(Math.min(one, other) / Math.max(one, other), P[4]);
  }
}
