package jobo.ask;

import java.util.List;

/**
 * What speaks for and against a sentence as the answer to a question. Shares are of the weight of
 * the question's words, 0 to 1; what is only so or not is 1 or 0.
 *
 * @param own the share that stands in the sentence
 * @param context the share that stands in it or, less surely, around it
 * @param near the share beside what could be the answer, the less the farther away
 * @param nearAll the same, with what stands around the sentence
 * @param pairs the share of words that stand next to each other in both
 * @param predicate the share, in the sentence, of those that neither name nor title give
 * @param counted counts what is to be counted
 * @param uncounted does not count what is to be counted
 * @param focus has the word that the question turns on
 * @param reason gives a reason where one is asked for
 * @param kindMissing has nothing of the kind that is asked for
 * @param declined says that something is not told
 * @param title is a title
 * @param first how early its article was found: 1 for the first, then a half, a third
 * @param namesMissing the share of the question's names that its article has not
 * @param namesFar the share of names that neither it nor what stands around it has
 * @param placesMissing its article names none of a country or city of the question
 * @param figuresMissing lacks a figure of the question
 * @param figuresOther has another figure in the place of one of the question
 * @param missing the share that its article has nowhere
 * @param saidFar the share of those words that name nobody and nothing that do not stand around it
 * @param saidFarOfFew the same, the more the fewer words the question has
 * @param rareMissing how rare the rarest word is that its article has nowhere, beside the
 *     question's rarest
 * @param rareFar the same of words that do not stand around it
 * @param focusGone its article has not the word that the question turns on
 * @param needed the question asks for a time, money or a figure
 * @param figure the question asks for a figure
 * @param person the question asks for somebody
 * @param words how many words the question has, as the articles would have them
 * @param few one divided by that
 * @param korean the question is in Korean
 * @param across its article is in the other language
 */
record Signs(
    double own,
    double context,
    double near,
    double nearAll,
    double pairs,
    double predicate,
    double counted,
    double uncounted,
    double focus,
    double reason,
    double kindMissing,
    double declined,
    double title,
    double first,
    double namesMissing,
    double namesFar,
    double placesMissing,
    double figuresMissing,
    double figuresOther,
    double missing,
    double saidFar,
    double saidFarOfFew,
    double rareMissing,
    double rareFar,
    double focusGone,
    double needed,
    double figure,
    double person,
    double words,
    double few,
    double korean,
    double across) {
  /** What the values are called where their weights are written, in their order. */
  static final List<String> NAMES =
      List.of(
          "own",
          "context",
          "near",
          "nearAll",
          "pairs",
          "predicate",
          "counted",
          "uncounted",
          "focus",
          "reason",
          "kindMissing",
          "declined",
          "title",
          "first",
          "namesMissing",
          "namesFar",
          "placesMissing",
          "figuresMissing",
          "figuresOther",
          "missing",
          "saidFar",
          "saidFarOfFew",
          "rareMissing",
          "rareFar",
          "focusGone",
          "needed",
          "figure",
          "person",
          "words",
          "few",
          "korean",
          "across");

  /** The values in the order of their names. */
  double[] values() {
    return new double[] {
      own,
      context,
      near,
      nearAll,
      pairs,
      predicate,
      counted,
      uncounted,
      focus,
      reason,
      kindMissing,
      declined,
      title,
      first,
      namesMissing,
      namesFar,
      placesMissing,
      figuresMissing,
      figuresOther,
      missing,
      saidFar,
      saidFarOfFew,
      rareMissing,
      rareFar,
      focusGone,
      needed,
      figure,
      person,
      words,
      few,
      korean,
      across
    };
  }
}
