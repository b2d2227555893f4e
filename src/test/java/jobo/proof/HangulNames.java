package jobo.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in Hangul, by the signs that Korean gives: a title after a person, the ending of an
 * organisation, Latin letters in the word, a version, or the first place of a sentence.
 */
final class HangulNames {
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");
  private static final String PARTICLE =
      "(?:에서는|에게는|으로는|에서|에게|으로|까지|부터|처럼|보다|이라고|라고|은|는|이|가|을|를|의|에|도|와|과|로|측)";
  private static final Pattern PERSON =
      Pattern.compile(
          "(?<![가-힣])([가-힣]{2,5}) (?:씨|대표|교수|사장|회장|의원|장관|위원장|변호사|기자|박사|감독|총장|원장|팀장|센터장)"
              + "(?![가-힣]{2})");
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?<![가-힣A-Za-z])([가-힣A-Za-z]{2,10}(?:랩|전자|반도체|은행|대학교|그룹|캐피털|연구소|위원회|재단|증권|텔레콤|테크"
              + "|소프트|일보|로보틱스|시스템즈|AI))"
              + PARTICLE
              + "?(?![가-힣])");
  private static final Pattern MIXED =
      Pattern.compile("(?<![가-힣A-Za-z])((?:[A-Z]+[가-힣]{2,8}|[가-힣]{1,8}[A-Z]+))(?![a-z])");
  private static final Pattern VERSIONED =
      Pattern.compile("(?<![가-힣])([가-힣]{2,8}) (v?\\d{1,4}(?:\\.\\d+)*[A-Z]{1,2})(?![A-Za-z\\d])");
  private static final Pattern NUMBERED =
      Pattern.compile("(?<![가-힣])([가-힣]{2,8}) (\\d{1,2})(?=[가는을를은의와과이]?(?:[ ’'”,.]|$))");
  private static final Pattern FIRST =
      Pattern.compile(
          "(?:^|(?<=[.!?]\\s)|(?<=[“‘\"]))([가-힣]{2,10}?)(은|는|이|가|의)(?= )", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("(?<![가-힣])[가-힣]{2}");
  private static final Set<String> ORDINARY =
      Set.copyOf(
          List.of(
              ("회사 업체 기업 정부 당국 연구진 연구팀 모델 이번 결과 가격 시장 서비스 노조 법원 경찰 검찰 개발자 이용자 사용자"
                      + " 전문가 관계자 직원 고객 투자 매출 성능 점수 속도 비용 요금 기능 제품 도구 기술 논문 저자 출시 발표"
                      + " 보고서 문제 이유 핵심 관건 쟁점 다음 이것 그것 여기 우리 이들 그들 누구 지금 오늘 어제 내일 올해 지난해"
                      + " 내년 이달 최근 앞서 전체 일부 나머지 절반 대부분 하나 둘 한국 국내 해외 세계 업계 학계 양측 양쪽 두 세"
                      + " 공동 전직 현직 신임 부 회사의 인공 지능 규모 기간 대상 조건 내용 방식 방법 목표 계획 목적 효과 영향"
                      + " 학습 추론 데이터 자료 이름 주소 사람 아이 학생 환자 의사 병원 학교 대학 도시 지역 나라 국가 법안 규정"
                      + " 소송 재판 판결 협상 계약 합의 파업 사고 원인 사실 경우 상황 변화 흐름 경쟁 소식 기사")
                  .split(" ", -1)));

  private HangulNames() {}

  /** What was found and counted. */
  record Judged(List<Finding> findings, Tally tally) {}

  static Judged judge(String claim, List<Cited> articles) {
    String cited = String.join("\n", articles.stream().map(Cited::text).toList());
    String lower = cited.toLowerCase(Locale.ROOT);
    boolean someKorean = articles.stream().anyMatch(it -> LatinNames.hangulShare(it.text()) > 0.3);
    List<Finding> findings = new ArrayList<>();
    Tally tally = Tally.NONE;
    Set<Integer> seen = new HashSet<>();
    for (Pattern sign : List.of(PERSON, HOUSE, MIXED, VERSIONED, FIRST)) {
      Matcher matcher = sign.matcher(claim);
      while (matcher.find()) {
        String name = matcher.group(1);
        if (ORDINARY.contains(name)
            || !HANGUL.matcher(name).find()
            || !seen.add(matcher.start(1))) {
          continue;
        }
        boolean stands =
            lower.contains(name.toLowerCase(Locale.ROOT))
                || Aliases.latin(name).anyMatch(lower::contains);
        if (!stands && !someKorean && Aliases.latin(name).findAny().isEmpty()) {
          tally = tally.leftOne();
          continue;
        }
        tally = tally.judgedOne();
        if (!stands || (sign == VERSIONED && isOther(VERSIONED, name, matcher.group(2), cited))) {
          findings.add(Finding.at(Finding.Kind.NAME, claim, matcher.start(1), matcher.end()));
        }
      }
    }
    otherNumbers(claim, cited, findings);
    return new Judged(findings, someKorean ? tally.plus(unread(claim, lower)) : tally);
  }

  /** ‘반디 4’ where the articles have ‘반디 3’ alone. */
  private static void otherNumbers(String claim, String cited, List<Finding> findings) {
    Matcher matcher = NUMBERED.matcher(claim);
    while (matcher.find()) {
      if (isOther(NUMBERED, matcher.group(1), matcher.group(2), cited)) {
        findings.add(Finding.at(Finding.Kind.NAME, claim, matcher.start(1), matcher.end()));
      }
    }
  }

  /** Words without such a sign that no cited article has: names, or other words for the same. */
  private static Tally unread(String claim, String cited) {
    Tally tally = Tally.NONE;
    Matcher words = WORD.matcher(claim);
    while (words.find()) {
      tally = cited.contains(words.group()) ? tally : tally.leftOne();
    }
    return tally;
  }

  private static boolean isOther(Pattern sign, String name, String version, String cited) {
    Matcher matcher = sign.matcher(cited);
    Set<String> known = new HashSet<>();
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        known.add(matcher.group(2));
      }
    }
    return !known.isEmpty() && !known.contains(version);
  }
}
