package jobo.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jobo.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text in their basic form: English stemmed, Korean as morphemes without particles
 * and endings (Lucene's analyzers). Safe for use by many threads.
 */
public final class Words {
  private static final Analyzer KOREAN = new Smoothed(new KoreanAnalyzer());
  private static final Analyzer ENGLISH = new Smoothed(new EnglishAnalyzer());

  /**
   * Leaves out what is no word and what Lucene stumbles over: at half a character (of an emoji cut
   * in two) its English analyzer drops all words before it, and a long row of dots, which its
   * Korean dictionary knows, takes it many seconds.
   */
  private static final class Smoothed extends AnalyzerWrapper {
    private static final Pattern STUMBLING_BLOCK = Pattern.compile("[.…]{16,}|\\p{Cs}");

    private final Analyzer analyzer;

    Smoothed(Analyzer analyzer) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.analyzer = analyzer;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return analyzer;
    }

    @Override
    protected Reader wrapReader(String field, Reader reader) {
      return new PatternReplaceCharFilter(STUMBLING_BLOCK, " ", reader);
    }
  }

  private Words() {}

  /** The analyzer of a language, for those who index. */
  public static Analyzer analyzer(Language language) {
    return switch (language) {
      case KOREAN -> KOREAN;
      case ENGLISH -> ENGLISH;
    };
  }

  /** The words of a text, in its order, repeated as they are repeated there. */
  public static List<String> of(String text, Language language) {
    List<String> words = new ArrayList<>();
    try (var stream = analyzer(language).tokenStream("text", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from a string failed", impossible);
    }
    return words;
  }
}
