package jobo.story;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jobo.article.SortedArticle;
import jobo.language.Language;
import jobo.story.Signature.View;

/**
 * How like two articles are: 1 is just enough for one story. Between two refreshes it is a function
 * of the two alone.
 */
final class Likeness {
  /**
   * Tuned like all numbers here on one half of the topics of ECB+ (Cybulska and Vossen, 2014) and
   * on the bundled newswire.
   */
  private static final Map<View, Double> WEIGHTS =
      Map.of(View.WHOLE, 0.4, View.HEAD, 0.3, View.NAMES, 0.2, View.PIECES, 0.1);

  /** Just alike enough, where of one article only a headline is known. */
  private static final double HEADLINES_ALIKE = 0.08;

  /** Just alike enough, where of both the first sentences are known. */
  private static final double TEXTS_ALIKE = 0.2;

  private static final double KOREAN_ALIKE = 1.65;
  private static final double LANGUAGES_ALIKE = 0.1;
  private static final int HEADLINE_TERMS = 8;
  private static final int TEXT_TERMS = 60;

  /**
   * That much of the weightiest term two headlines share does not count: one name in common, of a
   * company for instance, makes no event. Across the languages none of it does, for there headlines
   * have little but names to share.
   */
  private static final double ONE_NAME = 0.5;

  /** That much is left of the likeness of headlines that begin with one name and share no word. */
  private static final double FIRST_NAME_ALONE = 0.5;

  /** That much is left of what headlines share with articles of other days. */
  private static final double OF_ANOTHER_TIME = 0.5;

  /**
   * By so many standard deviations nearer in meaning than usual two articles say nothing of one
   * event yet.
   */
  private static final double FAR = 5;

  /**
   * What each further one adds to two headlines. Where a text is known, its words tell better: of
   * ECB+ three models made the stories of texts worse.
   */
  private static final double EACH_WITHIN = 0.3;

  /**
   * Two languages share few words. Those that are one story without any are nearer by 7.5: of
   * English pairs as near, .84 to .99 are of one event (ECB+, three models).
   */
  private static final double EACH_ACROSS = 0.4;

  private final Map<View, Vocabulary> vocabularies = new EnumMap<>(View.class);
  private final MeaningSpace meanings = new MeaningSpace();
  private int articles;

  Likeness() {
    for (View view : View.values()) {
      vocabularies.put(view, new Vocabulary());
    }
  }

  Held hold(SortedArticle sorted, Signature signature) {
    return new Held(sorted, signature, vocabularies);
  }

  Vocabulary vocabulary(View view) {
    return Objects.requireNonNull(vocabularies.get(view));
  }

  MeaningSpace meanings() {
    return meanings;
  }

  void add(Held held) {
    articles++;
    vocabularies.forEach((view, vocabulary) -> vocabulary.add(held.vector(view).terms()));
  }

  /** Takes note of what an article means that was added. */
  void understand(Held held, Meaning meaning) {
    held.meaning = meaning;
    meanings.add(held);
  }

  void remove(Held held) {
    articles--;
    meanings.remove(held);
    vocabularies.forEach((view, vocabulary) -> vocabulary.remove(held.vector(view).terms()));
  }

  /** Takes note of how common words have become, and of what meanings are usual. */
  void freeze() {
    vocabularies.values().forEach(it -> it.freeze(articles));
    meanings.freeze();
  }

  /**
   * How like two articles are; below 0 where they cannot be of one event.
   *
   * @param least what is less alike is not looked at that closely
   */
  double of(Held left, Held right, double least) {
    if (left.report != right.report) {
      return 0;
    }
    double words = left.language == right.language ? within(left, right) : across(left, right);
    double alike =
        (isOfAnotherTime(left, right) ? OF_ANOTHER_TIME : 1) * words + meant(left, right);
    double conflict = alike >= least ? Conflict.between(left, right) : 0;
    return conflict > 0 ? -conflict : alike;
  }

  /** What a headline tells days later is seldom the same event, whatever words they share. */
  private static boolean isOfAnotherTime(Held left, Held right) {
    return (left.isTitleAlone || right.isTitleAlone) && !NearestMeanings.areOfOneTime(left, right);
  }

  private double within(Held left, Held right) {
    int shorter =
        Math.min(left.vector(View.HEAD).terms().length, right.vector(View.HEAD).terms().length);
    double told =
        Math.clamp((double) (shorter - HEADLINE_TERMS) / (TEXT_TERMS - HEADLINE_TERMS), 0, 1);
    double sum = 0;
    for (View view : List.of(View.WHOLE, View.HEAD, View.NAMES, View.PIECES)) {
      double less = view == View.PIECES ? 0 : ONE_NAME * (1 - told);
      sum += WEIGHTS.getOrDefault(view, 0.0) * cosine(view, left, right, less);
    }
    double enough = HEADLINES_ALIKE + (TEXTS_ALIKE - HEADLINES_ALIKE) * told;
    boolean isNameAlone =
        left.isHeadline()
            && right.isHeadline()
            && left.facts.mould().sharesItsFirstNameAlone(right.facts.mould());
    return (isNameAlone ? FIRST_NAME_ALONE : 1)
        * sum
        / enough
        / (left.language == Language.KOREAN ? KOREAN_ALIKE : 1);
  }

  private double across(Held left, Held right) {
    double less = left.isTitleAlone || right.isTitleAlone ? 1 : ONE_NAME;
    return cosine(View.ACROSS, left, right, less) / LANGUAGES_ALIKE;
  }

  /**
   * How much of that is because two articles of one time are near in meaning; never less than
   * nothing.
   */
  double meant(Held left, Held right) {
    double each = left.language == right.language ? EACH_WITHIN : EACH_ACROSS;
    boolean isAsked = left.language != right.language || (left.isShort() && right.isShort());
    return isAsked && NearestMeanings.areOfOneTime(left, right)
        ? each * Math.max(0, meanings.nearness(left, right) - FAR)
        : 0;
  }

  /**
   * Cosine of two tf-idf vectors (Salton and Buckley, 1988).
   *
   * @param less the part of the largest product that does not count
   */
  private double cosine(View view, Held left, Held right, double less) {
    Vocabulary vocabulary = vocabulary(view);
    Vector one = left.vector(view);
    Vector other = right.vector(view);
    double norms = one.norm(vocabulary) * other.norm(vocabulary);
    return norms == 0 ? 0 : one.times(other, vocabulary, less) / norms;
  }
}
