package jobo.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobo.language.Language;
import jobo.text.Words;
import jobo.text.Words.Part;

/** The words of a question that an answer must share: its subject, not the asking. */
final class QuestionWords {
  private static final Set<String> ASKING_ENGLISH =
      Set.copyOf(
          Words.of(
              "what which who whom whose when where why how many much"
                  + " can could do does did is are was were will would should may might have has had i we you they"
                  + " me us my our your about tell say says said any some there news article articles according"
                  + " please explain know than from so get got happen happened new now currently ever here everyone",
              Language.ENGLISH));
  private static final Set<String> ASKING_KOREAN =
      Set.copyOf(
          Words.of(
              "무엇 뭐 무슨 어느 어떤 어떻다 누구 누가 언제 어디 왜 얼마 얼마나 몇 어떻게 하다 되다 있다 없다 이다 것 수 나 우리"
                  + " 그 이 저 좀 알리다 알려 주다 말하다 대하다 대해 관하다 관련 기사 소식 뉴스 설명 가능 정도 쓰다 나오다 지금 현재 everyone here",
              Language.KOREAN));

  /** What “how” measures, as in “how deep”: a sentence may say it in many ways. */
  private static final Set<String> MEASURES =
      Set.copyOf(
          Words.of(
              "long far deep big large old often fast high heavy tall wide", Language.ENGLISH));

  /** Verbs are what readers put in other words most. */
  private static final double WEIGHT_OF_VERB = 0.5;

  private static final double WEIGHT_OF_MEASURE = 0.3;

  /**
   * A word that is asked for.
   *
   * @param weight how much it counts beside the others
   */
  record Asked(String word, double weight) {}

  private QuestionWords() {}

  /** The words as articles of a language would have them, each once, in order. */
  static List<Asked> of(String question, Language asked, Language articles) {
    String latin = question.replaceAll("[\\p{IsHangul}]+", " ");
    Map<String, Asked> words = new LinkedHashMap<>();
    if (articles == Language.ENGLISH) {
      plain(asked == Language.KOREAN ? latin : question, words);
    }
    if (articles == Language.KOREAN || asked == Language.KOREAN) {
      // What is asked in Hangul counts among English articles too, though none can hold it: an
      // article that shares the names alone does not answer.
      Words.taggedOnce(question, Language.KOREAN).stream()
          .filter(it -> articles == Language.KOREAN || isHangul(it.form()))
          .filter(it -> it.part() != Part.PARTICLE && !isAsking(it.form()))
          .map(it -> new Asked(it.form(), it.part() == Part.VERB ? WEIGHT_OF_VERB : 1))
          .forEach(it -> words.putIfAbsent(it.word(), it));
    }
    return List.copyOf(new ArrayList<>(words.values()));
  }

  private static void plain(String text, Map<String, Asked> words) {
    Words.taggedOnce(text, Language.ENGLISH).stream()
        .map(Words.Word::form)
        .filter(it -> !isAsking(it))
        .forEach(
            it ->
                words.putIfAbsent(
                    it, new Asked(it, MEASURES.contains(it) ? WEIGHT_OF_MEASURE : 1)));
  }

  private static boolean isAsking(String word) {
    return ASKING_KOREAN.contains(word) || ASKING_ENGLISH.contains(word);
  }

  private static boolean isHangul(String word) {
    return word.codePoints()
        .anyMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.HANGUL);
  }
}
