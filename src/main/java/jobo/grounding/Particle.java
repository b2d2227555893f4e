package jobo.grounding;

import java.util.List;

/** What a Korean particle makes of the noun before it. */
enum Particle {
  /** 은, 는: whom the sentence is about. */
  TOPIC("에서는!", "에게는!", "에는!", "으로는!", "로는!", "은", "는"),
  /** 이, 가: who does it. */
  SUBJECT("께서", "에서도!", "이", "가"),
  OBJECT("을", "를"),
  /** 에게, 의, 보다 and all others. */
  OTHER(
      "에서의", "으로부터", "로부터", "에게서", "에서", "에게", "으로써", "으로서", "으로", "로서", "부터", "까지",
      "보다", "처럼", "마다", "조차", "마저", "이라며", "이라고", "라고", "라며", "이며", "이고", "이나", "와의", "과의", "에도",
      "와", "과", "의", "에", "로", "도", "만"),
  NONE;

  /** A word before its particle. */
  record Split(String stem, Particle particle) {}

  private final List<String> endings;

  Particle(String... endings) {
    this.endings = List.of(endings);
  }

  /** A Korean word and its particle, the longest that fits; a stem has two syllables at least. */
  static Split split(String word) {
    String best = "";
    Particle kind = NONE;
    for (Particle particle : values()) {
      for (String ending : particle.endings) {
        boolean isAdverbial = ending.endsWith("!");
        String plain = isAdverbial ? ending.substring(0, ending.length() - 1) : ending;
        if (plain.length() > best.length() && word.endsWith(plain) && leavesStem(word, plain)) {
          best = plain;
          kind = isAdverbial ? OTHER : particle;
        }
      }
    }
    String stem = word.substring(0, word.length() - best.length());
    return new Split(stem, kind);
  }

  boolean isSubject() {
    return this == TOPIC || this == SUBJECT;
  }

  /** 은 and 을 follow a final consonant, 는 and 를 a vowel; so 최고 is no 최 with a particle. */
  private static boolean leavesStem(String word, String ending) {
    int left = word.length() - ending.length();
    if (left < 2 && !(left == 1 && ending.length() >= 1 && isFirmly(ending))) {
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

  private static boolean isFirmly(String ending) {
    return ending.equals("을") || ending.equals("를") || ending.equals("에서");
  }
}
