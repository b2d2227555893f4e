package jobo.manyfeeds;

import java.util.Random;
import jobo.language.Language;

/**
 * Text of varied words that nobody wrote: as in real text, few words are common and most are rare
 * (the harmonic law of Zipf), and Korean ones carry particles.
 */
final class MadeText {
  private static final int WORDS = 60_000;
  private static final String[] SYLLABLES = {
    "ba", "ker", "lin", "to", "ra", "men", "shi", "dol", "ver", "nau", "pis", "cra", "len", "gor",
    "tam", "wel", "fi", "hos", "jun", "qua", "ster", "ild", "on", "ex", "pri", "mar", "cel", "du"
  };
  private static final String[] HANGUL = {
    "가", "나", "도", "라", "마", "보", "사", "지", "차", "타", "하", "경", "단", "련", "문", "반", "성", "은", "정",
    "천", "학", "형", "국", "동", "력", "민", "별", "술", "업", "장", "친", "통", "표", "회", "기", "연", "구", "산"
  };
  private static final String[] PARTICLES = {
    "이", "가", "을", "를", "의", "에", "는", "은", "도", "로", "", ""
  };

  private MadeText() {}

  /** Sentences about a name, of so many characters or a few more. */
  static String text(Random random, Language language, String name, int characters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < characters) {
      text.append(sentence(random, language, random.nextInt(4) == 0 ? name : ""));
      text.append(random.nextInt(5) == 0 ? ".\n\n" : ". ");
    }
    return text.toString();
  }

  /** Some words that begin with a name, if there is one, and perhaps a figure. */
  static String sentence(Random random, Language language, String name) {
    StringBuilder sentence = new StringBuilder(name);
    int words = 8 + random.nextInt(10);
    for (int at = 0; at < words; at++) {
      String word = random.nextInt(15) == 0 ? figure(random) : word(random, language);
      sentence.append(sentence.isEmpty() ? "" : " ").append(word);
    }
    sentence.append(language == Language.KOREAN ? " 밝혔다" : "");
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.toString();
  }

  /** A name that several articles share. */
  static String name(Random random, Language language) {
    String name = made(language, 5_000_000 + random.nextInt(20_000), 3);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String figure(Random random) {
    return Integer.toString(1 + random.nextInt(5_000));
  }

  private static String word(Random random, Language language) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS));
    String word = made(language, rank, 1 + rank % 3);
    return language == Language.KOREAN ? word + PARTICLES[random.nextInt(PARTICLES.length)] : word;
  }

  private static String made(Language language, int number, int more) {
    String[] parts = language == Language.KOREAN ? HANGUL : SYLLABLES;
    StringBuilder made = new StringBuilder();
    int left = number;
    while (left > 0 || made.isEmpty()) {
      made.append(parts[left % parts.length]);
      left /= parts.length;
    }
    return made.append(more > 2 ? parts[number % 7] : "").toString();
  }
}
