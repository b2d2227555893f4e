package jobo.ask;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.text.Words;

/**
 * What kind of thing a question asks for, and how a sentence shows that it holds one. What stands
 * before a figure is looked at only where there is a digit: most of a sentence has none.
 */
enum Wanted {
  /** A day, month, year or other time. */
  TIME(
      "(?i)^\\W*(?:(?:and|but|so|since|until|by|from) )?when\\b|\\bwhen\\W*$"
          + "|\\b(?:what|which) (?:date|day|month|year)\\b|언제|며칠|몇 ?(년|월|일)",
      new Findable(
          "(?i)\\d{1,2}월|\\d{1,2}일|\\d{4}년|\\b(1\\d|20)\\d\\d\\b|올해|내년|지난해|작년|지난달|다음 달|이번 달|지난주|다음 주|이번 주"
              + "|오늘|어제|내일|분기|\\b("
              + Wanted.MONTHS
              + "|Monday|Tuesday|Wednesday|Thursday|Friday"
              + "|Saturday|Sunday|today|yesterday|tomorrow|quarter|(next|last|this) (week|month|year|spring|summer"
              + "|autumn|winter))\\b",
          "0올내지작다이오어분jfmasondtwyql"),
      "",
      ""),
  /** Somebody. A sentence may name a person in ways that no pattern sees, so none is ruled out. */
  PERSON(
      "(?i)\\b(who|whose|whom)\\b|누구|누가",
      new Findable(
          "\\p{Lu}\\p{L}+ \\p{Lu}[\\p{L}'’-]+|[가-힣]{2,4} ?(대표|감독|교수|팀장|소장|연구원|위원|장관|판사|회장|사장|부사장|책임|기자|국장|씨)",
          Findable.ANYWHERE),
      "",
      ""),
  /** An amount of money. */
  MONEY(
      "(?i)^(?!.*(\\b(risen|rise|rose|fallen|fall|fell|grown|grow|grew)\\b|올랐|내렸|줄었|늘었))"
          + "(?:.*\\b(prices?|costs?|fees?|charg(?:es?|ed|ing) (?:for|per|a)|pays?|paying|paid|revenue|salary|budget|valuation)\\b"
          + "|.*(가격|값|요금|비용|금액|매출|연봉|투자액|예산|기업가치)"
          + "|(?!.*(점수|비율|개수|크기|길이|속도|용량|무게)).*얼마(?!나|로|까지|만큼))",
      new Findable(
          "[$€£¥₩] ?\\d|(?=\\d)(?<![\\d.,])\\d[\\d,.]*(?: (?:thousand|million|billion|trillion))? (?:won|euros?|dollars?|pounds?|yen|yuan)\\b"
              + "|(?=\\d)(?<![\\d.,])\\d[\\d,.]*[천만억조]? ?(원|유로|달러|엔|위안|파운드)",
          "0$€£¥₩"),
      "price cost fee charge pay",
      "가격 값 요금 비용 금액"),
  /** A number of something, which a date is not. */
  FIGURE(
      "(?i)\\bhow (many|much|long|far|deep|big|large|old|often|fast|high|heavy|tall|wide)\\b"
          + "|^what (?:did|does|has) .*\\bmeasured?\\b"
          + "|\\b(scores?|percentage|percent|number of|size|length|speed|capacity|weight|population)\\b"
          + "|몇|얼마|점수|비율|개수|크기|길이|속도|용량|무게|인구",
      new Findable(
          "(?i)(?=\\d)(?<![\\d.,])(?<!\\b(?:"
              + Wanted.MONTHS
              + ")\\.? )(?!(?:19|20)\\d\\d\\b)\\d[\\d.,]*+(?![년월일]| (?:"
              + Wanted.MONTHS
              + ")\\b)|\\b("
              + Wanted.NUMBER_WORDS
              + ")\\b"
              + "|(?:^|\\s)(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른)\\S{0,2} ?(명|개|곳|장|대|건|번|종|팀|배|기관|가지|시간)|절반",
          "0절otfsendh",
          Wanted.KOREAN_NUMERALS),
      "score percentage percent number size length speed capacity weight measure",
      "점수 비율 개수 크기 길이 속도 용량 무게"),
  /** Whatever the articles say of the subject. */
  ANYTHING("", new Findable("", Findable.ANYWHERE), "", "");

  /** What the numerals of Korean that count things begin with. */
  private static final String KOREAN_NUMERALS = "한두세네다여일아열스서";

  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";

  static final String NUMBER_WORDS =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|hundred|thousand|none";

  private static final Findable NOT_TOLD =
      new Findable(
          "(?i)(공개|밝히|제시하|내놓)\\S*지 않|확인된 \\S+ 없다|\\b(declined to|would not (say|comment|give)|did not (say|name|disclose)"
              + "|has not (said|disclosed)|does not (say|name|disclose)|undisclosed)\\b",
          "공밝제내확dwhu");

  private static final Map<Wanted, Set<String>> NAMES =
      Stream.of(values()).collect(Collectors.toMap(Function.identity(), Wanted::names));

  private final Pattern question;
  private final Pattern held;
  private final String letters;
  private final String firsts;
  private final String english;
  private final String korean;

  Wanted(String question, Findable held, String english, String korean) {
    this.question = Pattern.compile(question);
    this.held = held.pattern();
    letters = held.letters();
    firsts = held.firsts();
    this.english = english;
    this.korean = korean;
  }

  /** What a question asks for. */
  static Wanted by(String question) {
    return Stream.of(values())
        .filter(it -> it == ANYTHING || it.question.matcher(question).find())
        .findFirst()
        .orElseThrow();
  }

  /** What shows that a sentence holds a thing of this kind. */
  Findable held() {
    return new Findable(held, letters, firsts);
  }

  /** At which characters of a sentence a thing of this kind starts. */
  List<Integer> starts(String sentence) {
    return this == ANYTHING ? List.of() : held().starts(sentence);
  }

  /** Whether a sentence says that something is not told. */
  static boolean isDeclinedBy(String sentence) {
    return NOT_TOLD.isIn(sentence);
  }

  /** Whether a sentence without one cannot be the answer. */
  boolean isNeeded() {
    return this == TIME || this == MONEY || this == FIGURE;
  }

  /** Whether a word names the kind itself, as “price” does an amount of money. */
  boolean isNamedBy(String word) {
    return NAMES.getOrDefault(this, Set.of()).contains(word);
  }

  private static Set<String> names(Wanted wanted) {
    return Stream.concat(
            Words.of(wanted.english, Language.ENGLISH).stream(),
            Words.of(wanted.korean, Language.KOREAN).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
