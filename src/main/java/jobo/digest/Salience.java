package jobo.digest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.language.Language;
import jobo.text.Centrality;
import jobo.text.Sentences;
import jobo.text.Similarity;
import jobo.text.Words;

/**
 * How much the sentences of an article tell of it: those that say much, are on its title's subject,
 * have much in common with the others, and stand near its beginning. The weights are round numbers
 * that do well on both halves of a set of Korean news whose best sentences two people picked
 * ({@code SalienceTest}). Pure.
 */
final class Salience {
  private static final int MOST_CHARACTERS = 6_000;
  private static final int MOST_SENTENCES = 40;
  private static final double CONTENT = 0.8;
  private static final double SUBJECT = 0.6;
  private static final double CENTRALITY = 0.5;
  private static final double BEGINNING = 0.3;

  /** A sentence of so many different words says as much as one can. */
  private static final double FULL = 25;

  private Salience() {}

  /**
   * A sentence of an article.
   *
   * @param words in their basic form, each once
   * @param score how much it tells, from 0 to a little over 2
   */
  record Sentence(String text, Set<String> words, double score) {}

  /** The sentences of an article's blurb, and those at the beginning of its text. */
  static List<Sentence> of(Article article) {
    String body = article.body();
    List<String> sentences =
        Stream.of(body.contains(article.blurb()) ? "" : article.blurb(), beginning(body))
            .flatMap(it -> Sentences.of(it, article.language()).stream())
            .limit(MOST_SENTENCES)
            .map(it -> Wording.alone(it, article.language()))
            .toList();
    return of(article.title(), sentences, article.language());
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }

  static List<Sentence> of(String title, List<String> sentences, Language language) {
    Set<String> subject = words(title, language);
    List<Set<String>> words = sentences.stream().map(it -> words(it, language)).toList();
    double[] centrality = Centrality.of(words);
    List<Sentence> told = new ArrayList<>();
    for (int at = 0; at < sentences.size(); at++) {
      Set<String> its = words.get(at);
      double score =
          CONTENT * Math.min(1, its.size() / FULL)
              + SUBJECT * Similarity.cosine(its, subject)
              + CENTRALITY * centrality[at]
              + BEGINNING / (1 + at);
      told.add(new Sentence(sentences.get(at), its, score));
    }
    return told;
  }

  /** The words of a text in their basic form, each once. */
  static Set<String> words(String text, Language language) {
    return new LinkedHashSet<>(
        switch (language) {
          case KOREAN -> Words.ofStretches(text);
          case ENGLISH -> Words.of(text, language);
        });
  }
}
