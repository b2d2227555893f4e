package jobo.grounding;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobo.article.Article;
import jobo.language.Language;
import jobo.text.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * An article as claims cite it: its title and its text, read once for any number of claims.
 * Immutable; what is beyond 100,000 characters is left unread.
 */
public final class Passage {
  private static final int LONGEST = 100_000;

  /** No sentence is longer, and what is looked up in one may take the square of its length. */
  private static final int LONGEST_SENTENCE = 1_000;

  /** Any day will do where none is known: then "next year" is only ever "next year". */
  private static final LocalDate SOME_DAY = LocalDate.of(1970, 1, 1);

  private final Language language;
  private final LocalDate published;
  private final List<Sentence> sentences;
  private final Vocabulary vocabulary;
  private final String plainText;
  private final Set<String> whole = new HashSet<>();

  private Passage(String head, String body, Language language, LocalDate published) {
    String title = plain(head);
    String text = plain(body.substring(0, Math.min(LONGEST, body.length())));
    this.language = language;
    this.published = published;
    List<Sentence> read = new ArrayList<>();
    for (String part : List.of(title, text)) {
      for (String sentence : Sentences.of(part, language)) {
        whole.add(QuotationCheck.plain(sentence));
        divide(sentence, it -> read.add(Sentence.of(it, language, published)));
      }
    }
    sentences = List.copyOf(read);
    vocabulary = Vocabulary.of(sentences);
    plainText = QuotationCheck.plain(title + "\n" + text);
  }

  /** A text, with the day when it appeared where that is known. */
  public static Passage of(
      String title, String text, Language language, @Nullable LocalDate published) {
    return new Passage(title, text, language, published == null ? SOME_DAY : published);
  }

  /** The title and the body of an article. */
  public static Passage of(Article article) {
    return of(
        article.title(),
        article.body(),
        article.language(),
        LocalDate.ofInstant(article.appearedAt(), ZoneOffset.UTC));
  }

  /** One way of writing for ㎏ and kg, ％ and %. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  Language language() {
    return language;
  }

  LocalDate published() {
    return published;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** All its text without quotation marks and with single spaces. */
  String plainText() {
    return plainText;
  }

  /** Whether a text is one of its sentences, word for word. */
  boolean has(String text) {
    return whole.contains(QuotationCheck.plain(text));
  }

  static void divide(String sentence, java.util.function.Consumer<String> into) {
    for (int from = 0; from < sentence.length(); from += LONGEST_SENTENCE) {
      into.accept(sentence.substring(from, Math.min(sentence.length(), from + LONGEST_SENTENCE)));
    }
  }
}
