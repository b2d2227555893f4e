package jobo.search;

import java.util.Collection;
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

  static Field counted(String name, Collection<String> tokens) {
    return new Field(name, new KnownTokens(tokens), COUNTED);
  }
}
