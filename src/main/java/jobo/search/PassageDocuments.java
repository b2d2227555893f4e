package jobo.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.SortedArticle;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.text.Sentences;
import jobo.text.Words;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;

/** Divides articles into passages and says what each is found by. */
final class PassageDocuments {
  /** The number of a passage's first sentence. */
  static final String FIRST = "first";

  /** What the first passage of each article has. */
  static final Term HEAD = new Term("head", "1");

  /** An article of ordinary length is one or two passages; the index stays small. */
  private static final int CHARACTERS = 1_500;

  private static final int MOST_SENTENCES = 200;

  /** Beyond this it is no sentence but a table or a spoilt page. */
  private static final int LONGEST_SENTENCE = 1_000;

  private static final int LONGEST_TITLE = 300;

  private PassageDocuments() {}

  /** The documents of an article, at least one. */
  static List<Document> of(SortedArticle sorted) {
    Article article = sorted.article();
    List<String> sentences =
        Sentences.of(article.body(), article.language()).stream().limit(MOST_SENTENCES).toList();
    List<Document> documents = new ArrayList<>();
    int first = 0;
    do {
      StringBuilder text = new StringBuilder();
      int next = first;
      while (next < sentences.size() && (next == first || text.length() < CHARACTERS)) {
        text.append(VisibleText.cut(sentences.get(next), LONGEST_SENTENCE)).append('\n');
        next++;
      }
      documents.add(document(sorted, first, text.toString()));
      first = next;
    } while (first < sentences.size());
    return documents;
  }

  /**
   * A document has all fields, though it may have nothing in some: where a field is missing from
   * many, Lucene looks up a length for each occurrence of a word, a seventh of all the work.
   */
  private static Document document(SortedArticle sorted, int first, String text) {
    Language language = sorted.article().language();
    String title = VisibleText.cut(sorted.article().title(), LONGEST_TITLE);
    List<String> titleWords = words(title, language);
    List<String> textWords = words(text, language);
    String whole = title + "\n" + text;
    List<String> all = new ArrayList<>(titleWords);
    all.addAll(textWords);
    Document document = new Document();
    document.add(new StoredField(FIRST, first));
    if (first == 0) {
      document.add(new StringField(HEAD.field(), HEAD.text(), Field.Store.NO));
    }
    ScopeFilter.mark(document, sorted);
    document.add(Fields.counted(Fields.title(language), Fields.counts(titleWords)));
    document.add(Fields.counted(Fields.text(language), Fields.counts(textWords)));
    document.add(
        Fields.counted(
            Fields.PAIRS, language == Language.KOREAN ? Pairs.counted(whole) : Map.of()));
    bridge(document, Bridge.of(whole, all), language);
    Stream.of(Language.values())
        .filter(it -> it != language)
        .flatMap(it -> Fields.of(it).stream())
        .forEach(it -> document.add(Fields.counted(it, Map.of())));
    return document;
  }

  private static void bridge(Document document, Bridge bridge, Language language) {
    Map<String, Integer> sounds = Fields.counts(bridge.sounds());
    Map<String, Integer> once = new HashMap<>(sounds);
    once.replaceAll((sound, count) -> 1);
    document.add(Fields.counted(Fields.NAMES, Fields.counts(bridge.names())));
    document.add(Fields.counted(Fields.FIGURES, Fields.counts(bridge.figures())));
    document.add(Fields.counted(Fields.sounds(language), sounds));
    document.add(Fields.counted(Fields.ownSounds(language), once));
    document.add(Fields.counted(Fields.shortSounds(language), Fields.counts(bridge.shortSounds())));
  }

  private static List<String> words(String text, Language language) {
    return language == Language.KOREAN ? Words.ofManyStretches(text) : Words.of(text, language);
  }
}
