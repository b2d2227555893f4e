package jobo.grounding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jobo.language.Language;
import jobo.text.Words;

/** Which words in Hangul are names. */
final class KoreanNames {
  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".+(?:증권|소프트|네트워크|테크|랩|랩스|전자|그룹|캐피털|캐피탈|파트너스|벤처스|연구소|대학교|연대|연합|연합회|협회|학회|은행|게임즈|시스템즈|로보틱스|클라우드|에이아이|모터스|바이오|제약|텔레콤|반도체|일보|신문|방송|당|메모리|로직스|대|시청|교육청|위원회)");

  /** Words of that shape that name nobody in particular. */
  private static final Set<String> GENERIC =
      Set.of(
          "위원회", "연구소", "대학교", "시민단체", "교육청", "상당", "해당", "담당", "정당", "일당", "부당", "타당", "최대", "절대",
          "확대", "기대", "상대", "반대", "세대", "시대", "무대", "군대", "현대", "차세대", "역대", "고대", "근대", "초대",
          "연구개발", "클라우드", "네트워크", "반도체", "메모리", "소프트", "방송", "신문", "은행", "당국", "고대역폭메모리", "과반대",
          "여당", "야당", "건당", "명당", "개당", "인당", "한대", "배당", "공동연구소", "1인당", "우대", "학대", "증대", "20대",
          "30대", "부총리");

  private static final Set<String> TITLES =
      Set.of(
          "대표", "대표이사", "교수", "연구원", "연구소장", "소장", "장관", "의원", "부사장", "사장", "회장", "부회장", "위원장",
          "이사", "변호사", "판사", "검사", "박사", "학회장", "의장", "최고경영자", "최고기술책임자", "최고재무책임자", "최고운영책임자",
          "수석", "총장", "원장", "본부장", "팀장", "기자", "씨", "대변인", "창업자", "청장", "시장", "감독", "수석연구원",
          "책임연구원");

  private static final Set<String> BEFORE_TITLES =
      Set.of(
          "전", "현", "신임", "공동", "부", "새", "최고", "수석", "선임", "책임", "회사", "당시", "담당", "제품", "총괄", "주",
          "해당", "같은", "그", "이", "두", "전임", "후임", "창업자", "사내", "법무");

  /** Syllables that words of Chinese or Korean origin hardly have, and transcriptions often. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          ".*(?:[르트스크프드브즈그츠킬펜퀼밴헬슬앨넷켈텔벨멜젤펠틸딜빌릴콜톨폴롤랜캔탠댄맨샌플블클글튼튜듀뷰큐퓨케캐타토티코쿠키카파포푸피페패테태턴턱핀핑팜팝팩팬펄헤휴햄험]).*");

  private KoreanNames() {}

  /** Whether a word of a claim is a name as far as its shape and its neighbours tell. */
  static boolean isName(Sentence claim, int at, List<Passage> cited) {
    Word word = claim.words().get(at);
    String stem = word.stem();
    if (stem.length() < 2 || GENERIC.contains(stem) || hasIdea(word) || isCovered(claim, word)) {
      return false;
    }
    boolean isAcross = cited.stream().allMatch(it -> it.language() != Language.KOREAN);
    if (isAcross) {
      return isTranscription(stem) && (word.particle() != Particle.NONE || isTitled(claim, at));
    }
    return ORGANISATION.matcher(stem).matches() || isPerson(claim, at) || isProperNoun(stem);
  }

  private static boolean hasIdea(Word word) {
    return word.forms().stream().anyMatch(Ideas::isIdea);
  }

  private static boolean isCovered(Sentence claim, Word word) {
    return claim.quantities().stream()
        .anyMatch(it -> it.start() < word.end() && word.start() < it.end());
  }

  private static boolean isPerson(Sentence claim, int at) {
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
    List<Words.Word> parts = Words.tagged(stem, Language.KOREAN);
    return !parts.isEmpty() && parts.stream().allMatch(it -> it.part() == Words.Part.NAME);
  }

  /** A word of the dictionary is no transcription of a name; one in pieces may be. */
  private static boolean isTranscription(String stem) {
    List<Words.Word> parts = Words.tagged(stem, Language.KOREAN);
    boolean isWord = parts.size() == 1 && parts.getFirst().part() == Words.Part.PLAIN;
    return !isWord && FOREIGN.matcher(stem).matches();
  }
}
