package jobo.grounding;

import java.util.List;
import java.util.Map;

/** What a Korean particle makes of the noun before it. */
enum Particle {
  /** 은, 는: whom the sentence is about. */
  TOPIC,
  /** 이, 가: who does it. */
  SUBJECT,
  OBJECT,
  /** 에게, 의, 보다 and all others. */
  OTHER,
  NONE;

  private static final Map<Particle, List<String>> ENDINGS =
      Map.of(
          TOPIC,
          List.of("은", "는"),
          SUBJECT,
          List.of("께서", "이", "가"),
          OBJECT,
          List.of("을", "를"),
          OTHER,
          List.of(
              "에서의", "으로부터", "로부터", "에게서", "에서", "에게", "으로써", "으로서", "으로", "로서", "부터", "까지", "보다",
              "처럼", "마다", "조차", "마저", "이라며", "이라고", "라고", "라며", "이며", "이고", "이나", "와의", "과의", "에도",
              "와", "과", "의", "에", "로", "도", "만", "에서는", "에게는", "에는", "으로는", "로는", "에서도"));

  /** A word before its particle. */
  record Split(String stem, Particle particle) {}

  /** A Korean word and its particle, the longest that fits; a stem has two syllables at least. */
  static Split split(String word) {
    String best = "";
    Particle kind = NONE;
    for (Map.Entry<Particle, List<String>> particle : ENDINGS.entrySet()) {
      for (String ending : particle.getValue()) {
        if (ending.length() > best.length() && word.endsWith(ending) && leavesStem(word, ending)) {
          best = ending;
          kind = particle.getKey();
        }
      }
    }
    return new Split(word.substring(0, word.length() - best.length()), kind);
  }

  boolean isSubject() {
    return this == TOPIC || this == SUBJECT;
  }

  /** 은 and 을 follow a final consonant, 는 and 를 a vowel; so 최고 is no 최 with a particle. */
  private static boolean leavesStem(String word, String ending) {
    int left = word.length() - ending.length();
    boolean isLong = left > 1 || (left == 1 && List.of("을", "를", "에서").contains(ending));
    if (!isLong) {
      return false;
    }
    char last = word.charAt(left - 1);
    if (last < '가' || last > '힣') {
      return true;
    }
    boolean isClosed = (last - '가') % 28 != 0;
    return switch (ending) {
      case "은", "이", "을", "과" -> isClosed;
      case "는", "가", "를", "와" -> !isClosed;
      default -> true;
    };
  }
}
