package jobo.manyfeeds;

import java.util.SplittableRandom;

/**
 * Makes clauses that hardly ever come twice, so that two articles on one subject have about as many
 * word pairs in common as real ones have: few.
 */
enum SampleClauses {
  ENGLISH(
      "while the %s %s of the %s %s its %s %s",
      """
      old new quiet busy narrow early late local former joint public private careful hasty patient
      modest generous rare common bright heavy light simple complex distant nearby annual weekly
      final first second brief lengthy formal open closed steady sudden partial complete
      """,
      """
      board office council crew panel union bank school clinic harbour mill workshop archive court
      ministry agency team factory station market theatre garden bridge tower museum choir club
      company group department village district institute laboratory press studio guild society
      report plan budget letter map schedule charter survey estimate record promise answer question
      offer warning proposal contract permit licence appeal audit complaint forecast statement
      """,
      """
      revised published withdrew defended rejected signed delayed praised doubted checked copied
      finished renewed repeated shortened translated shared completed announced cancelled measured
      explained funded opened closed kept moved improved reviewed corrected
      """),
  KOREAN(
      "%1$s %2$s의 %3$s가 %5$s %6$s를 %4$s",
      """
      오래된 새로운 조용한 바쁜 좁은 이른 늦은 작은 큰 낯선 흔한 드문 밝은 무거운 가벼운 단순한 복잡한 가까운
      먼 짧은 긴 열린 닫힌 꾸준한 갑작스러운 완전한 서툰 성실한 느린 빠른 젊은 낡은 튼튼한 고운 넓은 깊은
      얕은 따뜻한 차가운 성급한
      """,
      """
      위원회 이사회 조사 협의회 학교 회사 부서 연구소 본부 지부 학회 사무소 정비소 인쇄소 상가 시내 부두
      보고서 계획서 예산서 편지 지도 일정표 조사서 견적서 제안서 계약서 허가서
      경고 전망치 자료 기록부 사고 회의 공지 기사 광고 소나무 다리 나루터
      """,
      """
      고쳤고 미뤘고 발표했고 거뒀고 지켰고 물리쳤고 서명했고 칭찬했고 의심했고 살폈고 베꼈고 마쳤고 되풀이했고
      줄였고 옮겼고 나눴고 알렸고 멈췄고 쟀고 설명했고 도왔고 열었고 닫았고 남겼고 바꿨고 다듬었고 맡았고 찾았고
      """);

  private final String form;
  private final String adjectives;
  private final String nouns;
  private final String verbs;

  SampleClauses(String form, String adjectives, String nouns, String verbs) {
    this.form = form;
    this.adjectives = adjectives;
    this.nouns = nouns;
    this.verbs = verbs;
  }

  /** A sentence with a clause of its own. */
  String in(String sentence, SplittableRandom random) {
    String clause =
        form.formatted(
            one(adjectives, random),
            one(nouns, random),
            one(nouns, random),
            one(verbs, random),
            one(adjectives, random),
            one(nouns, random));
    return switch (this) {
      case ENGLISH -> sentence.replaceFirst("(?=[.”]*$)", ", " + clause);
      case KOREAN -> clause + ", " + sentence;
    };
  }

  private static String one(String words, SplittableRandom random) {
    String[] each = words.strip().split("\\s+", -1);
    return each[random.nextInt(each.length)];
  }
}
