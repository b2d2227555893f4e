package jobo.ask;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.ask.QuestionWords.Asked;
import jobo.language.Language;
import jobo.language.VisibleText;

/**
 * A question as it is put to articles.
 *
 * @param language the question's own, in which it is answered
 * @param why whether it asks for a reason
 * @param counted how a sentence counts what is to be counted, where the question says that: “명”
 *     after “몇”
 */
record Question(
    String text, Language language, Wanted wanted, boolean why, Optional<Counted> counted) {
  private static final int LONGEST = 500;
  private static final Pattern KOREAN_COUNTER =
      Pattern.compile("몇 ?([\\p{IsHangul}]|[\\p{IsLatin}]+|%)");
  private static final Pattern ENGLISH_COUNTER =
      Pattern.compile("(?i)\\bhow many (\\p{L}+)( \\p{L}+)?");

  private static final Pattern ASKS_WHY =
      Pattern.compile("(?i)\\b(?:why|reasons?|purpose|caused?)\\b|왜|이유|까닭|목적|원인");
  private static final Pattern REASON =
      Pattern.compile(
          "(?i)\\b(?:because|since|due to|in order|so that|therefore|as a result|reasons?|caused?|purpose"
              + "|led to|to avoid|thus)\\b|때문|위해|위한|이유|까닭|탓|으로 인해|목적|원인");

  /** The question that somebody wrote; long ones are cut. */
  static Question of(String written) {
    String text = alike(VisibleText.cut(VisibleText.line(written), LONGEST));
    return new Question(
        text, Language.of(text), Wanted.by(text), ASKS_WHY.matcher(text).find(), counted(text));
  }

  /** Signs that are written in several ways, such as ㎿ and MW, in one. */
  static String alike(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** What an article of a language must share with it. */
  List<Asked> words(Language articles) {
    return QuestionWords.of(withoutCounter(), language, articles);
  }

  /**
   * The word that what is asked turns on, or an empty text: in English the one after “who” or “how
   * many”, in Korean the last.
   */
  String focus(List<Asked> asked) {
    if (asked.isEmpty()) {
      return "";
    }
    return (language == Language.KOREAN ? asked.getLast() : asked.getFirst()).word();
  }

  /** What an article of a language must not lack. */
  Names names(Language articles) {
    return Names.of(withoutCounter(), language, articles);
  }

  /** Whether a sentence counts what is to be counted. */
  boolean isCountedBy(String sentence) {
    return counted.isPresent() && counted.get().isIn(sentence);
  }

  /** Whether there is something to be counted that a sentence does not count. */
  boolean isNotCountedBy(String sentence) {
    return counted.isPresent() && !counted.get().isIn(sentence);
  }

  /**
   * How a sentence counts what is to be counted.
   *
   * @param counters without which none does
   */
  record Counted(List<String> counters, Pattern pattern) {
    static Counted by(List<String> counters) {
      String any = counters.stream().map(Pattern::quote).collect(Collectors.joining("|"));
      String pattern =
          "(?i)[\\d만억조] ?(?:%s)|\\b(?:\\d[\\d,.]*|%s)(?: \\p{L}+){0,2} (?:%s)"
              .formatted(any, Wanted.NUMBER_WORDS, any);
      return new Counted(counters, Pattern.compile(pattern));
    }

    boolean isIn(String sentence) {
      return counters.stream().anyMatch(it -> has(sentence, it))
          && pattern.matcher(sentence).find();
    }

    private static boolean has(String sentence, String counter) {
      return IntStream.range(0, sentence.length())
          .anyMatch(it -> sentence.regionMatches(true, it, counter, 0, counter.length()));
    }
  }

  /** Whether it asks why, and a sentence says so. */
  boolean isReasonGivenBy(String sentence) {
    return why && REASON.matcher(sentence).find();
  }

  /** A unit in Latin letters behind “몇” is no name. */
  private String withoutCounter() {
    return text.replaceAll("몇 ?(\\p{IsLatin}+|%)", "몇 ");
  }

  private static Optional<Counted> counted(String text) {
    Matcher korean = KOREAN_COUNTER.matcher(text);
    if (korean.find()) {
      return Optional.of(Counted.by(List.of(korean.group(1))));
    }
    Matcher english = ENGLISH_COUNTER.matcher(text);
    return english.find()
        ? Optional.of(
            Counted.by(
                Stream.of(english.group(1), english.group(2))
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .toList()))
        : Optional.empty();
  }
}
