package jobo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** News that nobody wrote, in pieces of which it is known what they are. */
final class MadeNews {
  private static final List<String> LATIN =
      List.of("bren", "tor", "vel", "mar", "kin", "dro", "sal", "wen", "lor", "gat", "nim", "hux");
  private static final List<String> HANGUL =
      List.of("가", "도", "라", "민", "서", "온", "주", "한", "별", "솔", "강", "빛", "누", "결", "찬", "울");
  private static final List<String> FAMILY = List.of("김", "이", "박", "최", "정", "조", "윤");
  private static final List<String> WORDS =
      List.of("we", "never", "sold", "cheap", "silence", "before", "winter", "again", "machines");
  private static final List<String> KOREAN_WORDS =
      List.of("값싼", "기계는", "겨울을", "혼자", "넘지", "못하고", "사람이", "먼저", "움직인다", "늘");
  private static final List<String> DAYS = List.of("Monday", "Tuesday", "Thursday", "Friday");

  private final Random random;

  MadeNews(long seed) {
    this.random = new Random(seed);
  }

  /** What a piece of a sentence is. */
  enum Kind {
    PLAIN,
    NUMBER,
    NAME,
    QUOTED
  }

  record Piece(Kind kind, String text) {}

  /** A sentence and another that says the same with other notation. */
  record Sentence(List<Piece> pieces, String reworded) {
    String text() {
      return String.join("", pieces.stream().map(Piece::text).toList());
    }

    boolean has(Kind kind) {
      return pieces.stream().anyMatch(it -> it.kind() == kind);
    }
  }

  List<Sentence> english() {
    String house = latin() + " " + latin();
    String million = number(100) + "." + number(8);
    int months = 2 + random.nextInt(3);
    String count = "%,d".formatted(1000 + random.nextInt(8000));
    String version = number(70) + "B";
    String share = number(80) + "." + number(9);
    String day = DAYS.get(random.nextInt(DAYS.size()));
    String said = words(WORDS, " ");
    String person = latin() + " " + latin();
    return List.of(
        sentence(
            house + " raised " + million + "m dollars on " + day + ".",
            name(house),
            plain(" said on " + day + " it had raised "),
            figure("$" + million + " million"),
            plain(" from "),
            name(latin()),
            plain(".")),
        sentence(
            "",
            plain("Its model "),
            name(latin()),
            plain(" "),
            figure(version),
            plain(" scored "),
            figure(share),
            plain(" on "),
            name(latin() + "Bench"),
            plain(", up "),
            figure(number(40) + "%"),
            plain(".")),
        sentence(
            "The plant employs "
                + count.replace(",", "")
                + " people and opens in "
                + months
                + " months.",
            plain("The plant in "),
            name(latin()),
            plain(" employs "),
            figure(count),
            plain(" people and opens in "),
            plain(months == 2 ? "two" : months == 3 ? "three" : "four"),
            plain(" months.")),
        sentence(
            "“" + said + "” was the line of " + person + ".",
            plain("\""),
            new Piece(Kind.QUOTED, said),
            plain(",\" said "),
            name(person),
            plain(".")));
  }

  List<Sentence> korean() {
    String house = hangul(3);
    String model = hangul(2);
    int hundreds = 1 + random.nextInt(9);
    int tens = 1 + random.nextInt(8);
    String share = number(80) + "." + number(9);
    String count = "%,d".formatted(1000 + random.nextInt(8000));
    String said = words(KOREAN_WORDS, " ");
    String person = FAMILY.get(random.nextInt(FAMILY.size())) + hangul(2);
    String bank = hangul(2) + "캐피털";
    String dollars = hundreds + "억 " + tens + ",000만 달러";
    return List.of(
        sentence(
            house + particle(house, "은", "는") + " " + hundreds + "." + tens + "억 달러를 받았다.",
            name(house),
            plain(particle(house, "은", "는") + " "),
            figure(10 + random.nextInt(18) + "일"),
            plain(" "),
            figure(dollars),
            plain("를 투자받았다.")),
        sentence(
            "",
            name(bank),
            plain("이 "),
            figure(number(30) + "조 " + number(8) + "천억 원"),
            plain("을 더 모아 투자를 이끌었다.")),
        sentence(
            "점수는 " + share + "점이다.",
            name(model),
            plain(" "),
            figure(number(60) + "B"),
            plain("는 "),
            figure(share),
            plain("점을 받아 "),
            figure(number(40) + "%"),
            plain(" 올랐다.")),
        sentence(
            "「" + said + "」라고 " + person + " 대표는 말했다.",
            name(person),
            plain(" 대표는 “"),
            new Piece(Kind.QUOTED, said),
            plain("”고 말했다.")),
        sentence(
            "직원은 " + count.replace(",", "") + "명이다.",
            plain("직원은 "),
            figure(count + "명"),
            plain("이고 "),
            figure("오전 " + (1 + random.nextInt(9)) + "시 " + (10 + random.nextInt(49)) + "분"),
            plain("에 문을 연다.")));
  }

  /** A name that no article has but by chance. */
  String otherName(String name) {
    boolean korean = name.codePointAt(0) >= 0xAC00;
    String changed = name;
    while (changed.equals(name)) {
      if (!korean) {
        String[] parts = name.split(" ", -1);
        parts[random.nextInt(parts.length)] = latin() + "qu";
        changed = String.join(" ", parts);
      } else {
        String other = hangul(2);
        changed = name.endsWith("캐피털") ? other + "캐피털" : other + name.substring(2);
      }
    }
    return changed;
  }

  /** Another digit at one place. */
  String otherDigit(String figure) {
    List<Integer> places =
        IntStream.range(0, figure.length())
            .filter(it -> Character.isDigit(figure.charAt(it)))
            .boxed()
            .toList();
    int place = places.get(random.nextInt(places.size()));
    char digit = figure.charAt(place);
    char other = digit;
    while (other == digit) {
      other = (char) ('1' + random.nextInt(9));
    }
    return figure.substring(0, place) + other + figure.substring(place + 1);
  }

  String otherWord(String words) {
    String[] parts = words.split(" ", -1);
    boolean korean = words.codePointAt(0) >= 0xAC00;
    parts[random.nextInt(parts.length)] = korean ? "바다를" : "harbour";
    return String.join(" ", parts);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private static Sentence sentence(String reworded, Piece... pieces) {
    Sentence plain = new Sentence(List.of(pieces), reworded);
    return reworded.isEmpty() ? new Sentence(plain.pieces(), plain.text()) : plain;
  }

  private static Piece plain(String text) {
    return new Piece(Kind.PLAIN, text);
  }

  private static Piece figure(String text) {
    return new Piece(Kind.NUMBER, text);
  }

  private static Piece name(String text) {
    return new Piece(Kind.NAME, text);
  }

  private String number(int most) {
    return String.valueOf(2 + random.nextInt(most - 2));
  }

  private String latin() {
    String word = pick(LATIN) + pick(LATIN) + (random.nextBoolean() ? "" : pick(LATIN));
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String hangul(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < syllables; at++) {
      word.append(pick(HANGUL));
    }
    return word.toString();
  }

  private String words(List<String> from, String between) {
    List<String> words = new ArrayList<>();
    for (int at = 0; at < 5; at++) {
      words.add(pick(from));
    }
    return String.join(between, words);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String particle(String word, String closed, String open) {
    return (word.charAt(word.length() - 1) - 0xAC00) % 28 == 0 ? open : closed;
  }
}
