package jobo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether Korean particles fit what they follow. After Hangul a particle is judged only where the
 * word cannot be another one that ends alike.
 */
final class Particles {
  private static final String END = "(?![가-힣A-Za-z0-9(])";

  /** A reader who sees both forms sees that nobody chose. */
  private static final Pattern BOTH_FORMS =
      Pattern.compile(
          "은\\(는\\)|는\\(은\\)|을\\(를\\)|를\\(을\\)|이\\(가\\)|가\\(이\\)|와\\(과\\)|과\\(와\\)|\\(으\\)로|\\(이\\)[라나란며]");

  private static final Pattern AFTER_OTHERS =
      Pattern.compile(
          "(?<=[A-Za-z0-9%℃\"'”’」』)])(?<!\\([으이]\\))(은|는|이|가|을|를|과|와|(?:으로|로)(?:는|도|만|의|서|부터)?"
              + "|이라고|라고|이라는|라는|이나|나|이란|란|이며|며|이랑|랑|이든|든)"
              + END);
  private static final Pattern AFTER_HANGUL =
      Pattern.compile(
          "(?<=[가-힣])(은|는|을|를|와|과|이|가|(?:으로|로)(?:는|도|만|의|서|부터)?|이나|나|이라고|라고|이라는|라는)" + END);
  private static final Set<String> AFTER_CLOSED =
      Set.of("은", "이", "을", "과", "이라고", "이라는", "이나", "이란", "이며", "이랑", "이든");

  /** Whole words that end like a particle that would not fit. */
  private static final Set<String> WORDS =
      words(
          "모은 모을 끌어모은 가을 마을 고을 노을 개을 이을 지을 나을 부을 그을 저을 자을 나은 지은 이은 부은 그은 저은 고은 가은 다은 하은"
              + " 보은 세은 예은 주은 시은 서은");

  /** Syllables that verbs and adjectives have before 는 and that are closed. */
  private static final String STEMS =
      "있없았었였겠했됐갔왔섰켰졌쳤렸꼈냈샀썼않받찾읽먹잡입앉걷듣묻믿얻웃씻벗닫싣짓낫잇붓젓긋놓넣쌓닿낳찧찍적막녹죽속익"
          + "식깎닦꺾섞묶볶겪엮낚줍눕돕굽깁뽑씹접좁같맞늦잊맺찢짖꽂꽃갖낮싶깊높짚덮갚뺏뱉붙맡흩핥훑앓잃끓뚫꿇옳싫닳끊많괜"
          + "신안껴남넘담참숨감심굶품삼뿜다읊밟얇넓떫긁늙맑굵얽밝붉갉젊닮삶옮곪짊";

  /** Nouns that Jobo's own texts use; after them a particle is a particle. */
  private static final Set<String> NOUNS =
      words(
          "기사 소식 매체 조보 채팅 카테고리 출처 메시지 구독 설정 명령 주소 시각 시간대 언어 요일 날짜 답 질문 모델 기능"
              + " 발송 피드 서버 응답 내용 종류 요청 문제 지면 브라우저 버튼 링크 그래프 권한 채널 스레드 파일 목록 이름 값"
              + " 관리자 운영자 사람 사이트 제목 본문 전문 초록 요약 플랫폼 기록 상태 연결 답장 도움말 옵션 글 도시 전체"
              + " 결과 연구 회사 데이터 서비스 기술 논문 뉴스 저자 제품 가격 성능 점수 문장 인용 디스코드 텔레그램 토큰"
              + " 건 개 곳 명 편");

  private Particles() {}

  static List<Finding> judge(String text) {
    List<Finding> findings = new ArrayList<>();
    Matcher both = BOTH_FORMS.matcher(text);
    while (both.find()) {
      findings.add(Finding.at(Finding.Kind.PARTICLE, text, both.start(), both.end()));
    }
    Matcher others = AFTER_OTHERS.matcher(text);
    while (others.find()) {
      String before = text.substring(0, others.start());
      if (isWrong(sound(before), others.group())) {
        findings.add(finding(text, others));
      }
    }
    Matcher hangul = AFTER_HANGUL.matcher(text);
    while (hangul.find()) {
      if (isWrongAfterHangul(text, hangul)) {
        findings.add(finding(text, hangul));
      }
    }
    return findings;
  }

  private static FinalSound sound(String before) {
    boolean unit =
        FinalSound.OPEN_UNITS.stream().anyMatch(it -> before.matches("(?s).*\\d ?" + it));
    return unit ? FinalSound.OPEN : FinalSound.of(before);
  }

  private static boolean isWrong(FinalSound sound, String particle) {
    if (sound == FinalSound.UNKNOWN) {
      return false;
    }
    if (particle.startsWith("으로")) {
      return sound == FinalSound.OPEN || sound == FinalSound.RIEUL;
    }
    if (particle.startsWith("로")) {
      return sound == FinalSound.CLOSED;
    }
    return AFTER_CLOSED.contains(particle) != sound.isClosed();
  }

  private static boolean isWrongAfterHangul(String text, Matcher particle) {
    String word = wordBefore(text, particle.start());
    char last = word.charAt(word.length() - 1);
    FinalSound sound = FinalSound.syllable(last);
    if (!isWrong(sound, particle.group()) || WORDS.contains(word + particle.group())) {
      return false;
    }
    return switch (particle.group()) {
      case "을", "를", "와", "은" -> true;
      case "는" -> STEMS.indexOf(last) < 0;
      default ->
          particle.group().startsWith("으로")
              || isNoun(word, text, particle.start())
              || (particle.group().equals("가") && word.length() > 1 && last == '들');
    };
  }

  private static boolean isNoun(String word, String text, int end) {
    boolean counted =
        end > word.length() && Character.isDigit(text.charAt(end - word.length() - 1));
    return NOUNS.stream()
        .anyMatch(it -> it.length() > 1 ? word.endsWith(it) : counted && word.equals(it));
  }

  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && text.charAt(start - 1) >= '가' && text.charAt(start - 1) <= '힣') {
      start--;
    }
    return text.substring(start, end);
  }

  private static Finding finding(String text, Matcher particle) {
    int start = Math.max(0, text.lastIndexOf(' ', particle.start() - 1) + 1);
    return Finding.at(Finding.Kind.PARTICLE, text, start, particle.end());
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Stream.of(list.split(" ", -1)).toList());
  }
}
