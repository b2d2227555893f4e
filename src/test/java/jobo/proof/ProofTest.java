package jobo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {
  private static final Cited ENGLISH =
      cited(
          "en",
          """
          Harrow Robotics raises $45.5 million for warehouse arms
          Harrow Robotics said on Tuesday it had raised $45.5 million from Lindgren Partners, valuing
          the company at €1.3 billion. The Ostrava start-up employs 212 people and plans 3,400 robots
          by 2029. Revenue rose 18% to between 60 and 70 million euros; its margin grew 2.5 percentage
          points. Its model, Tern 7B, needs 14 GB of memory, reads 128K tokens and answers in 350 ms.
          It scored 81.25 on ArmBench, against GPT-5.2 with 79. Twelve customers test it, two thirds of
          them in Europe. "We sold the boring half first," said founder Petra Vondra. Deliveries begin on
          Nov. 16 at 8:30 a.m. and last three months. A second version is twice as fast. Analyst Jonas
          Ekholm of Brightwell called the price “brave, even for them”. Peak load was 4-5 GW.
          """);
  private static final Cited KOREAN =
      cited(
          "ko",
          """
          솔빛전자, 추론 칩 ‘반디 3’ 공개… 삼성보다 12% 빨라
          솔빛전자는 17일 추론용 칩 ‘반디 3’을 공개했다. 투자금은 1조 3천억 원이며 9억4000만 달러를 해외에서 모았다.
          직원 1,240명 가운데 열두 명이 설계를 맡았다. 점유율은 21.5%에서 3.2%포인트 올랐다. 내년 3월부터 7만 3,000개를
          판다. 오전 9시 30분에 열린 행사에서 윤서하 대표는 “전기를 아끼는 칩이 이긴다”고 말했다. 오픈AI와 구글이 시험 중이다.
          속도는 앞선 제품의 두 배다. 매출의 3분의 1을 연구에 쓴다. 화요일에는 340억 개 매개변수 모델 가람 12B를 돌렸다.
          """);

  private static Cited cited(String id, String text) {
    return new Cited(id, URI.create("https://" + id + ".example/a"), text.replace("\n", " "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Harrow Robotics raised $45.5 million.",
        "Harrow raised 45.5 million dollars from Lindgren Partners.",
        "The company is valued at €1.3bn.",
        "The company is valued at 1.3 billion euros.",
        "The start-up has 212 employees and plans 3400 robots by 2029.",
        "Revenue rose 18 percent.",
        "Revenue rose 18 per cent to between 60 and 70 million euros.",
        "Revenue of €60 million is the lower bound.",
        "Its margin grew 2.5 percentage points.",
        "Tern 7B needs 14 GB and reads 128,000 tokens.",
        "Tern 7B answers in 350 milliseconds.",
        "It scored 81.25 on ArmBench, GPT-5.2 only 79.",
        "12 customers test it.",
        "Twelve customers test it, two-thirds of them in Europe.",
        "\"We sold the boring half first,\" said Petra Vondra.",
        "“We sold the boring half first” was the plan.",
        "Ekholm called the price “brave, even for them”.",
        "Deliveries begin on November 16.",
        "Deliveries begin on 16 November at 8:30, and last 3 months.",
        "They begin at 8:30 a.m. and take three months.",
        "The peak was 4 GW to 5 GW.",
        "The second version is 2x as fast.",
        "Investors cheered on Tuesday.",
        "하로는 3,400대를 2029년까지 만든다.",
        "매출이 18% 늘었고 회사 가치는 13억 유로다.",
        "4550만 달러를 받았다.",
        "배송은 11월 16일 오전 8시 30분에 시작한다.",
        "고객은 열두 곳이고, Petra Vondra가 세웠다.",
        "화요일에 발표했다.",
        "속도는 두 배다.",
      })
  void whatAnEnglishArticleSaysIsProven(String claim) {
    assertThat(Proof.of(claim, List.of(ENGLISH)).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "솔빛전자는 17일 ‘반디 3’을 공개했다.",
        "투자금은 1.3조 원이다.",
        "투자금은 1조3000억원이다.",
        "9억 4,000만 달러를 모았다.",
        "직원 1240명 중 12명이 설계했다.",
        "점유율이 3.2%p 올랐다.",
        "점유율은 21.5퍼센트였다.",
        "내년 3월부터 7만3천 개를 판다.",
        "행사는 9시 30분에 열렸다.",
        "윤서하 대표는 “전기를 아끼는  칩이 이긴다”고 말했다.",
        "윤서하 대표는 「전기를 아끼는 칩이 이긴다」고 했다.",
        "OpenAI와 Google이 시험한다.",
        "속도는 2배다.",
        "가람 12B는 매개변수가 34,000,000,000개다.",
        "매출의 3분의 1을 쓴다.",
        "The investment is 1.3 trillion won.",
        "It raised $940 million abroad.",
        "73,000 units will be sold from March.",
        "Solbit says the event began at 9:30 a.m.",
        "OpenAI and Google are testing it.",
        "A third of revenue goes into research.",
      })
  void whatAKoreanArticleSaysIsProven(String claim) {
    assertThat(Proof.of(claim, List.of(KOREAN)).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Harrow Robotics raised $45.6 million. | NUMBER | $45.6 million",
        "Harrow Robotics raised €45.5 million. | NUMBER | €45.5 million",
        "Harrow Robotics raised $45.5 billion. | NUMBER | $45.5 billion",
        "Harrow raised $455 million. | NUMBER | $455 million",
        "The company is valued at $1.3 billion. | NUMBER | $1.3 billion",
        "Revenue rose 19%. | NUMBER | 19%",
        "Revenue rose 18 percentage points. | NUMBER | 18 percentage points",
        "Its margin grew 2.5%. | NUMBER | 2.5%",
        "It plans 3,500 robots. | NUMBER | 3,500",
        "It plans 3,400 robots by 2030. | NUMBER | 2030",
        "Tern 8B is fast. | NAME | Tern 8B",
        "It needs 14 TB of memory. | NUMBER | 14 TB",
        "It answers in 350 seconds. | NUMBER | 350 seconds",
        "It beat GPT-5.3 with 79. | NAME | GPT-5.3",
        "It scored 81.52 on ArmBench. | NUMBER | 81.52",
        "Thirteen customers test it. | NUMBER | Thirteen",
        "Deliveries begin on Nov. 17. | NUMBER | Nov. 17",
        "Deliveries begin on Dec. 16. | NUMBER | Dec. 16",
        "They last four months. | NUMBER | four months",
        "They last three weeks. | NUMBER | three weeks",
        "It was said on Wednesday. | NUMBER | Wednesday",
        "It begins at 8:30 p.m. | NUMBER | 8:30 p.m.",
        "Three quarters of them are in Europe. | NUMBER | Three quarters",
        "It is three times as fast. | NUMBER | three times",
        "The money came from Lindberg Partners. | NAME | Lindberg",
        "Halden Robotics raised money. | NAME | Halden",
        "Halden raised money. | NAME | Halden",
        "The founder is Petra Ekholm. | NAME | Petra Ekholm",
        "It scored 81.25 on LegBench. | NAME | LegBench",
        "Most are in Asia. | NAME | Asia",
        "She said \"We sold the boring part first.\" | QUOTATION | \"We sold the boring part first.\"",
        "He found it “brave, even for us”. | QUOTATION | “brave, even for us”",
        "매출이 18%포인트 늘었다. | NUMBER | 18%포인트",
        "회사 가치는 13억 달러다. | NUMBER | 13억 달러",
        "고객은 열세 곳이다. | NUMBER | 열세 곳",
        "배송은 11월 15일에 시작한다. | NUMBER | 15일",
      })
  void whatAnEnglishArticleDoesNotSayIsFound(String claim, String kind, String what) {
    assertThat(Proof.of(claim, List.of(ENGLISH)).findings())
        .anySatisfy(
            it -> {
              assertThat(it.kind()).hasToString(kind);
              assertThat(it.what()).isEqualTo(what);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "투자금은 1조 4천억 원이다. | NUMBER | 1조 4천억 원",
        "투자금은 1조 3천억 달러다. | NUMBER | 1조 3천억 달러",
        "투자금은 1조 3백억 원이다. | NUMBER | 1조 3백억 원",
        "9억 5,000만 달러를 모았다. | NUMBER | 9억 5,000만 달러",
        "직원 1,250명이 있다. | NUMBER | 1,250명",
        "열세 명이 설계했다. | NUMBER | 열세 명",
        "점유율이 3.2% 올랐다. | NUMBER | 3.2%",
        "점유율은 21.6%였다. | NUMBER | 21.6%",
        "18일 공개했다. | NUMBER | 18일",
        "내년 4월부터 판다. | NUMBER | 4월",
        "7만 2,000개를 판다. | NUMBER | 7만 2,000개",
        "오전 9시 40분에 열렸다. | NUMBER | 오전 9시 40분",
        "오후 9시 30분에 열렸다. | NUMBER | 오후 9시 30분",
        "수요일에 돌렸다. | NUMBER | 수요일",
        "매출의 4분의 1을 쓴다. | NUMBER | 4분의 1",
        "속도는 세 배다. | NUMBER | 세 배",
        "별빛전자는 칩을 공개했다. | NAME | 별빛전자는",
        "솔빛은행이 칩을 샀다. | NAME | 솔빛은행이",
        "윤서준 대표는 웃었다. | NAME | 윤서준 대표",
        "가람 13B를 돌렸다. | NAME | 가람 13B",
        "보람 12B를 돌렸다. | NAME | 보람 12B",
        "엔비디아는 시험 중이다. | NAME | 엔비디아는",
        "Microsoft가 시험 중이다. | NAME | Microsoft",
        "그는 “전기를 아끼는 칩이 진다”고 말했다. | QUOTATION | “전기를 아끼는 칩이 진다”",
        "반디 4는 빠르다. | NAME | 반디 4",
        "Google 말고 Quorvath도 시험 중이다. | NAME | Quorvath",
        "17곳이 공개했다. | NUMBER | 17곳",
        "그는 ‘반디 4’를 보였다. | QUOTATION | ‘반디 4’",
        "The investment is 1.4 trillion won. | NUMBER | 1.4 trillion won",
      })
  void whatAKoreanArticleDoesNotSayIsFound(String claim, String kind, String what) {
    assertThat(Proof.of(claim, List.of(KOREAN)).findings())
        .anySatisfy(
            it -> {
              assertThat(it.kind()).hasToString(kind);
              assertThat(it.what()).isEqualTo(what);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Clips may run 20 seconds at 1080p, up from eight.|0",
        "Clips may run 20 seconds at 1080p, up from nine.|1",
        "Clips may run 20 seconds at 1080p. Eight users tried it.|1",
        "Clips may run 20 seconds. Users are up from eight.|1",
      })
  void whatIsComparedIsOfTheUnitToldBeforeInItsSentence(String article, int findings) {
    assertThat(Proof.of("클립은 전에 8초였다.", List.of(cited("en", article))).findings())
        .hasSize(findings);
  }

  @Test
  void aClaimMayRestOnSeveralArticles() {
    String claim = "Harrow Robotics raised $45.5 million, 솔빛전자는 1조 3천억 원.";
    assertThat(Proof.of(claim, List.of(ENGLISH, KOREAN)).findings()).isEmpty();
    assertThat(Proof.of(claim, List.of(ENGLISH)).findings()).isNotEmpty();
  }

  @Test
  void aClaimWithoutAnArticleThatCanBeReadIsFound() {
    assertThat(Proof.of("Nothing.", List.of()).findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.CITATION);
    assertThat(Proof.of("Nothing.", List.of(cited("x", " "))).findings()).hasSize(1);
  }

  @Test
  void linksLeadToEachCitedArticleAndNowhereElse() {
    List<Cited> both = List.of(ENGLISH, KOREAN);
    URI elsewhere = URI.create("https://en.example/b");
    assertThat(Proof.links("c", List.of(KOREAN.address(), ENGLISH.address()), both)).isEmpty();
    assertThat(Proof.links("c", List.of(ENGLISH.address()), both)).hasSize(1);
    assertThat(Proof.links("c", List.of(elsewhere), List.of(ENGLISH))).hasSize(2);
    assertThat(Proof.of("See https://en.example/b.", List.of(ENGLISH)).findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.LINK);
    assertThat(Proof.of("See https://en.example/a.", List.of(ENGLISH)).findings()).isEmpty();
  }

  @Test
  void whatCannotBeKnownIsCountedAndNotFound() {
    Proof proof = Proof.of("Solbit Electronics is one of them.", List.of(KOREAN));
    assertThat(proof.findings()).isEmpty();
    assertThat(proof.names()).isEqualTo(new Tally(0, 2));
    assertThat(proof.numbers()).isEqualTo(new Tally(0, 1));
    assertThat(Proof.of("페트라는 12곳에 팔았다.", List.of(ENGLISH)).names()).isEqualTo(new Tally(0, 1));
  }
}
