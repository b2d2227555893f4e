package jobo.digest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.article.Article;
import jobo.language.Language;
import jobo.text.Sentences;
import jobo.text.Words;

/**
 * Chooses the sentence of an article that adds most to its title: near the beginning, on the
 * title's subject, with figures or names, and neither a fragment nor too long to quote.
 */
final class TellingSentence {
  private static final int SHORTEST = 25;

  /** Longer ones are hard to read in a list. */
  private static final int LONGEST = 240;

  private static final int MOST_SENTENCES = 12;
  private static final Pattern FIGURE = Pattern.compile("\\d");

  private TellingSentence() {}

  /**
   * The sentence, word for word, or none where only the title was read.
   *
   * @param room the most characters there are for it
   */
  static Optional<String> of(Article article, String headline, int room) {
    Set<String> subject = new HashSet<>(Words.of(headline, article.language()));
    List<String> sentences = Sentences.of(article.body(), article.language());
    String best = null;
    double bestScore = 0;
    for (int at = 0; at < Math.min(sentences.size(), MOST_SENTENCES); at++) {
      String sentence = sentences.get(at);
      double score = score(sentence, at, subject, article.language());
      if (score > bestScore && sentence.length() <= room) {
        best = sentence;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double score(String sentence, int at, Set<String> subject, Language language) {
    boolean fits = sentence.length() >= minimum(language) && sentence.length() <= LONGEST;
    if (!fits || !endsAsSentence(sentence)) {
      return 0;
    }
    List<String> words = Words.of(sentence, language);
    long shared = words.stream().distinct().filter(subject::contains).count();
    double about = subject.isEmpty() ? 0 : (double) shared / subject.size();
    if (about > 0.85) {
      return 0; // says the headline once more
    }
    double figures = FIGURE.matcher(sentence).results().count() > 0 ? 0.4 : 0;
    return 0.3 + about + figures + 1.0 / (1 + 0.6 * at);
  }

  private static int minimum(Language language) {
    return switch (language) {
      case KOREAN -> SHORTEST * 3 / 5;
      case ENGLISH -> SHORTEST;
    };
  }

  private static boolean endsAsSentence(String sentence) {
    return sentence.matches("(?s).*[.!?。”\"'’)]$");
  }
}
