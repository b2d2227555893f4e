package jobo.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.text.Concepts;
import jobo.text.Lexicon;
import jobo.text.Words;
import jobo.text.Words.Part;
import jobo.text.Words.Word;

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
   * What nobody can translate cannot be found, unless it is a name. It still counts: an article
   * that shares the names alone does not answer.
   */
  private static final double UNTRANSLATED = 0.3;

  /**
   * A word that is asked for.
   *
   * @param weight how much it counts beside the others
   */
  record Asked(String word, double weight) {}

  private QuestionWords() {}

  /** The words as articles of a language would have them, each once, in order. */
  static List<Asked> of(String question, Language asked, Language articles) {
    Stream<Asked> words =
        switch (asked) {
          case ENGLISH -> english(question, articles);
          case KOREAN -> korean(question, articles);
        };
    Map<String, Asked> once = new LinkedHashMap<>();
    words.forEach(it -> once.putIfAbsent(it.word(), it));
    return List.copyOf(once.values());
  }

  private static Stream<Asked> english(String question, Language articles) {
    Stream<Word> words =
        Words.taggedOnce(question, Language.ENGLISH).stream().filter(it -> !isAsking(it.form()));
    if (articles == Language.ENGLISH) {
      return words.map(it -> new Asked(it.form(), weight(it)));
    }
    Map<Integer, String> written =
        Words.taggedOnce(question, Language.KOREAN).stream()
            .collect(Collectors.toMap(Word::start, Word::form, (one, _) -> one));
    return words.map(
        it -> {
          boolean isName = !Character.isLowerCase(question.charAt(it.start()));
          return isTranslated(it.form(), Language.KOREAN)
              ? new Asked(it.form(), weight(it))
              : new Asked(written.getOrDefault(it.start(), it.form()), isName ? 1 : UNTRANSLATED);
        });
  }

  private static double weight(Word english) {
    return MEASURES.contains(english.form()) ? WEIGHT_OF_MEASURE : 1;
  }

  private static Stream<Asked> korean(String question, Language articles) {
    Stream<Word> words =
        Words.taggedOnce(question, Language.KOREAN).stream()
            .filter(it -> it.part() != Part.PARTICLE && !isAsking(it.form()));
    if (articles == Language.KOREAN) {
      return words.map(it -> new Asked(it.form(), weight(it.part())));
    }
    String latin = question.replaceAll("[\\p{IsHangul}]+", " ");
    return Stream.concat(
        Words.taggedOnce(latin, Language.ENGLISH).stream()
            .filter(it -> !isAsking(it.form()))
            .map(it -> new Asked(it.form(), weight(it))),
        words
            .filter(it -> isHangul(it.form()))
            .map(
                it ->
                    new Asked(
                        it.form(),
                        weight(it.part())
                            * (it.part() == Part.NAME || isTranslated(it.form(), Language.ENGLISH)
                                ? 1
                                : UNTRANSLATED))));
  }

  private static double weight(Part korean) {
    return korean == Part.VERB ? WEIGHT_OF_VERB : 1;
  }

  private static boolean isTranslated(String word, Language language) {
    return !Lexicon.builtIn().translations(word, language).isEmpty()
        || !Concepts.builtIn().wordsFor(word, language).isEmpty();
  }

  private static boolean isAsking(String word) {
    return ASKING_KOREAN.contains(word) || ASKING_ENGLISH.contains(word);
  }

  private static boolean isHangul(String word) {
    return word.codePoints()
        .anyMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.HANGUL);
  }
}
