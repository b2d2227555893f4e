package jobo.ask;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import jobo.ask.QuestionWords.Asked;
import jobo.language.Language;
import jobo.text.Concepts;
import jobo.text.Lexicon;

/**
 * What a question seeks in the articles of a language, which is the same for all of them. Safe for
 * use by many threads.
 *
 * @param asked the words that an answer must share, each with how much it counts and how rare it is
 * @param focus the word that the question turns on
 * @param total how much all the words count
 * @param rarest how much the word counts that counts most
 * @param transcribed how names of the question would be written in the articles, if those are in
 *     another language
 */
record Sought(
    Question question,
    Language language,
    List<Asked> asked,
    Names names,
    String focus,
    double total,
    double rarest,
    Likeness likeness,
    Transcribed transcribed) {
  private static final double LEAST = 1e-9;

  /**
   * What a question seeks.
   *
   * @param rarity how rare a word is among the articles of the language
   */
  static Sought of(Question question, Language language, ToDoubleFunction<String> rarity) {
    List<Asked> asked =
        question.words(language).stream()
            .map(it -> new Asked(it.word(), it.weight() * rarity(it.word(), language, rarity)))
            .toList();
    Names names = question.names(language);
    return new Sought(
        question,
        language,
        asked,
        names,
        question.focus(asked),
        Math.max(LEAST, asked.stream().mapToDouble(Asked::weight).sum()),
        Math.max(LEAST, asked.stream().mapToDouble(Asked::weight).max().orElse(0)),
        new Likeness(asked, names.words()),
        language == question.language() ? Transcribed.NONE : Transcribed.of(question, asked));
  }

  /** An idea is as rare as the commonest of its words. */
  private static double rarity(String word, Language language, ToDoubleFunction<String> rarity) {
    return Stream.of(
            Set.of(word),
            Concepts.builtIn().wordsFor(word, language),
            Lexicon.builtIn().translations(word, language))
        .flatMap(Set::stream)
        .mapToDouble(rarity)
        .min()
        .orElse(0);
  }

  /** Whether it makes a difference that a text has a word, and not only one like it. */
  boolean tells(String word) {
    return word.equals(focus) || names.words().contains(word);
  }
}
