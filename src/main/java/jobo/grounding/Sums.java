package jobo.grounding;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a number is the sum or the difference of others that one sentence gives. Only where the
 * claim names the parts or calls the number a total, or names one of the two and compares:
 * otherwise any two numbers of a sentence would make a third.
 */
final class Sums {
  private static final int MOST_PARTS = 4;

  /** More numbers of one measure in a sentence are a table, and too many sums. */
  private static final int MOST_NUMBERS = 8;

  private static final Pattern TOTAL =
      Pattern.compile(
          "\\b(?:total|together|altogether|combined|in all|in sum)\\b|모두|총|합쳐|합해|합계|도합",
          Pattern.CASE_INSENSITIVE);

  /** Behind the number, and before nothing else. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "^[ -]?(?:[a-z]+ )?(?:fewer|more|less|longer|shorter|higher|lower|earlier|later|ahead|behind|above|below|up|down|cheaper|dearer|better|worse)\\b"
              + "|^[가-힣]{0,2} ?(?:더|덜|적은|적게|많은|많게|짧은|짧게|긴|길게|높은|높게|낮은|낮게|앞선|뒤진|늘|줄|불어|올라|오른|내린|떨어|증가|감소|상승|하락|비싼|싼)",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_GAPS = 24;

  private static final int REACH = 20;

  /** Tells that two others lie so far apart, or what is left of one. */
  private static final Pattern GAP =
      Pattern.compile(
          "\\b(?:by|gap|difference|margin|trail(?:s|ed)?|behind|ahead|than|miss(?:es|ed)?|escap(?:es|ed)|overlook(?:s|ed)|undetected|remain(?:s|ing)?|rest|left|lead|still|difference|gain(?:s|ed|ing)?|rise|rose|risen|rising|up|down|f[ae]ll(?:en|ing)?|drop(?:s|ped)?|increas(?:e|es|ed|ing)|gr[eo]w(?:n|ing|th)?|cut|more|less|fewer|above|below|higher|lower|longer|shorter|cheaper|later|earlier|extra|additional|narrow(?:s|ed)?|widen(?:s|ed)?|beat|beats|tops?|topped)\\b"
              + "|보다|차[는가이로]? |차이|격차|빼면|빼고|뺀|제외하|남은|나머지|남았|늘[었어린려고]|줄[었어인여고]|불어|높|낮|앞서|앞섰|앞선|뒤지|뒤졌|뒤진|오른|올랐|오를|내린|내렸|떨어|증가|감소|상승|하락|많|적[은었게]|비싸|비싼|싼|저렴|길[다었]|긴 |짧",
          Pattern.CASE_INSENSITIVE);

  private final Quantity total;
  private final Sentence claim;
  private final List<Quantity> parts;

  private Sums(Quantity total, Sentence claim, Sentence sentence) {
    this.total = total;
    this.claim = claim;
    parts = sentence.quantities().stream().filter(this::mayBePart).toList();
  }

  static boolean isTotal(Quantity total, Sentence claim, Sentence sentence) {
    Sums sums = new Sums(total, claim, sentence);
    return sums.parts.size() >= 2
        && sums.parts.size() <= MOST_NUMBERS
        && sums.adds(0, 0, BigDecimal.ZERO, TOTAL.matcher(claim.text()).find());
  }

  /** "Seven fewer", 3점 높은. */
  static boolean isCompared(Quantity between, Sentence claim) {
    int end = between.end();
    String behind = claim.text().substring(end, Math.min(claim.text().length(), end + REACH));
    return COMPARED.matcher(behind).find();
  }

  /** "31 minutes, seven fewer" where the sentence has 31 and 38. */
  static boolean isDifference(Quantity between, Sentence claim, Sentence sentence) {
    if (!isCompared(between, claim)) {
      return false;
    }
    List<Quantity> all = sentence.quantities();
    return claim.quantities().stream()
        .filter(it -> !it.equals(between))
        .flatMap(named -> all.stream().filter(named::follows))
        .anyMatch(named -> all.stream().anyMatch(it -> isBetween(between, named, it)));
  }

  /** "A was ahead by 3.3 points" where the sentences give 41.8 and 38.5. */
  static boolean isGap(Quantity gap, Sentence claim, List<Sentence> sentences) {
    if (!GAP.matcher(claim.text()).find()) {
      return false;
    }
    boolean isPoints = gap.unit().equals(Units.POINTS);
    boolean isScore = gap.unit().equals(Units.SCORE);
    List<Quantity> all =
        sentences.stream().flatMap(it -> it.quantities().stream()).limit(MOST_GAPS).toList();
    for (Quantity one : all) {
      boolean isAlike =
          one.unit().equals(isPoints ? Units.PERCENT : gap.unit())
              || (isScore && (one.unit().isEmpty() || one.unit().equals(Units.PERCENT)));
      for (Quantity other : all) {
        boolean isSame = other.unit().equals(one.unit()) || other.unit().isEmpty();
        if (isAlike && isSame && differ(one, other, gap)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean differ(Quantity one, Quantity other, Quantity gap) {
    return one.value().subtract(other.value()).abs().compareTo(gap.value()) == 0;
  }

  private static boolean isBetween(Quantity between, Quantity one, Quantity other) {
    return one.unit().equals(other.unit().isEmpty() ? one.unit() : other.unit())
        && (between.unit().isEmpty() || between.unit().equals(one.unit()))
        && differ(one, other, between);
  }

  private boolean mayBePart(Quantity part) {
    return part.unit().equals(total.unit())
        && !part.unit().equals(Units.PERCENT)
        && !part.unit().equals(Units.ORDINAL)
        && part.bound() == 0
        && !part.isRounded()
        && part.value().compareTo(total.value()) < 0;
  }

  /** Whether some of the numbers from one on make up, with what there is, the total. */
  private boolean adds(int from, int taken, BigDecimal sum, boolean isSaid) {
    if (taken >= 2 && sum.compareTo(total.value()) == 0) {
      return true;
    }
    for (int at = from; at < parts.size() && taken < MOST_PARTS; at++) {
      Quantity part = parts.get(at);
      if ((isSaid || isNamed(part)) && adds(at + 1, taken + 1, sum.add(part.value()), isSaid)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(Quantity part) {
    return claim.quantities().stream().anyMatch(it -> !it.equals(total) && it.follows(part));
  }
}
