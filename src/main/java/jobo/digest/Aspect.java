package jobo.digest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of life an effect bears on. A sentence tells of one if it has a word of that field and a
 * word for what happens there; of several, the first counts.
 */
public enum Aspect {
  POLITICS(
      "\\b(?:government|act|law|bill|regulators?|parliament|congress|senate|court|judge|ministry"
          + "|commission|council|sanctions|tariffs?)\\b|정부|법안|법률안|규제|국회|의회|법원|위원회|제재|관세|부처|지침",
      "\\b(?:passed|approved|rejected|bann?(?:ed|s)|fined|ordered|requires?|suspended|ruled|repealed"
          + "|takes? effect|in force)\\b|통과|의결|부결|시행|금지|의무|과징금|판결|제동|중단|보류|유예"),
  SOCIETY(
      "\\b(?:privacy|copyright|students?|schools?|teachers?|patients?|children|teenagers|artists?|actors?"
          + "|authors?|union|residents|applicants|users)\\b"
          + "|개인정보|저작권|학생|학교|교사|환자|아동|청소년|작가|배우|성우|노조|주민|지원자|이용자|시민",
      "\\b(?:protest(?:s|ed)?|strikes?|struck|sued|complain(?:s|ed|ts)?|harm(?:s|ed)|discriminat\\w{1,4}"
          + "|compensate[sd]?|leak(?:s|ed))\\b|반발|파업|소송|피해|차별|보상|항의|유출|불이익"),
  ECONOMY(
      "\\b(?:market share|revenue|sales|profits?|shares|stock|prices?|jobs|layoffs|spending|wages|budget"
          + "|hiring)\\b|시장|매출|이익|주가|가격|요금|일자리|채용|감원|임금|예산|점유율|제작비|인건비|운영비",
      "\\b(?:rose|fell|grew|dropped|jumped|cut|cuts|raise[sd]?|lower(?:s|ed)|doubled|halved|sav(?:es|ed)"
          + "|lost)\\b|올랐|오른|내렸|내린|줄었|줄인|줄어|줄였|늘었|늘어|늘린|급등|급락|인하|인상|절감|감소|증가"),
  TECHNOLOGY(
      "\\b(?:latency|throughput|accuracy|memory|energy|electricity|power|speed|faster|tokens|error rate"
          + "|errors)\\b|지연|처리량|정확도|메모리|전력|속도|토큰|학습 시간|오류율|채택률|오답률",
      "\\b(?:rose|fell|grew|drop(?:s|ped)|cut|cuts|raise[sd]?|lower(?:s|ed)|doubled|halved|sav(?:es|ed)"
          + "|reduce[sd]?|from [\\d.]{1,8}%? to)\\b"
          + "|올랐|올라|높였|낮췄|낮아|줄고|줄었|줄인|줄어|줄였|늘었|늘어|떨어|빨라|절감|감소|증가");

  /** Nobody can check what only may be, or is merely important. */
  private static final Pattern HEDGE =
      Pattern.compile(
          "\\b(?:may|might|could|can|should|seems?|appears?|likely|perhaps|possibly|potential(?:ly)?"
              + "|important|crucial)\\b"
              + "|수 있|수도 있|것으로 보|듯하|듯 |전망된다|전망이다|기대된다|예상된다|가능성|중요하|필요하",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAN =
      Pattern.compile(
          "\\b(?:plans? to|scheduled (?:for|to)|will|next (?:week|month|quarter|year|spring|summer|autumn"
              + "|fall|winter)|later this|by the end of|aims? to|expects? to|due (?:in|on|by)|takes? effect)\\b"
              + "|예정|계획이다|계획을|방침|목표로|다음 ?[주달]|내달|내년|오는 \\d|연말|상반기|하반기|연내|시행된다|시행한다",
          Pattern.CASE_INSENSITIVE);

  /** What was planned once and will not be. */
  private static final Pattern PAST =
      Pattern.compile("예정이었|계획이었|방침이었|목표로 했|\\b(?:planned|would have|was to)\\b");

  private final Pattern field;
  private final Pattern change;

  Aspect(String field, String change) {
    this.field = Pattern.compile(field, Pattern.CASE_INSENSITIVE);
    this.change = Pattern.compile(change, Pattern.CASE_INSENSITIVE);
  }

  /** What a sentence tells an effect on, as a fact; empty where it tells of none. */
  public static Optional<Aspect> affected(String sentence) {
    return HEDGE.matcher(sentence).find()
        ? Optional.empty()
        : Arrays.stream(values()).filter(it -> it.isTold(sentence)).findFirst();
  }

  /** Whether a sentence says what may be, or what should, rather than what is. */
  static boolean isGuess(String sentence) {
    return HEDGE.matcher(sentence).find();
  }

  private boolean isTold(String sentence) {
    return field.matcher(sentence).find() && change.matcher(sentence).find();
  }

  /** Whether a sentence says, as a fact, what somebody is going to do. */
  static boolean isPlan(String sentence) {
    return PLAN.matcher(sentence).find()
        && !PAST.matcher(sentence).find()
        && !HEDGE.matcher(sentence).find();
  }

  /** The name in keys of messages. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
