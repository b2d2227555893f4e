package jobo.ask;

import java.util.List;
import jobo.article.Article;
import jobo.language.VisibleText;
import jobo.text.Sentences;

/**
 * Sentences of an article that stand together, never more than may be shown of it at a place: two
 * of them, or as many as have 300 characters.
 */
final class Passages {
  private static final int MOST_CHARACTERS = 300;

  private Passages() {}

  /** A sentence with the one before it and those after it, as far as there is room. */
  static String around(Article article, String sentence) {
    List<String> sentences = sentences(article);
    int at = at(sentences, sentence);
    if (at < 0) {
      return VisibleText.cut(sentence, MOST_CHARACTERS);
    }
    int first = at;
    int last = at;
    if (at > 0 && length(sentences, at - 1, at) <= MOST_CHARACTERS) {
      first = at - 1;
    }
    while (last + 1 < sentences.size() && length(sentences, first, last + 1) <= MOST_CHARACTERS) {
      last++;
    }
    return joined(sentences, first, last);
  }

  /** What an article says first, or next after a sentence that was quoted. */
  static String next(Article article, String quoted) {
    List<String> sentences = sentences(article);
    if (sentences.isEmpty()) {
      return VisibleText.cut(article.title(), MOST_CHARACTERS);
    }
    int next = quoted.isEmpty() ? 0 : at(sentences, quoted) + 1;
    int first = next < sentences.size() ? next : 0;
    int last = first;
    if (first + 1 < sentences.size() && length(sentences, first, first + 1) <= MOST_CHARACTERS) {
      last = first + 1;
    }
    return joined(sentences, first, last);
  }

  private static List<String> sentences(Article article) {
    return Sentences.of(article.body(), article.language());
  }

  private static int at(List<String> sentences, String sentence) {
    String begins = sentence.replaceFirst("…$", "");
    for (int at = 0; at < sentences.size(); at++) {
      if (sentences.get(at).startsWith(begins)) {
        return at;
      }
    }
    return -1;
  }

  private static int length(List<String> sentences, int first, int last) {
    return String.join(" ", sentences.subList(first, last + 1)).length();
  }

  private static String joined(List<String> sentences, int first, int last) {
    return VisibleText.cut(String.join(" ", sentences.subList(first, last + 1)), MOST_CHARACTERS);
  }
}
