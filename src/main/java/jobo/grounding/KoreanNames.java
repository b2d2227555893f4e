package jobo.grounding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.language.Language;
import jobo.text.Remembered;
import jobo.text.Words;

/** Which words in Hangul are names. */
final class KoreanNames {
  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".+(?:증권|소프트|네트워크|테크|랩|랩스|전자|그룹|캐피털|캐피탈|파트너스|벤처스|연구소|대학교|연대|연합|연합회|협회|학회|은행|게임즈|시스템즈|로보틱스|클라우드|에이아이|모터스|바이오|제약|텔레콤|반도체|일보|신문|방송|당|메모리|로직스|대|시청|교육청|위원회|모임|조합|재단|공사)");

  /** Words of that shape that name nobody in particular. */
  private static final Set<String> GENERIC =
      Set.of(
          ("위원회 연구소 모임 조합 재단 공사 대학교 시민단체 교육청 상당 해당 담당 정당 일당 부당 타당 최대 절대 확대 기대 상대 반대 세대 시대 무대 "
                  + "군대 현대 차세대 역대 고대 근대 초대 연구개발 클라우드 네트워크 반도체 메모리 소프트 방송 신문 은행 당국 고대역폭메모리 "
                  + "과반대 여당 야당 건당 명당 개당 인당 한대 배당 공동연구소 1인당 우대 학대 증대 20대 30대 부총리")
              .split(" ", -1));

  private static final Set<String> TITLES =
      Set.of(
          ("대표 대표이사 교수 연구원 연구소장 소장 장관 의원 부사장 사장 회장 부회장 위원장 이사 변호사 판사 검사 박사 학회장 의장 "
                  + "최고경영자 최고기술책임자 최고재무책임자 최고운영책임자 수석 총장 원장 본부장 팀장 기자 씨 대변인 창업자 청장 시장 감독 "
                  + "수석연구원 책임연구원")
              .split(" ", -1));

  private static final Set<String> BEFORE_TITLES =
      Set.of(
          "전 현 신임 공동 부 새 최고 수석 선임 책임 회사 당시 담당 제품 총괄 주 해당 같은 그 이 두 전임 후임 창업자 사내 법무".split(" ", -1));

  /** Syllables that words of Chinese or Korean origin hardly have, and transcriptions often. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          ".*(?:[르트스크프드브즈그츠킬펜퀼밴헬슬앨넷켈텔벨멜젤펠틸딜빌릴콜톨폴롤랜캔탠댄맨샌플블클글튼튜듀뷰큐퓨케캐타토티코쿠키카파포푸피페패테태턴턱핀핑팜팝팩팬펄헤휴햄]).*");

  /** Words of English that every Korean reader knows, so that they name nobody. */
  private static final Set<String> LOANWORDS =
      Set.of(
          ("서버 서비스 소프트웨어 하드웨어 스타트업 시스템 데이터 데이터센터 센터 네트워크 클라우드 플랫폼 프로그램 프로젝트 프로세서 프로세스 칩 칩셋 토큰 파라미터 모델 테스트 벤치마크"
                  + " 업데이트 버전 오픈소스 라이선스 코드 코딩 콘텐츠 텍스트 이미지 비디오 오디오 카메라 스마트폰 컴퓨터 컴퓨팅 인터넷 온라인 오프라인 사이트 웹사이트 애플리케이션 로봇 에이전트 챗봇"
                  + " 클러스터 그래픽 메모리 트래픽 로그인 파일 트레이닝 마케팅 마켓 브랜드 디자인 디자이너 엔지니어 매니저 리더 그룹 파트너 파트너십 펀드 라운드 시리즈 벤처 포트폴리오 프리미엄"
                  + " 가이드라인 이벤트 이슈 리스크 인프라 아이디어 아키텍처 알고리즘 픽셀 프레임 프레임워크 라이브러리 인터페이스 인터뷰 콘퍼런스 컨퍼런스 캠퍼스 스튜디오 게임 뉴스 미디어 트렌드"
                  + " 스크립트 스피커 블로그 메시지 메일 이메일 센서 배터리 셔틀 트럭 택시 드론 달러 유로 퍼센트 포인트 미터 킬로미터 크레딧 프롬프트 캐시 샘플 케이블 모듈 레이어 커뮤니티"
                  + " 포럼 패키지 스토어 체인 컨소시엄 글로벌 디지털 스마트 업그레이드 다운로드 업로드 채팅 로비스트 튜터 레이아웃 인력 콜센터 어텐션 윈도 그래프 테이블 페이지 리뷰")
              .split(" ", -1));

  private static final Remembered<List<Words.Word>> PARTS =
      new Remembered<>(it -> Words.tagged(it, Language.KOREAN));

  private KoreanNames() {}

  /** Whether a word of a claim is a name as far as its shape and its neighbours tell. */
  static boolean isName(Sentence claim, int at, boolean isAcross) {
    Word word = claim.words().get(at);
    String stem = word.stem();
    if (stem.length() < 2 || GENERIC.contains(stem) || hasIdea(word) || isCovered(claim, word)) {
      return false;
    }
    if (isAcross) {
      return isTranscription(stem) && (word.particle() != Particle.NONE || isTitled(claim, at));
    }
    return ORGANISATION.matcher(stem).matches() || isPerson(claim, at) || isProperNoun(stem);
  }

  /** Whether a word is what somebody is, such as 대표 or 교수. */
  static boolean isTitle(String stem) {
    return TITLES.contains(stem) || BEFORE_TITLES.contains(stem);
  }

  /** Whether a word ends as the names of parties, banks and the like do. */
  static boolean isOrganisation(String stem) {
    return stem.length() > 2 && !GENERIC.contains(stem) && ORGANISATION.matcher(stem).matches();
  }

  /** Whether a word is spelt as transcriptions are. */
  static boolean isForeign(Word word) {
    return word.stem().length() > 1 && !hasIdea(word) && FOREIGN.matcher(word.stem()).matches();
  }

  private static boolean hasIdea(Word word) {
    return word.forms().stream().anyMatch(Ideas::isIdea);
  }

  private static boolean isCovered(Sentence claim, Word word) {
    return claim.quantities().stream()
        .anyMatch(it -> it.start() < word.end() && word.start() < it.end());
  }

  /** Whether a word is the name of a person, told by the title that follows. */
  static boolean isPerson(Sentence claim, int at) {
    String stem = claim.words().get(at).stem();
    return claim.words().get(at).particle() == Particle.NONE
        && stem.length() <= 4
        && !BEFORE_TITLES.contains(stem)
        && !TITLES.contains(stem)
        && isTitled(claim, at)
        && (stem.length() == 3 || isProperNoun(stem));
  }

  private static boolean isTitled(Sentence claim, int at) {
    return at + 1 < claim.words().size() && TITLES.contains(claim.words().get(at + 1).stem());
  }

  private static boolean isProperNoun(String stem) {
    List<Words.Word> parts = PARTS.of(stem);
    return !parts.isEmpty() && parts.stream().allMatch(it -> it.part() == Words.Part.NAME);
  }

  /** A word of the dictionary is no transcription of a name; one in pieces may be. */
  private static boolean isTranscription(String stem) {
    List<Words.Word> parts = PARTS.of(stem);
    boolean isWord = parts.size() == 1 && parts.getFirst().part() == Words.Part.PLAIN;
    return FOREIGN.matcher(stem).matches() && !(isWord && LOANWORDS.contains(stem));
  }
}
