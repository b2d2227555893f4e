package jobo.ask;

import java.util.List;
import java.util.Set;
import jobo.language.Language;
import jobo.text.Words;

/** The words of a question that an answer must share: its subject, not the asking. */
final class QuestionWords {
  private static final Set<String> ASKING_ENGLISH =
      Set.copyOf(
          Words.of(
              "what which who whom whose when where why how many much long often far big large can could"
                  + " do does did is are was were will would should may might have has had i we you they"
                  + " me us my our your about tell say says said any some there news article articles"
                  + " please explain know than from so get got happen happened new",
              Language.ENGLISH));
  private static final Set<String> ASKING_KOREAN =
      Set.copyOf(
          Words.of(
              "무엇 뭐 무슨 어느 어떤 어떻다 누구 누가 언제 어디 왜 얼마 얼마나 몇 어떻게 하다 되다 있다 없다 이다 것 수 나 우리"
                  + " 그 이 저 좀 알리다 알려 주다 말하다 대하다 대해 관하다 관련 기사 소식 뉴스 설명 가능 정도 쓰다 나오다",
              Language.KOREAN));

  private QuestionWords() {}

  /** The subject's words as the analyzer of a language sees them, each once, in order. */
  static List<String> of(String question, Language language) {
    Set<String> asking =
        switch (language) {
          case KOREAN -> ASKING_KOREAN;
          case ENGLISH -> ASKING_ENGLISH;
        };
    return Words.of(question, language).stream()
        .filter(it -> !asking.contains(it))
        .distinct()
        .toList();
  }
}
