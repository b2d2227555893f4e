package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.document.Cases;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables a bar stands where one sentence ends and the next begins. */
class SentencesTest {
  private static final List<String> PIECES =
      List.of(
          "Dr.", "U.S.", "e.g.", "No.", "7", "3.5", "2026.", "v2.", "model", "Model", "모델은", "밝혔다.",
          "했다.", "왜?", "!", "?!", "...", "…", "。", "“", "”", "‘", "’", "「", "」", "\"", "'", ")",
          "]", "고", " ", "  ", "\t", "\n", "\n\n", "\r\n", "😀", "\uD800");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One sentence ends.|The next begins.",
        "Is it so?|It is!|What?!|Fine.",
        "It waits...|Then it goes on…|It ends.",
        "A last one needs no|",
        "Dr. Kim of Acme Inc. met Mr. J. R. Park.|They talked.",
        "U.S. officials, e.g. Ms. Lee, left.|Vega et al. stayed, i.e. they sat.",
        "See Fig. 3, Eq. 4 and No. 5.|Nos. 6 and 7 follow.",
        "Did it work?|No.|It did not.",
        "On Jan. 5 Sen. Ito and Jane Roe, Ph.D., spoke.|Nobody heard approx. 3 words.",
        "It costs $3.5 million.|Version 2.5 scored 61.2%.|AT 5.8 it stopped.",
        "1. Take the model.|2. Run it.",
        "The app runs on x.ai and on node.js today.|It is free.",
        "What it runs on, i.e. node. js or deno, is open.|Nobody minds."
      })
  void englishTextIsDividedWhereItsSentencesEnd(String text) {
    assertDivided(text, Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said “Go. Go now.” and left.|She stayed.",
        "“We won. We did.”|She smiled.",
        "“Why? Because. So,” he said.|Nobody asked.",
        "“It’s over. It’s done,” they said.|The labs’ test ended.",
        "‘It’s fine. Really.’|He said it’s over.",
        "\"Stop. Stop now.\"|She did.",
        "(It works.)|It works [always.]|Yes."
      })
  void whatAnEnglishSentenceQuotesStaysInIt(String text) {
    assertDivided(text, Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "모델을 공개했다.|가격은 밝히지 않았다.",
        "정말 그럴까?|그렇다!|끝…|아니다.",
        "누구나 쓸 수 있어요.|내일부터 열립니다.|어떤가요?|좋죠.",
        "점수는 58.3점이다.|이전보다 1.5배 높다.|가격은 1,200억 원.",
        "한빛연구소는 OpenAI Inc. 대표와 J. Park 씨를 만났다.|U.S. 기업도 왔다.",
        "2026. 11. 21. 공개했다.|값은 무료다.",
        "1. 모델을 받는다.|2. 실행한다.",
        "gpt는 빠르다.|vllm도 빠르다.",
        "값은 무료다。|누구나 쓴다。"
      })
  void koreanTextIsDividedWhereItsSentencesEnd(String text) {
    assertDivided(text, Language.KOREAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "그는 “간다. 꼭 간다.”고 말했다.|그리고 떠났다.",
        "김 대표는 ‘좋다. 아주 좋다.’라며 웃었다.|박 대표는 웃지 않았다.",
        "‘물결 3.0’이 나왔다.|‘물소리’의 뒤를 잇는다.",
        "「첫째. 둘째」를 냈다.|『셋째. 넷째』는 없다.",
        "그는 \"간다. 꼭 간다.\"라고 말했다.|그리고 떠났다.",
        "“왜?”라는 물음에 “모른다.”는 답이 왔다.|그뿐이다.",
        "“간다.”|그가 말했다."
      })
  void aKoreanQuotationClosedByAParticleStaysInItsSentence(String text) {
    assertDivided(text, Language.KOREAN);
  }

  @ParameterizedTest
  @EnumSource
  void aQuotationLeftOpenDoesNotSwallowTheRestOfAnArticle(Language language) {
    for (String mark : List.of("“", "‘", "「", "『", "\"")) {
      String text = mark + "값은 무료다. ".repeat(500).strip();
      List<String> sentences = Sentences.of(text, language);
      assertThat(sentences).as(mark).hasSizeGreaterThan(400);
      assertThat(sentences).as(mark).allMatch(it -> it.length() < 650);
    }
  }

  @ParameterizedTest
  @EnumSource
  void paragraphsNeverJoin(Language language) {
    assertThat(Sentences.of("A heading\nOne. two\r\n\n  “Three\n\n", language))
        .startsWith("A heading")
        .endsWith("“Three")
        .noneMatch(it -> it.contains("\n"));
  }

  @ParameterizedTest
  @EnumSource
  void aTextWithoutWordsHasNoSentences(Language language) {
    assertThat(Sentences.of("", language)).isEmpty();
    assertThat(Sentences.of(" \t\r\n \n", language)).isEmpty();
  }

  @Test
  void nothingIsLostNoSentenceIsEmptyAndTheOrderIsKept() {
    Cases.forEachSeed(
        seed -> {
          String text = randomText(seed);
          for (Language language : Language.values()) {
            List<String> sentences = Sentences.of(text, language);
            assertThat(withoutSpace(String.join("", sentences)))
                .as("seed %d in %s", seed, language)
                .isEqualTo(withoutSpace(text));
            assertThat(sentences)
                .as("seed %d in %s", seed, language)
                .allMatch(it -> !it.isEmpty() && it.equals(it.strip()));
          }
        });
  }

  static Stream<String> longTexts() {
    return Stream.of(
            "This is a sentence. ",
            "모델을 공개했다. ",
            "a. ",
            "A. ",
            "1. ",
            "“가. ",
            "\"Stop. ",
            ".",
            "?'",
            "'",
            "... ",
            " ",
            "\n")
        .map(it -> it.repeat(300_000 / it.length()));
  }

  /** Anything that grows with the square of the length would take many minutes. */
  @ParameterizedTest
  @MethodSource("longTexts")
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void aTextLongerThanAnyThatIsKeptIsDividedAsAnyOther(String text) {
    for (Language language : Language.values()) {
      assertThat(withoutSpace(String.join("", Sentences.of(text, language))))
          .isEqualTo(withoutSpace(text));
    }
  }

  @Test
  void whatStandsBetweenTwoEndsIsWhole() {
    String text = "Dr. Kim came. He sat. “We won. We did,” he said.\nThey left";
    assertThat(whole(text)).contains("He sat", "He sat.", "Dr. Kim came. He sat.", "They left");
    assertThat(whole(text)).doesNotContain("Kim came.", "sat.", "We did", "We won.", "They");
  }

  private static List<String> whole(String text) {
    return IntStream.range(0, text.length())
        .boxed()
        .flatMap(
            from ->
                IntStream.rangeClosed(from + 1, text.length())
                    .filter(to -> Sentences.areWhole(text, from, to, Language.ENGLISH))
                    .mapToObj(to -> text.substring(from, to)))
        .toList();
  }

  private static void assertDivided(String marked, Language language) {
    assertThat(Sentences.of(marked.replace("|", " "), language))
        .containsExactly(marked.split("\\|"));
  }

  private static String randomText(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, random.nextInt(60))
        .mapToObj(it -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
