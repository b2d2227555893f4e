package jobo.digest;

import java.util.regex.Pattern;
import jobo.article.Article;

/**
 * Whether an article speaks to a machine that reads it rather than to people: it gives orders to a
 * model, plays another role in the conversation, or has marks of such a conversation. A model is
 * not given it; the embedded writer tells it like any other. That keeps a report on such attacks
 * from a model as well, which is the smaller harm. Pure.
 */
final class MachineTalk {
  /** Letters that are read; patterns are looked up in time that grows with it. */
  private static final int READ = 20_000;

  private static final Pattern TO_A_MACHINE =
      Pattern.compile(
          // marks of a conversation
          "<\\|[a-z_]{2,20}\\|>|\\[/?INST]|<</?SYS>>|</?(?:system|assistant|user|instructions?|article|tool)\\b"
              + "|(?:^|\\n|[.!?\"“] ?)(?:system|assistant|user|developer|시스템|사용자|어시스턴트) ?[:：]"
              + "|#{2,} ?(?:system|instruction|new task|시스템|지시)"
              + "|\\bBEGIN (?:SYSTEM|PROMPT|INSTRUCTIONS?)\\b|\\bEND OF (?:ARTICLES?|PROMPT|INSTRUCTIONS?)\\b"
              // orders to forget, to obey, to play a role
              + "|\\b(?:ignore|disregard|forget|override|bypass|skip)\\b[^.!?\\n]{0,40}"
              + "\\b(?:instructions?|prompts?|rules?|guidelines?|above|previous|prior|orders|filters?|everything)\\b"
              + "|\\b(?:new|updated|hidden|secret|special) (?:instructions?|orders|task|directive)s?\\b ?[:：]"
              + "|\\byou are (?:now|no longer)\\b|\\bfrom now on,? (?:you|act|answer|reply|write)\\b"
              + "|\\b(?:act|behave|respond|answer|pretend|roleplay) as (?:if you|an?|the)\\b[^.!?\\n]{0,40}"
              + "\\b(?:assistant|admin\\w*|model|bot|editor|system|developer|reader|user|AI)\\b"
              + "|\\b(?:dear|attention|hey|note to|message to|instructions? (?:to|for)|for) (?:the |any |all )?"
              + "(?:AI|LLM|language|summari[sz](?:er|ing)|assistant|chat ?bot|news ?bot|crawler|reading)"
              + "(?:s|\\b)(?: (?:model|models|agents?|assistants?|readers?|tools?|bots?))?s? ?[:,：]"
              + "|\\b(?:AI|LLM|language models?|assistants?|summari[sz]ers?|bots?)\\b[^.!?\\n]{0,30}"
              + "\\b(?:must|shall|should|are (?:told|ordered|required|instructed) to) (?:now |always |only |also )?"
              + "(?:write|say|report|state|print|reveal|repeat|include|output|add|mention|publish|link|ignore|answer)\\b"
              // orders what to write
              + "|\\b(?:print|reveal|repeat|output|show|leak|expose|translate)\\b[^.!?\\n]{0,30}"
              + "\\b(?:prompt|instructions?|system message|api[ -]?key|secret|rules)\\b"
              + "|\\b(?:in|to|into) (?:the|your) (?:digest|summary|headline|answer|reply|response|output|json|claim|quotation)"
              + "\\b[^.!?\\n]{0,30}\\b(?:write|say|put|add|include|insert|state|mention)\\b"
              + "|\\b(?:write|say|put|add|include|insert|state|mention|report|append|place|begin|start|end)\\b"
              + "[^.!?\\n]{0,80}\\b(?:in|to|into|of|with) (?:the|your|every|each|all) "
              + "(?:digest|summary|summaries|headlines?|answers?|reply|replies|response|output|json|claims?|quotations?)\\b"
              + "|(?:^|\\n|[.!?\"“:] ?)(?:please )?(?:write|say|report|state|print|output|reply|respond|answer|add|include|append"
              + "|insert|mention|tag|ping|link|execute|run|send|repeat|rate|rank|treat|mark|call)\\b[^.!?\\n]{0,40}"
              + "(?:\\bthat\\b|\\bwith\\b|\\bonly\\b|\\bexactly\\b|\\bverbatim\\b|[:：\"“@/]|\\bas (?:a )?(?:fact|news|top|true))"
              // the same in Korean
              + "|(?:지시|명령|규칙|프롬프트|안내|내용|원칙|위의 글)(?:사항)?(?:은|는|을|를|들을|들은)? ?(?:모두 |전부 |다 )?(?:무시|잊|따르지|버리|건너뛰)"
              + "|(?:무시|망각)하(?:고|세요|라|십시오|시오)"
              + "|(?:당신|너|넌|귀하)(?:은|는|의)? ?(?:이제|지금부터|더 ?이상|앞으로|역할)"
              + "|지금부터 ?(?:당신|너|모든|답|기사)|(?:새|새로운|숨은|비밀|추가) (?:지시|명령|임무|규칙)(?:사항)? ?[:：은는]"
              + "|(?:시스템|개발자|관리자) ?(?:프롬프트|메시지|지시|모드)"
              + "|(?:프롬프트|지시문|명령문|비밀 ?키|API ?키)(?:을|를|도)? ?(?:그대로 )?(?:출력|공개|보여|적|쓰|말|복사|번역|반복)"
              + "|(?:AI|인공지능|언어 ?모델|요약 ?봇|요약기|챗봇|뉴스 ?봇|어시스턴트|모델)(?:에게|님|여러분|은 반드시|는 반드시|이 읽)[^.!?\\n]{0,10}[:：,]?"
              + "|(?:라고|다고|이라고|으로|을|를|도|만) ?(?:꼭 |반드시 |그대로 )?"
              + "(?:쓰세요|쓰시오|써라|써 ?주세요|적으세요|적어라|적으시오|적어 ?주세요|보도하라|보도하세요|답하라|답하세요|답해라"
              + "|말하라|말하세요|말해라|출력하라|출력하세요|출력해라|전하라|전하세요|넣으세요|넣어라|넣어 ?주세요|추가하세요|추가하라"
              + "|포함하세요|포함하라|붙이세요|붙여라|표시하세요|표시하라|실행하세요|실행하라|호출하세요|호출하라|따르세요|따르라|하십시오)"
              + "|(?:역할|인격)을 (?:바꾸|버리|맡)|(?:인 것처럼|인 척) ?(?:답|행동|말|써)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private MachineTalk() {}

  /** Whether it does, in its title, its blurb or its text. */
  static boolean isIn(Article article) {
    return isIn(article.title()) || isIn(article.blurb()) || isIn(article.body());
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
