package jobo.grounding;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a sentence denies: which words say no, and which words they say it of. For English after the
 * idea of scope in NegEx (Chapman et al., 2001): the words that follow, within the clause.
 */
final class Negations {
  private static final Set<String> PLAIN =
      Set.of(
          "not", "cannot", "never", "no", "none", "nor", "neither", "without", "nobody", "nothing",
          "unable", "hardly");

  /** Say no only before "to". */
  private static final Pattern BEFORE_TO =
      Pattern.compile("fail(?:s|ed|ing)?|declin(?:es?|ed|ing)|refus(?:es?|ed|ing)");

  private static final Pattern DENYING = Pattern.compile("den(?:y|ies|ied|ying)");
  private static final Pattern REJECTING =
      Pattern.compile("(?:reject|dismiss|disput|refut)(?:s|es|ed|e)?");
  private static final Pattern ACCUSATION =
      Pattern.compile(
          "(?:accusation|claim|allegation|charge|criticism|suggestion|report|rumour|rumor)s?");
  private static final Pattern KOREAN_AFTER =
      Pattern.compile(
          "(?:않|못하|못했|못한|못할|못해|말[고아라]|없[다는었이을으지던애고습]|없어|아니[다라며었고]|아닙|아닌|아냐).*|부인[했하한해]?.*");
  private static final Pattern KOREAN_WITHIN =
      Pattern.compile(".+(?:지않|지못|못하|못했|못한|없는|없다|없이|없었|없습|아닌|아닙|아니다|아니라).*");
  private static final Set<String> KOREAN_BEFORE = Set.of("안", "못");

  /** Nouns before 없다 and 아니다 that stand for what is said before them. */
  private static final Pattern AUXILIARY =
      Pattern.compile("(?:수|바|적|것|일|계획|예정|생각|뜻|의사|방침|가능성|필요|의도)(?:[은는이가도]|조차|까지)?");

  private static final Pattern LIGHT = Pattern.compile("(?:받|하지|되지|있지|보이지|내지|갖지|두지|주지|이루어지지)");

  /** "서명을 거부했다" denies the signature: who refuses or puts off does not do it. */
  private static final Pattern REFUSED =
      Pattern.compile("(?:거부|거절|보류|포기|사양|유보|미뤘|미룬|미루|미뤄|그만|관두|접었|접기).{0,8}");

  /** Two words that say no of what follows. */
  private static final Map<String, String> TURNING =
      Map.ofEntries(
          Map.entry("ruled", "out"),
          Map.entry("rules", "out"),
          Map.entry("rule", "out"),
          Map.entry("ruling", "out"),
          Map.entry("rather", "than"),
          Map.entry("instead", "of"),
          Map.entry("far", "from"),
          Map.entry("yet", "to"),
          Map.entry("stopped", "short"),
          Map.entry("stops", "short"),
          Map.entry("refrain", "from"),
          Map.entry("refrained", "from"));

  private static final int NEXT = 2;
  private static final int ALL = 40;

  private final BitSet negators = new BitSet();
  private final BitSet denied = new BitSet();
  private final List<Word> words;
  private final List<Integer> clauses;

  private Negations(List<Word> words, List<Integer> clauses) {
    this.words = words;
    this.clauses = clauses;
  }

  static Negations in(List<Word> words, List<Integer> clauses) {
    Negations negations = new Negations(words, clauses);
    for (int at = 0; at < words.size(); at++) {
      negations.read(at);
    }
    return negations;
  }

  boolean isNegator(int word) {
    return negators.get(word);
  }

  boolean isDenied(int word) {
    return denied.get(word);
  }

  /** How often a clause says no. */
  int in(int clause) {
    return (int) negators.stream().filter(it -> clauses.get(it) == clause).count();
  }

  /** How often the sentence says no. */
  int count() {
    return negators.cardinality();
  }

  private void read(int at) {
    String word = words.get(at).text().toLowerCase(Locale.ROOT).replace('’', '\'');
    if (word.charAt(0) >= '가') {
      readKorean(at, word);
    } else if (saysNo(at, word)) {
      negators.set(at);
      denyNext(at, NEXT);
    } else if (isTurned(at, word)) {
      negators.set(at);
      denyNext(at + 1, NEXT);
    } else if (DENYING.matcher(word).matches() || rejectsAccusation(at, word)) {
      negators.set(at);
      denyNext(at, ALL);
    }
  }

  /** "Ruled out", "advised against", "rather than", "has yet to". */
  private boolean isTurned(int at, String word) {
    return at + 1 < words.size()
        && TURNING.getOrDefault(word, "").equals(words.get(at + 1).text().toLowerCase(Locale.ROOT));
  }

  private boolean rejectsAccusation(int at, String word) {
    return REJECTING.matcher(word).matches()
        && words.subList(at + 1, Math.min(words.size(), at + 4)).stream()
            .anyMatch(it -> ACCUSATION.matcher(it.text()).matches());
  }

  private boolean saysNo(int at, String word) {
    String next = at + 1 < words.size() ? words.get(at + 1).text().toLowerCase(Locale.ROOT) : "";
    if (PLAIN.contains(word)) {
      boolean isNumber = word.equals("no") && !next.isEmpty() && Character.isDigit(next.charAt(0));
      return !next.equals("only") && !isNumber;
    }
    return word.endsWith("n't") || (next.equals("to") && BEFORE_TO.matcher(word).matches());
  }

  private void readKorean(int at, String word) {
    if (KOREAN_BEFORE.contains(word)) {
      negators.set(at);
      denyNext(at, 1);
    } else if (isRefused(at, word)) {
      negators.set(at);
      denied.set(at - 1);
    } else if (KOREAN_AFTER.matcher(word).matches()) {
      negators.set(at);
      int before = at - 1;
      if (before > 0 && isAuxiliary(words.get(before).text())) {
        denied.set(before);
        before--;
      }
      deny(before);
    } else if (word.length() < 20 && KOREAN_WITHIN.matcher(word).matches()) {
      negators.set(at);
    }
  }

  private boolean isRefused(int at, String word) {
    return at > 0
        && words.get(at - 1).particle() == Particle.OBJECT
        && REFUSED.matcher(word).matches();
  }

  /** "요청을 받지 않았다" denies the request, since the verb says little. */
  private void deny(int at) {
    if (at >= 0) {
      denied.set(at);
      boolean isLight = LIGHT.matcher(words.get(at).text()).lookingAt();
      if (isLight && at > 0 && clauses.get(at).equals(clauses.get(at - 1))) {
        denied.set(at - 1);
      }
    }
  }

  /** "할 수 없다" denies what stands before 수. */
  private static boolean isAuxiliary(String word) {
    return AUXILIARY.matcher(word).matches();
  }

  private void denyNext(int at, int most) {
    int left = most;
    for (int next = at + 1; next < words.size() && left > 0; next++) {
      if (!clauses.get(next).equals(clauses.get(at))) {
        return;
      }
      if (!words.get(next).forms().isEmpty()) {
        denied.set(next);
        left--;
      }
    }
  }
}
