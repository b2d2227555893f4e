package jobo.story;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.language.Language;

/**
 * Who a headline is about, and whom the article mentions at all. Where neither of two articles
 * mentions the other's subject, they are about two companies, whatever else is alike.
 */
final class Subject {
  private static final int LEAST_MENTIONED = 25;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,40}");

  /** In Korean headlines the subject stands before the first comma. */
  private static final Pattern BEFORE_COMMA =
      Pattern.compile("^[^,，…]{0,30}?([가-힣A-Za-z0-9]{2,20})[’'”\"]?,\\s");

  private static final Pattern PARTICLE =
      Pattern.compile("(?<=[가-힣A-Za-z0-9]{2})(?:에서|에게|으로|이|가|은|는|을|를|의|에|와|과|도|로)$");

  private static final Subject NOBODY = new Subject(0, new int[0]);

  /** A hash of the subject's name; 0 where the headline names nobody first. */
  private final int name;

  /** Hashes of all words of the headline and the first sentences, ascending. */
  private final int[] mentioned;

  private Subject(int name, int[] mentioned) {
    this.name = name;
    this.mentioned = mentioned;
  }

  static Subject of(String headline, String lead, Language language) {
    Matcher subject = BEFORE_COMMA.matcher(headline);
    if (language != Language.KOREAN || !subject.find()) {
      return NOBODY;
    }
    Set<Integer> mentioned = new HashSet<>();
    Matcher words = WORD.matcher(headline + "\n" + lead);
    while (words.find()) {
      mentioned.add(hash(words.group()));
      mentioned.add(hash(PARTICLE.matcher(words.group()).replaceFirst("")));
    }
    return new Subject(
        hash(subject.group(1)), mentioned.stream().mapToInt(Integer::intValue).sorted().toArray());
  }

  /**
   * Whether each of two articles is about somebody whom the other does not mention.
   *
   * @param areHeadlines of little more than a headline it is not expected to mention many
   */
  boolean isNobodyIn(Subject other, boolean areHeadlines) {
    return name != 0
        && other.name != 0
        && (areHeadlines || Math.min(mentioned.length, other.mentioned.length) >= LEAST_MENTIONED)
        && Arrays.binarySearch(other.mentioned, name) < 0
        && Arrays.binarySearch(mentioned, other.name) < 0;
  }

  private static int hash(String word) {
    return word.toLowerCase(Locale.ROOT).hashCode();
  }
}
