package jobo.grounding;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An article as claims cite it: its title, its blurb and its text, each read as far as claims ask
 * for it and once. What is beyond 100,000 characters is left unread. Safe for use by many threads.
 */
public final class Passage {
  /** No sentence is longer, and what is looked up in one may take the square of its length. */
  private static final int LONGEST_SENTENCE = 1_000;

  /** Any day will do where none is known: then "next year" is only ever "next year". */
  private static final LocalDate SOME_DAY = LocalDate.of(1970, 1, 1);

  private final Language language;
  private final LocalDate published;
  private final String headline;
  private final List<PassageText> texts;
  private volatile @Nullable Reading reading;

  private Passage(
      String headline, List<String> texts, Language language, @Nullable LocalDate published) {
    this.headline = plain(headline);
    this.texts = texts.stream().map(it -> new PassageText(it, language)).toList();
    this.language = language;
    this.published = published == null ? SOME_DAY : published;
  }

  /** A text, with the day when it appeared where that is known. */
  public static Passage of(
      String title, String text, Language language, @Nullable LocalDate published) {
    return new Passage(title, List.of(title, text), language, published);
  }

  /** The title, the blurb and the body of an article. */
  public static Passage of(Article article) {
    String body = article.body();
    String blurb = body.contains(article.blurb()) ? "" : article.blurb();
    return new Passage(
        article.headline(),
        Stream.of(article.title(), blurb, body).filter(it -> !it.isEmpty()).toList(),
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

  /** Its sentences as they are written. */
  List<String> written() {
    return reading().written();
  }

  Sentence sentence(int at) {
    return reading().sentence(at);
  }

  /** All its sentences, analysed. */
  List<Sentence> sentences() {
    return IntStream.range(0, written().size()).mapToObj(this::sentence).toList();
  }

  Vocabulary vocabulary() {
    return reading().vocabulary();
  }

  Sounds sounds() {
    return reading().sounds();
  }

  /** All its text without quotation marks and with single spaces. */
  String plainText() {
    return reading().plainText();
  }

  /**
   * Whether a text is its headline or one of its sentences, word for word; nothing is read for it.
   */
  boolean has(String text) {
    return text.equals(headline) || texts.stream().anyMatch(it -> it.has(text));
  }

  /** How many of its sentences were analysed until now. */
  int analysed() {
    Reading known = reading;
    return known == null ? 0 : known.analysed();
  }

  private Reading reading() {
    Reading known = reading;
    if (known == null) {
      known = new Reading(texts.stream().map(PassageText::plain).toList(), language, published);
      reading = known;
    }
    return known;
  }

  static void divide(String sentence, Consumer<String> into) {
    for (int from = 0; from < sentence.length(); from += LONGEST_SENTENCE) {
      into.accept(sentence.substring(from, Math.min(sentence.length(), from + LONGEST_SENTENCE)));
    }
  }
}
