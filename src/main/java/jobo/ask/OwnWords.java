package jobo.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.text.KnownNames;
import jobo.text.Words;

/**
 * What a question says by itself: its words beside those that only ask or link.
 *
 * @param words as they are written, in their order
 * @param names those of them that name somebody or something
 * @param kind the word that tells what kind of thing is asked for, as “when” does, or empty
 */
record OwnWords(List<String> words, List<String> names, String kind) {
  private static final Set<String> LINKING =
      set(
          "what which who whom whose when where why how much many long far big old often can could do does did done is are was were be been being will would"
              + " should may might must have has had having i you we me us my our your the a an and or but so if then than that this these those it its they them"
              + " of in on at by for to from with about into over after before as up down out off not no yes ok okay please tell say says said saying give show"
              + " explain know mean means meant more again also too else other another any some there here now just really actually sure certain exactly correct true right"
              + " thing things one ones story article news item piece headline source citation details detail detailed information info summary summarise summarize happen happened happening"
              + " according let let's thanks thank hey hi hello anything something everything still even ever go going get got got make makes made use used new he she his her him"
              + " their theirs answer question");
  private static final Set<String> LINKING_KOREAN =
      set(
          "무엇 뭐 뭔 뭔가 무슨 어느 어떤 어떻 어떻게 누구 누가 언제 어디 왜 얼마 얼마나 몇 하 되 있 없 이 것 거 게 건 수 나 저 우리 그 좀 더 또 다시 자세히 자세하 알리 알 주"
              + " 말 말하 대하 대해 관하 관련 기사 소식 뉴스 이야기 내용 설명 설명하 요약 요약하 정말 진짜 확실 확실하 사실 맞 출처 원문 근거 그렇 그럼 그러면 그런데 근데 그리고 그래서"
              + " 혹시 지금 현재 때 날 일 번 번째 쓰 쓰이 적히 나오 오 보 같 대답 질문 궁금 궁금하 점 이유 까닭 해 지 는지 요 야 죠 네 예 응 아 음 은 는 이나 정도 이번");
  private static final Set<String> NO_NAMES =
      set(
          "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
              + " jan feb mar apr jun jul aug sep sept oct nov dec i ok");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.,%’'&-]*");
  private static final Pattern KIND =
      Pattern.compile(
          "(?i)\\b(how (?:much|many|long|far|big|large|old|often|fast|high|deep)|when|where|who|whose|why)\\b"
              + "|(언제|며칠|어디|누구|누가|왜|얼마나|얼마|몇 ?[가-힣%]{1,2})");

  private static Set<String> set(String words) {
    return Stream.of(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /** The words of a question. */
  static OwnWords of(String question) {
    Language language = Language.of(question);
    List<String> words = new ArrayList<>();
    List<String> names = new ArrayList<>();
    if (language == Language.KOREAN) {
      korean(question, words, names);
    } else {
      english(question, words, names);
    }
    var kind = KIND.matcher(question);
    return new OwnWords(words, names, kind.find() ? kind.group() : "");
  }

  /** Whether it says nothing by itself. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  private static void english(String question, List<String> words, List<String> names) {
    boolean first = true;
    var matcher = WORD.matcher(question);
    while (matcher.find()) {
      String word = matcher.group().replaceFirst("[.,’'&-]+$", "").replaceFirst("[’']s$", "");
      boolean linking = LINKING.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
      if (!linking && !word.isEmpty()) {
        words.add(word);
        if (isName(word, first, question)) {
          names.add(word);
        }
      }
      first = false;
    }
  }

  /** At the beginning of a question every word has a capital. */
  private static boolean isName(String word, boolean first, String question) {
    if (NO_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean capital = Character.isUpperCase(word.codePointAt(0));
    boolean mixed = word.matches(".*\\p{Ll}\\p{Lu}.*|.*\\p{L}.*\\d.*|\\p{Lu}{2,}.*");
    return mixed
        || (capital && !first)
        || (capital && !KnownNames.builtIn().in(word).isEmpty())
        || (capital && question.matches("\\W*" + Pattern.quote(word) + "(?:[’']s\\b| \\p{Lu}).*"));
  }

  private static void korean(String question, List<String> words, List<String> names) {
    for (String stretch : question.split("[\\s?!,.“”\"'‘’()\\[\\]]+", -1)) {
      List<Words.Word> parts =
          Words.taggedOnce(stretch, Language.KOREAN).stream()
              .filter(it -> it.part() != Words.Part.PARTICLE)
              .filter(it -> !LINKING_KOREAN.contains(it.form()))
              .filter(it -> !LINKING.contains(it.form()))
              .toList();
      if (parts.stream().anyMatch(it -> it.part() != Words.Part.VERB)) {
        words.add(stretch);
        boolean named = parts.stream().anyMatch(it -> it.part() == Words.Part.NAME);
        if (named
            || stretch.matches(".*\\p{IsLatin}.*")
            || !KnownNames.builtIn().in(stretch).isEmpty()) {
          names.add(stretch);
        }
      } else if (!parts.isEmpty()) {
        words.add(stretch);
      }
    }
  }
}
