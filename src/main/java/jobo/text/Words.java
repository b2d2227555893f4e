package jobo.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a text in their basic form: English stemmed, Korean as morphemes without particles
 * and endings (Lucene's analyzers). Safe for use by many threads.
 */
public final class Words {
  private static final Analyzer BARE_KOREAN =
      new KoreanAnalyzer(
          adjectives(),
          KoreanTokenizer.DEFAULT_DECOMPOUND,
          KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS,
          false);
  private static final Analyzer BARE_ENGLISH = new EnglishAnalyzer();
  private static final Analyzer KOREAN = new Smoothed(BARE_KOREAN);
  private static final Analyzer ENGLISH = new Smoothed(BARE_ENGLISH);

  /** Those who look up single words remember them themselves. */
  private static final int LONGEST_WORD = 24;

  /** A sentence is looked at by everyone who chooses, compares or proves it. */
  private static final int LONGEST_SENTENCE = 600;

  private static final int SENTENCES = 1 << 10;
  private static final Map<Language, Remembered<List<Word>>> TAGGED =
      Stream.of(Language.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  it -> it,
                  it ->
                      new Remembered<>(
                          text -> read(text, it),
                          LONGEST_SENTENCE,
                          SENTENCES,
                          Remembered.Stay.NEWEST)));

  private static final int MOST_DOTS = 16;
  private static final Pattern STUMBLING_BLOCK =
      Pattern.compile("[.…]{%d,}|\\p{Cs}".formatted(MOST_DOTS));

  /**
   * Leaves out what is no word and what Lucene stumbles over: at half a character (of an emoji cut
   * in two) its English analyzer drops all words before it, and a long row of dots, which its
   * Korean dictionary knows, takes it many seconds.
   */
  private static final class Smoothed extends AnalyzerWrapper {
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

  /**
   * Cuts words in -형 where Lucene's dictionary cuts them in the wrong place when they stand alone:
   * of 생성형 (generative) it leaves 성형, plastic surgery.
   */
  private static UserDictionary adjectives() {
    String lines =
        Stream.of("생성", "탑재", "최소", "참조", "전용", "공유", "사용자")
            .map(it -> it + "형 " + it + " 형")
            .collect(Collectors.joining("\n"));
    try {
      return Objects.requireNonNull(UserDictionary.open(new StringReader(lines)));
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from a string failed", impossible);
    }
  }

  /** What a word does in its sentence, as far as the analyzer of its language knows. */
  public enum Part {
    NAME,
    VERB,
    /** Counts, links or helps another word, and says little alone. */
    PARTICLE,
    /** Any other word; in English every word. */
    PLAIN
  }

  /** A word in its basic form, and at which character of the text it starts. */
  public record Word(String form, Part part, int start) {}

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
    return language == Language.KOREAN && isPlain(text)
        ? PlainWords.of(text)
        : tagged(text, language).stream().map(Word::form).toList();
  }

  /**
   * The words of a Korean text, each stretch between two spaces taken by itself: nearly the same,
   * since the analyzer also looks at what stands around, and many times as fast.
   */
  public static List<String> ofStretches(String text) {
    return KoreanWords.of(text);
  }

  /** The same for those who read very many texts: more is remembered for them. */
  public static List<String> ofManyStretches(String text) {
    return Stretches.forms(text);
  }

  /**
   * The words of a text for those who read very many, each Korean stretch between two spaces taken
   * by itself as in {@link #ofStretches}.
   */
  public static List<Word> taggedStretches(String text, Language language) {
    return switch (language) {
      case KOREAN -> Stretches.tagged(text);
      case ENGLISH -> read(text, language);
    };
  }

  /** Whether nothing in a text is for a Korean dictionary to know. */
  static boolean isPlain(String text) {
    return isPlain(text, 0, text.length());
  }

  /** Whether nothing between two places of a text is. */
  static boolean isPlain(String text, int from, int until) {
    for (int at = from; at < until; at++) {
      if (text.charAt(at) >= 128) {
        return false;
      }
    }
    return true;
  }

  /**
   * The words of a text with their parts of speech, of which nothing is remembered: for what
   * somebody wrote who may want it erased.
   */
  public static List<Word> taggedOnce(String text, Language language) {
    return read(text, language);
  }

  /** The words of a text with their parts of speech; sentences looked at last are remembered. */
  public static List<Word> tagged(String text, Language language) {
    return text.length() <= LONGEST_WORD
        ? read(text, language)
        : Objects.requireNonNull(TAGGED.get(language)).of(text);
  }

  static List<Word> read(String text, Language language) {
    List<Word> words = new ArrayList<>();
    try (var stream = analyzer(language, text).tokenStream("text", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var speech = stream.getAttribute(PartOfSpeechAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        POS.Tag tag = speech == null ? null : speech.getLeftPOS();
        Part part = tag == null ? Part.PLAIN : part(tag);
        words.add(new Word(term.toString(), part, offset.startOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from a string failed", impossible);
    }
    return List.copyOf(words);
  }

  /** Smoothing takes its time, and hardly any text needs it. */
  private static Analyzer analyzer(Language language, String text) {
    if (mayStumble(text) && STUMBLING_BLOCK.matcher(text).find()) {
      return analyzer(language);
    }
    return switch (language) {
      case KOREAN -> BARE_KOREAN;
      case ENGLISH -> BARE_ENGLISH;
    };
  }

  private static boolean mayStumble(String text) {
    int dots = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      dots = letter == '.' || letter == '…' ? dots + 1 : 0;
      if (dots == MOST_DOTS || Character.isSurrogate(letter)) {
        return true;
      }
    }
    return false;
  }

  private static Part part(POS.Tag tag) {
    return switch (tag) {
      case NNP, SL -> Part.NAME; // what is written in Latin letters within Korean is a name
      case VV, VA -> Part.VERB;
      case NNB, NNBC, VX, VCP, VCN, NP, MAG, MM -> Part.PARTICLE;
      default -> Part.PLAIN;
    };
  }
}
