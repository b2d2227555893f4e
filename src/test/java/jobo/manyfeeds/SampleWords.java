package jobo.manyfeeds;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The phrases that made-up articles are put together from, in one language on one subject. In each
 * phrase stand, in this order, a name, an organisation, a place and two numbers.
 */
record SampleWords(List<String> titles, List<String> sentences, Script script) {
  private static final int SYLLABLES = 60;
  private static final long NAMES = (long) SYLLABLES * SYLLABLES * SYLLABLES * SYLLABLES;

  /** Has no divisor in common with the number of names, so that all numbers get names apart. */
  private static final long STRIDE = 7_654_321;

  /** How names are spelt. */
  enum Script {
    LATIN,
    HANGUL;

    /** The name of a number; two numbers below twelve million never share one. */
    String name(long number) {
      StringBuilder name = new StringBuilder();
      long rest = Math.floorMod(number * STRIDE, NAMES);
      for (int at = 0; at < 4; at++) {
        name.append(syllable((int) (rest % SYLLABLES)));
        rest /= SYLLABLES;
      }
      return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    SampleClauses clauses() {
      return switch (this) {
        case LATIN -> SampleClauses.ENGLISH;
        case HANGUL -> SampleClauses.KOREAN;
      };
    }

    private String syllable(int number) {
      return switch (this) {
        case LATIN -> "" + "bdfgklmnprst".charAt(number / 5) + "aeiou".charAt(number % 5);
        case HANGUL ->
            String.valueOf((char) (0xAC00 + (number / 6 * 2 * 21 + number % 6 * 4) * 28));
      };
    }
  }

  static final SampleWords ENGLISH_AI =
      new SampleWords(
          List.of(
              "%1$s %4$dB, a new language model from %2$s, opens its weights",
              "%2$s cuts the inference cost of %1$s by %4$d percent with quantization",
              "Reinforcement learning taught %1$s to plan %4$d steps, says %2$s",
              "“%1$s” reads charts and photographs: the vision-language model of %2$s",
              "%2$s raises %4$d million for its AI startup %1$s in %3$s",
              "Fine-tuning %1$s on %4$d thousand examples: what %2$s learned",
              "Regulators in %3$s question %2$s about the chatbot %1$s after %4$d complaints"),
          List.of(
              "The language model %1$s answered %4$d of %5$d questions of a public benchmark.",
              "Engineers of %2$s in %3$s trained it on %4$d accelerators for %5$d days.",
              "With 4-bit quantization the weights of %1$s fit into %4$d gigabytes of memory.",
              "Its context window holds %4$d thousand tokens & its tokenizer knows %5$d languages.",
              "A retrieval-augmented version looks up %4$d documents before it writes a word.",
              "Critics at %2$s say that hallucinations fell by only %4$d percent in %5$d trials.",
              "The agent called %1$s booked %4$d journeys from %3$s & failed at %5$d of them.",
              "In reinforcement learning the reward of %1$s rose from %4$d to %5$d within a week.",
              "“We publish the training data of %1$s,” said a researcher in %3$s, “all %4$d shards.”",
              "On a graphics card %1$s writes %4$d tokens per second with a batch size of %5$d."),
          Script.LATIN);

  static final SampleWords ENGLISH_OTHER =
      new SampleWords(
          List.of(
              "%1$s wins the rowing race of %3$s by %4$d lengths",
              "The library of %3$s lends %4$d instruments: a visit to %1$s",
              "%2$s bakes %4$d loaves a night in %3$s for the feast of %1$s",
              "Ferry %1$s returns to %3$s after %4$d days in the dock",
              "How %1$s grows %4$d kinds of apples above %3$s",
              "%2$s restores the clock tower of %3$s, %4$d years after %1$s",
              "Rain, mud & music: %4$d guests at the festival of %1$s"),
          List.of(
              "The old bridge near %3$s was closed for %4$d days and opened again with %5$d lamps.",
              "Gardeners of %2$s planted %4$d pear trees & %5$d hazels along the canal.",
              "%1$s sang %4$d songs in the town hall of %3$s, and nobody left before midnight.",
              "The ferry carried %4$d bicycles across the bay on its first %5$d journeys.",
              "“My grandmother baked this bread for %4$d years,” said the baker %1$s in %3$s.",
              "In the second half %1$s scored %4$d points and the visitors none for %5$d minutes.",
              "A carpenter from %3$s needed %4$d evenings & %5$d boards of oak for the boat.",
              "The museum shows %4$d letters of the painter %1$s, most of them never read before.",
              "%2$s asks its members for %4$d blankets before the winter reaches %3$s.",
              "At %4$d in the morning the first snow fell on the %5$d roofs of %3$s."),
          Script.LATIN);

