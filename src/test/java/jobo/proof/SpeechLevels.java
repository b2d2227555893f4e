package jobo.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the sentences of a frame end. Requests and questions (-세요, -까요?) go with every polite level;
 * statements must keep to one.
 */
final class SpeechLevels {
  private static final Pattern SENTENCE =
      Pattern.compile("[^.!?\\n]+(?:\\.(?=\\S)[^.!?\\n]*)*[.!?]*");
  private static final Pattern FORMAL = Pattern.compile("[가-힣](?:니다|니까|십시오)$");
  private static final Pattern REQUEST = Pattern.compile("[가-힣](?:세요|시지요|시죠)$");
  private static final Pattern POLITE = Pattern.compile("[가-힣](?:요|죠)$");
  private static final Pattern PLAIN = Pattern.compile("([가-힣])다$");
  private static final String PLAIN_STEMS = "있없이많같좋크싶않";
  private static final Pattern UNENDED =
      Pattern.compile("(?:([가-힣])니다|주세요|하세요|까요)(?= +[가-힣A-Za-z(‘“])");
  private static final Pattern BARE = Pattern.compile("[.!?] [^.!?\\n]*[가-힣](?:니다|세요|어요|까요)$");
  private static final Pattern BRACKETS = Pattern.compile("[\\s\"'”’)\\]]+$|\\([^()]*\\)\\s*$");

  private SpeechLevels() {}

  private enum Level {
    FORMAL,
    POLITE,
    PLAIN
  }

  private record Statement(Level level, String sentence) {}

  /** What of a single text is not ended. */
  static List<Finding> unended(String text) {
    List<Finding> findings = new ArrayList<>();
    for (Pattern pattern : List.of(UNENDED, BARE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (pattern == UNENDED && matcher.group(1) != null && !isFormal(matcher.group(1))) {
          continue;
        }
        findings.add(Finding.at(Finding.Kind.ENDING, text, matcher.start(), matcher.end()));
      }
    }
    if (text.stripTrailing().endsWith(",")) {
      findings.add(new Finding(Finding.Kind.ENDING, ",", text));
    }
    return findings;
  }

  /** What does not end like the most of the texts that a reader sees together. */
  static List<Finding> mixed(List<String> frame) {
    List<Statement> statements = frame.stream().flatMap(it -> statements(it).stream()).toList();
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    statements.forEach(it -> counts.merge(it.level(), 1, Integer::sum));
    if (counts.size() < 2) {
      return List.of();
    }
    Level usual = Level.FORMAL;
    for (Level level : Level.values()) {
      usual = counts.getOrDefault(level, 0) > counts.getOrDefault(usual, 0) ? level : usual;
    }
    Level most = usual;
    return statements.stream()
        .filter(it -> it.level() != most)
        .map(it -> new Finding(Finding.Kind.ENDING, it.sentence(), it.level().toString()))
        .toList();
  }

  private static List<Statement> statements(String text) {
    List<Statement> found = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find()) {
      String sentence = matcher.group().strip();
      boolean asks = sentence.endsWith("?");
      String bare = BRACKETS.matcher(sentence.replaceAll("[.!?]+$", "")).replaceAll("");
      if (FORMAL.matcher(bare).find()) {
        found.add(new Statement(Level.FORMAL, sentence));
      } else if (POLITE.matcher(bare).find() && !asks && !REQUEST.matcher(bare).find()) {
        found.add(new Statement(Level.POLITE, sentence));
      } else if (isPlain(bare) && sentence.endsWith(".")) {
        found.add(new Statement(Level.PLAIN, sentence));
      }
    }
    return found;
  }

  /** 합니다, but not 아니다. */
  private static boolean isFormal(String syllable) {
    return FinalSound.finalOf(syllable.charAt(0)) == FinalSound.FINAL_BIEUP;
  }

  /** 쓴다, 썼다, 있다; a noun such as 바다 is no sentence. */
  private static boolean isPlain(String sentence) {
    Matcher plain = PLAIN.matcher(sentence);
    if (!plain.find()) {
      return false;
    }
    char stem = plain.group(1).charAt(0);
    int end = FinalSound.finalOf(stem);
    return end == FinalSound.FINAL_NIEUN
        || end == FinalSound.FINAL_PAST
        || PLAIN_STEMS.indexOf(stem) >= 0;
  }
}
