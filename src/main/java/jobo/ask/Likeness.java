package jobo.ask;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.ask.QuestionWords.Asked;
import jobo.language.Language;
import jobo.text.Concepts;
import jobo.text.Lexicon;
import jobo.text.Thesaurus;

/**
 * How far a word of an article stands for one that is asked for: wholly where they are the same,
 * and partly where they begin alike, as a noun and its verb do, or {@linkplain Thesaurus share a
 * sense}. Names stand for nothing but themselves. A word of another language stands for one of the
 * same {@linkplain Concepts idea}. Safe for use by many threads.
 */
final class Likeness {
  /** So much alike two words are the same thing, however it is written. */
  static final double SAME = 0.75;

  private static final double SAME_IDEA = 0.8;

  private static final double SAYS_ALIKE = 0.7;
  private static final int LEAST_ENGLISH = 5;
  private static final int LEAST_HANGUL = 2;
  private static final double LEAST_SHARE = 0.6;
  private static final double[] NOTHING = {};

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"));

  private final List<Asked> asked;
  private final Set<String> names;
  private final Map<String, double[]> known = new ConcurrentHashMap<>();

  /** For each word that is asked for, those of both languages that say the same. */
  private final List<Set<String>> others;

  Likeness(List<Asked> asked, Set<String> names) {
    this.asked = asked;
    this.names = names;
    others = asked.stream().map(it -> others(it.word())).toList();
  }

  private static Set<String> others(String word) {
    return Stream.of(
            Thesaurus.builtIn().synonyms(word),
            Lexicon.builtIn().translations(word, Language.KOREAN),
            Lexicon.builtIn().translations(word, Language.ENGLISH),
            Concepts.builtIn().wordsFor(word, Language.KOREAN),
            Concepts.builtIn().wordsFor(word, Language.ENGLISH))
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For each word that is asked for, 0 to 1; an empty array where it stands for none. */
  double[] of(String word) {
    double[] likeness = known.get(word);
    return likeness == null ? known.computeIfAbsent(word, this::measured) : likeness;
  }

  private double[] measured(String word) {
    double[] likeness = NOTHING;
    for (int at = 0; at < asked.size(); at++) {
      double one = between(word, asked.get(at).word(), others.get(at));
      if (one > 0) {
        likeness = likeness.length == 0 ? new double[asked.size()] : likeness;
        likeness[at] = one;
      }
    }
    return likeness;
  }

  private double between(String word, String other, Set<String> others) {
    if (isHangul(word) != isHangul(other)) {
      return others.contains(word) ? SAME_IDEA : 0;
    }
    if (word.equals(other) || number(word).equals(number(other))) {
      return 1;
    }
    boolean mayDiffer = !names.contains(other) && !Character.isDigit(word.charAt(0));
    return mayDiffer && (beginAlike(word, other) || others.contains(word)) ? SAYS_ALIKE : 0;
  }

  private static boolean isHangul(String word) {
    return word.charAt(0) >= '가' && word.charAt(0) <= '힣';
  }

  private static String number(String word) {
    return NUMBERS.getOrDefault(word, word);
  }

  private static boolean beginAlike(String one, String other) {
    int least = one.charAt(0) < 0x250 ? LEAST_ENGLISH : LEAST_HANGUL;
    int longest = Math.max(one.length(), other.length());
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= least && same >= LEAST_SHARE * longest;
  }
}
