package jobo.proof;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Names that Korean texts write in Hangul and English ones in Latin letters. */
final class Aliases {
  private static final Map<String, Set<String>> HANGUL = new HashMap<>();
  private static final Map<String, String> LATIN = new HashMap<>();

  static {
    put("ai", "인공지능");
    put("ceo", "최고경영자", "대표");
    put("openai", "오픈ai");
    put("chatgpt", "챗gpt");
    put("google", "구글");
    put("deepmind", "딥마인드");
    put("microsoft", "마이크로소프트");
    put("nvidia", "엔비디아");
    put("apple", "애플");
    put("amazon", "아마존");
    put("meta", "메타");
    put("anthropic", "앤트로픽", "앤스로픽");
    put("claude", "클로드");
    put("gemini", "제미나이");
    put("llama", "라마");
    put("mistral", "미스트랄");
    put("deepseek", "딥시크");
    put("samsung", "삼성");
    put("hynix", "하이닉스");
    put("naver", "네이버");
    put("kakao", "카카오");
    put("intel", "인텔");
    put("tesla", "테슬라");
    put("huawei", "화웨이");
    put("alibaba", "알리바바");
    put("tencent", "텐센트");
    put("baidu", "바이두");
    put("qualcomm", "퀄컴");
    put("korea", "한국");
    put("seoul", "서울");
    put("china", "중국");
    put("japan", "일본");
    put("germany", "독일");
    put("france", "프랑스");
    put("britain", "영국");
    put("norway", "노르웨이");
    put("europe", "유럽");
    put("eu", "유럽연합");
    put("us", "미국");
  }

  private Aliases() {}

  /** The Hangul forms of a Latin name, in lower case; none where the table lacks it. */
  static Set<String> hangul(String latin) {
    return HANGUL.getOrDefault(latin.toLowerCase(Locale.ROOT), Set.of());
  }

  /** The Latin names of the table whose Hangul form a word is. */
  static Stream<String> latin(String hangul) {
    String known = LATIN.get(hangul.toLowerCase(Locale.ROOT));
    return Stream.ofNullable(known);
  }

  private static void put(String latin, String... hangul) {
    HANGUL.put(latin, Set.of(hangul));
    for (String name : hangul) {
      LATIN.put(name, latin);
    }
  }
}