  static final SampleWords KOREAN_AI =
      new SampleWords(
          List.of(
              "%2$s, 언어 모델 ‘%1$s %4$dB’ 가중치 공개",
              "‘%1$s’ 추론 비용 %4$d퍼센트 줄였다…%2$s의 양자화",
              "%2$s, 강화 학습으로 %4$d단계를 내다보는 %1$s 개발",
              "도표와 사진을 읽는 멀티모달 모델 %1$s, %2$s가 선보여",
              "AI 스타트업 %1$s, %4$d억 원 투자 유치…%3$s에 연구소",
              "%2$s가 %4$d만 건으로 미세 조정한 %1$s를 써 보니"),
          List.of(
              "언어 모델 %1$s는 공개 벤치마크 문항 %5$d개 가운데 %4$d개를 맞혔다.",
              "%2$s 연구진은 %3$s에서 가속기 %4$d장으로 %5$d일 동안 학습했다고 밝혔다.",
              "4비트 양자화를 하면 %1$s의 가중치는 메모리 %4$d기가바이트에 들어간다.",
              "문맥 길이는 토큰 %4$d천 개이고 토크나이저는 %5$d개 언어를 안다.",
              "검색 증강을 쓰는 판은 글을 쓰기 전에 문서 %4$d건을 찾아본다.",
              "%2$s는 환각이 %4$d퍼센트 줄었을 뿐이라고 지적했다 & 시험은 %5$d번 했다.",
              "%1$s 에이전트는 %3$s 여행 %4$d건을 예약했고 %5$d건은 실패했다.",
              "“%1$s의 학습 데이터를 모두 공개한다”고 %3$s의 연구원이 말했다.",
              "강화 학습에서 %1$s의 보상은 한 주 만에 %4$d에서 %5$d로 올랐다."),
          Script.HANGUL);

  static final SampleWords KOREAN_OTHER =
      new SampleWords(
          List.of(
              "%3$s 앞바다에 돌아온 여객선 %1$s호…%4$d일 만",
              "%2$s, %3$s 시장에서 빵 %4$d개 나눠",
              "%1$s 마을 도서관, 악기 %4$d점 빌려준다",
              "사과 %4$d품종을 기르는 %1$s 과수원 이야기",
              "%3$s 조정 대회에서 %1$s 우승…%4$d초 차",
              "비 내린 %1$s 음악 축제에 손님 %4$d명"),
          List.of(
              "%3$s 근처의 옛 다리는 %4$d일 동안 닫혔다가 등불 %5$d개를 달고 다시 열렸다.",
              "%2$s 사람들은 물길을 따라 배나무 %4$d그루와 개암나무 %5$d그루를 심었다.",
              "%1$s는 %3$s 강당에서 노래 %4$d곡을 불렀고 자정 전에 나간 사람은 없었다.",
              "여객선은 첫 %5$d번의 뱃길에 자전거 %4$d대를 실어 날랐다.",
              "“할머니가 %4$d년 동안 굽던 빵입니다”라고 %3$s의 제빵사 %1$s가 말했다.",
              "후반에 %1$s는 %4$d점을 얻었고 손님 팀은 %5$d분 동안 점수가 없었다.",
              "%3$s의 목수는 배 한 척에 저녁 %4$d번 & 참나무 판자 %5$d장을 썼다.",
              "박물관은 화가 %1$s의 편지 %4$d통을 처음으로 보여 준다.",
              "아침 %4$d시에 첫눈이 %3$s의 지붕 %5$d개 위에 내렸다."),
          Script.HANGUL);

  /** The words of one language and subject. */
  static SampleWords of(boolean korean, boolean aboutAi) {
    if (korean) {
      return aboutAi ? KOREAN_AI : KOREAN_OTHER;
    }
    return aboutAi ? ENGLISH_AI : ENGLISH_OTHER;
  }

  /** A title with the name of a number, which no other number has. */
  String title(long number, SplittableRandom random) {
    return filled(titles, script.name(number), random);
  }

  /** A sentence about the bearer of a name. */
  String sentence(String name, SplittableRandom random) {
    return script.clauses().in(filled(sentences, name, random), random);
  }

  private String filled(List<String> phrases, String name, SplittableRandom random) {
    return String.format(
        phrases.get(random.nextInt(phrases.size())),
        name,
        script.name(random.nextInt(500)),
        script.name(500 + random.nextInt(500)),
        random.nextInt(3, 990),
        random.nextInt(3, 990));
  }
}
