package jobo.llm;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a text, be it an article or a question, speaks to a machine that reads it rather than to
 * people: it gives orders to a model, plays another role in the conversation, or has marks of such
 * a conversation. A model is not given it; an article is told by the embedded writer like any
 * other. That keeps a report on such attacks from a model as well, which is the smaller harm. Pure.
 */
public final class MachineTalk {
  /** Letters that are read; patterns are looked up in time that grows with it. */
  private static final int READ = 20_000;

  /** Who is spoken to in English. */
  private static final String MACHINE =
      "(?:AI|LLM|language models?|summari[sz](?:er|ing)|assistant|chat ?bot|news ?bot|crawler)s?"
          + "(?: (?:models?|agents?|assistants?|readers?|tools?|bots?|systems?))?";

  /** Who is spoken to in Korean. */
  private static final String KOREAN_MACHINE = "(?:AI|인공지능|언어 ?모델|요약 ?봇|요약기|챗봇|뉴스 ?봇|어시스턴트)";

  private static final String BEGINNING = "(?:^|\\n|[.!?\"“:] ?)(?:please )?";

  /** Orders, and not what somebody was ordered to do. */
  private static final String KOREAN_ORDER = "(?:세요|십시오|시오|라(?![고는며]))";

  private static final List<String> MARKS =
      List.of(
          "<\\|[a-z_]{2,20}\\|>|\\[/?INST]|<</?SYS>>",
          "</?(?:system|assistant|user|instructions?|article|tool)\\b",
          "(?:^|\\n|[.!?\"“] ?)(?:system|assistant|user|시스템|사용자|어시스턴트) ?[:：]",
          "#{2,} ?(?:system|instruction|new task|시스템|지시)",
          "\\b(?:BEGIN|END) (?:OF )?(?:SYSTEM|PROMPT|INSTRUCTIONS?|ARTICLES?)\\b");

  private static final List<String> ENGLISH =
      List.of(
          "\\b(?:ignore|disregard|forget|override)\\b[^.!?\\n]{0,30}\\b(?:instructions?|prompts?"
              + "|guidelines?|above|everything (?:you|above|before))\\b",
          "\\b(?:new|updated|hidden|secret) (?:instructions?|orders|tasks?|directives?) ?:",
          "\\byou are (?:now (?:the|an?)|no longer (?:the|an?)) ",
          "\\bfrom now on,? (?:you|act|answer|reply|write)\\b",
          BEGINNING + "(?:act|behave|respond|answer|pretend) as (?:if you|an?|the)\\b",
          "\\b(?:dear|attention|hey|note to|message to|instructions? (?:to|for)) (?:the |any |all )?"
              + MACHINE
              + " ?[:,：]",
          "\\b" + MACHINE + " (?:must|should|shall) (?:always|now|only|also) \\w",
          "\\b(?:print|reveal|repeat|output|show|leak|translate) (?:me )?"
              + "(?:your|the (?:system|hidden|whole|entire)) (?:own |system )*"
              + "(?:prompt|instructions?|messages?|rules|api key|key)\\b",
          BEGINNING
              + "(?:in|to|into) (?:the|your|every|each) (?:digest|summary|headline|answer|reply|response|output),?"
              + " (?:write|say|put|add|include|insert|state|mention)\\b",
          BEGINNING
              + "(?:write|say|put|add|include|insert|mention|append|place|begin|start|end)\\b(?:[^.!?\\n]|\\.(?! )){0,80}?"
              + "\\b(?:the|your|every|each|all) (?:digest|summary|summaries|headlines?|answers?|reply|response|output|json)\\b",
          BEGINNING
              + "(?:write|say|report|state|reply|respond|mention|repeat|append|insert)"
              + "(?: as (?:a )?(?:fact|news|true))?(?: only| exactly| verbatim)* that\\b",
          BEGINNING + "(?:say|reply|respond|write|print|output) (?:only|exactly|verbatim)\\b",
          BEGINNING + "(?:tag|ping|notify|alert) @\\w");

  private static final List<String> KOREAN =
      List.of(
          "(?:이전|위|앞|지금까지|기존|모든|안내)(?:의|에)? ?[^.!?\\n]{0,12}?(?:지시|명령|규칙|프롬프트|사항|내용|글)"
              + "(?:은|는|을|를|들을|들은)? ?(?:모두 |전부 |다 )?(?:무시|잊|따르지|버리|건너뛰)",
          "무시하" + KOREAN_ORDER,
          "(?:당신|너|넌)(?:은|는)? ?(?:이제|지금부터|더 ?이상) ",
          "지금부터 ?(?:당신|너|모든 답)",
          "(?:새|새로운|숨은|비밀|추가) (?:지시|명령|임무|규칙)(?: ?사항)? ?[:：]",
          "시스템 ?(?:프롬프트|메시지|지시)(?:을|를)? ?(?:그대로 )?(?:출력|공개하고|보여|복사|번역)",
          "(?:관리자|개발자) ?모드로 (?:들어|전환하" + KOREAN_ORDER + ")",
          "(?:프롬프트|지시문|명령문|비밀 ?키|API ?키|명령)(?:을|를)? ?(?:그대로 )?"
              + "(?:출력하|공개하|복사하|번역하|반복하|실행하)"
              + KOREAN_ORDER,
          "지시문을 번역",
          KOREAN_MACHINE + " ?(?:에게|님|님께|여러분|여러분께) ?(?:[:：]|알립니다|알린다|전합니다|부탁|지시|명령)",
          KOREAN_MACHINE + "(?:은|는) ?반드시 (?:다음|이 |아래|위)",
          "(?:라고|다고|라고만|다고만|을|를|그대로)[’”\"'」]? ?(?:꼭 |반드시 |그대로 )?"
              + "(?:쓰|써|적으|적어|보도하|답하|말하|출력하|전하|넣으|넣어|추가하|포함하|붙이|표시하)"
              + "(?: ?주)?"
              + KOREAN_ORDER,
          "(?:라고|다고|을|를)[’”\"'」]? ?(?:적어|써|넣어) ?주세요",
          "(?:역할|인격)을 (?:바꾸|버리)" + KOREAN_ORDER,
          "(?:인 것처럼|인 척) ?(?:답하|행동하|말하)" + KOREAN_ORDER);

  private static final Pattern TO_A_MACHINE =
      Pattern.compile(
          Stream.of(MARKS, ENGLISH, KOREAN).flatMap(List::stream).collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private MachineTalk() {}

  /** Whether one of some texts does, such as the title and the body of an article. */
  public static boolean isIn(String... texts) {
    return Stream.of(texts).anyMatch(MachineTalk::isIn);
  }

  private static boolean isIn(String text) {
    String read = text.substring(0, Math.min(text.length(), READ));
    StringBuilder seen = new StringBuilder(read.length());
    read.codePoints()
        .filter(it -> Character.getType(it) != Character.FORMAT)
        .forEach(seen::appendCodePoint);
    return hidesWords(read) || TO_A_MACHINE.matcher(seen).find();
  }

  /** Letters of tags spell words that only machines read. */
  private static boolean hidesWords(String text) {
    return text.codePoints().filter(it -> it >= 0xE0020 && it <= 0xE007F).count() > 12;
  }
}
