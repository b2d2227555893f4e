package jobo.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobo.language.Language;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** What documents are found by. */
final class Fields {
  static final String PAIRS = "pairs";
  static final String NAMES = "names";
  static final String FIGURES = "figures";

  /** Which documents have a word and how often, not where, and no text: the store has it. */
  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setTokenized(true);
    COUNTED.freeze();
  }

  private Fields() {}

  static String title(Language language) {
    return "title_" + language.tag();
  }

  static String text(Language language) {
    return "text_" + language.tag();
  }

  /** How names sound in articles of a language. */
  static String sounds(Language language) {
    return "sounds_" + language.tag();
  }

  /**
   * The same for questions in that language, each once: who spells a name in another way finds it,
   * but its letters tell already how often it stands there.
   */
  static String ownSounds(Language language) {
    return "own-sounds_" + language.tag();
  }

  /** How those names sound that sound like many others. */
  static String shortSounds(Language language) {
    return "short-sounds_" + language.tag();
  }

  /** Those of the articles of a language alone. */
  static List<String> of(Language language) {
    return List.of(
        title(language),
        text(language),
        sounds(language),
        ownSounds(language),
        shortSounds(language));
  }

  /** How often each token stands there. */
  static Field counted(String name, Map<String, Integer> counts) {
    return new Field(name, new KnownTokens(counts), COUNTED);
  }

  /** How often each of some tokens stands among them: counted here, they cost Lucene far less. */
  static Map<String, Integer> counts(List<String> tokens) {
    Map<String, Integer> counts = HashMap.newHashMap(tokens.size());
    tokens.forEach(it -> counts.merge(it, 1, Integer::sum));
    return counts;
  }
}
