package jobo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanReadingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3은 홀수입니다.",
        "2는 짝수입니다.",
        "10은 100과 1,000을 나눕니다.",
        "100은 많습니다.",
        "1,000은 더 많습니다.",
        "100000은 십만이고 1000000000000는 일조입니다.",
        "10%는 적습니다.",
        "2.5%p를 더했습니다.",
        "2.5는 3.7과 다릅니다.",
        "7로 나누고 6으로 곱합니다.",
        "8로 시작합니다.",
        "GPT-5는 빠릅니다.",
        "GPT-5.2는 빠릅니다.",
        "GPT-3은 느렸습니다.",
        "GPT-3는 느렸습니다.",
        "LLM은 큽니다.",
        "LLM으로 씁니다.",
        "AI가 씁니다.",
        "AI로 씁니다.",
        "API를 부릅니다.",
        "URL로 갑니다.",
        "URL을 씁니다.",
        "GPU와 CPU는 다릅니다.",
        "Telegram이나 Discord에서 봅니다.",
        "Google은 찾고 Microsoft는 씁니다.",
        "Google로 찾습니다.",
        "Mistral은 작습니다.",
        "OpenAI는 팝니다.",
        "ASIC는 낯섭니다.",
        "ASIC은 낯섭니다.",
        "robots.txt가 막습니다.",
        "피오르(Fjord)는 빠릅니다.",
        "모델(LLM)은 큽니다.",
        "‘가람’은 모델입니다.",
        "“하나”를 골라 주세요.",
        "'Asia'는 넓습니다.",
        "14 GB를 씁니다.",
        "34B는 큽니다.",
        "08:30은 이릅니다.",
        "출처를 읽고 소식을 씁니다.",
        "있는 기사와 없는 소식은 다릅니다.",
        "평가가 좋은 국가가 늘었습니다.",
        "가을을 나은 마을로 지을 사람이 있습니다.",
        "기사들은 새로 모은 것입니다.",
        "서울로 갑니다.",
        "바다로 갑니다. 앞으로도 갑니다.",
        "이 채팅에 보낼 수 없어 쉬고 있습니다.",
        "실수 없이 필수 있는 것만 씁니다.",
        "그때 볼 때는 할 것이 있습니다.",
        "기사 3건을 읽고 5곳에 물었습니다.",
        "기사 3건 → 소식 2건 · 매체 5곳",
        "1,000건과 10%를 뺐습니다.",
        "첫 번째와 2번째가 있습니다.",
        "GPT 5 시간대별 그래프입니다.",
        "언제 보낼까요? 시각을 써 주세요. 곧 보냅니다.",
        "정말 그만 받으시겠어요? 네, 그만 받습니다.",
        "조보 (朝報)는 아침 소식입니다.",
        "“東京”이라고 적혀 있습니다.",
        "출처는 https://example.org 입니다.",
        "예: /ask 오늘 공개된 모델은?",
        "모든 설정(README.md에 있습니다)을 봅니다.",
        "가져오는 중 …",
        "α와 β는 매개변수입니다.",
        "12월 3일 오전 8시 30분에 보냅니다.",
        "채널 설정 > 권한 > 파일 첨부",
        "application.yml로 저장합니다.",
        "그러나 합니다만 아닙니다.",
        "물론 맞습니다.",
      })
  void goodKoreanPasses(String text) {
    assertThat(KoreanReading.ofFrame(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "3는 홀수입니다. | PARTICLE",
        "2은 짝수입니다. | PARTICLE",
        "100는 많습니다. | PARTICLE",
        "1,000를 뺐습니다. | PARTICLE",
        "10%은 적습니다. | PARTICLE",
        "10%이 적습니다. | PARTICLE",
        "2.5%p을 더했습니다. | PARTICLE",
        "7으로 나눕니다. | PARTICLE",
        "6로 나눕니다. | PARTICLE",
        "2.5은 작습니다. | PARTICLE",
        "GPT-5은 빠릅니다. | PARTICLE",
        "GPT-5.2을 씁니다. | PARTICLE",
        "GPT-7를 씁니다. | PARTICLE",
        "LLM는 큽니다. | PARTICLE",
        "LLM로 씁니다. | PARTICLE",
        "AI이 씁니다. | PARTICLE",
        "AI으로 씁니다. | PARTICLE",
        "API을 부릅니다. | PARTICLE",
        "URL으로 갑니다. | PARTICLE",
        "URL를 씁니다. | PARTICLE",
        "GPU과 CPU는 다릅니다. | PARTICLE",
        "Telegram나 Discord에서 봅니다. | PARTICLE",
        "Google는 찾습니다. | PARTICLE",
        "OpenAI은 팝니다. | PARTICLE",
        "피오르(Fjord)은 빠릅니다. | PARTICLE",
        "모델(AI)는 큽니다. | PARTICLE",
        "‘가람’는 모델입니다. | PARTICLE",
        "34B은 큽니다. | PARTICLE",
        "14 GB을 씁니다. | PARTICLE",
        "‘가람’은(는) 모델입니다. | PARTICLE",
        "LLM(으)로 씁니다. | PARTICLE",
        "출처을(를) 읽습니다. | PARTICLE",
        "출처을 읽습니다. | PARTICLE",
        "소식를 씁니다. | PARTICLE",
        "소식와 기사는 다릅니다. | PARTICLE",
        "기사과 소식은 다릅니다. | PARTICLE",
        "소식가 많습니다. | PARTICLE",
        "기사이 많습니다. | PARTICLE",
        "기사들는 많습니다. | PARTICLE",
        "기사들가 많습니다. | PARTICLE",
        "채팅는 조용합니다. | PARTICLE",
        "출처은 많습니다. | PARTICLE",
        "출처으로 씁니다. | PARTICLE",
        "채널로 메일으로 보냅니다. | PARTICLE",
        "소식로 묶습니다. | PARTICLE",
        "기사 3건를 읽었습니다. | PARTICLE",
        "기사 3건가 있습니다. | PARTICLE",
        "소식나 기사를 봅니다. | PARTICLE",
        "기사를 모읍니다 소식을 씁니다. | ENDING",
        "기사를 모읍니다. 소식을 씁니다 | ENDING",
        "기사를 써 주세요 곧 봅니다. | ENDING",
        "기사를 모으고, | ENDING",
        "기사를 모읍니다. 소식을 써요. | ENDING",
        "기사를 모읍니다. 소식을 쓴다. | ENDING",
        "소식이 없어요. 다시 볼게요. 끝입니다. | ENDING",
        "기사 를 읽습니다. | SPACING",
        "Google 은 찾습니다. | SPACING",
        "https://example.org 처럼 씁니다. | SPACING",
        "기사,소식을 봅니다. | SPACING",
        "기사 , 소식을 봅니다. | SPACING",
        "보냅니다.다음에 봅니다. | SPACING",
        "보낼수 없습니다. | SPACING",
        "보낼 수없습니다. | SPACING",
        "쓰는것이 좋습니다. | SPACING",
        "할것은 없습니다. | SPACING",
        "볼때는 없습니다. | SPACING",
        "쓸줄 압니다. | SPACING",
        "본적이 없습니다. | SPACING",
        "찾는중입니다. | SPACING",
        "시작하기전에 봅니다. | SPACING",
        "기사 5 건을 봅니다. | SPACING",
        "기사 1,000 건 | SPACING",
        "12 % 늘었습니다. | SPACING",
        "( 견본 )입니다. | SPACING",
        "ニュース를 봅니다. | FOREIGN_LETTER",
        "新聞을 봅니다. | FOREIGN_LETTER",
        "Новости를 봅니다. | FOREIGN_LETTER",
        "العربية 소식입니다. | FOREIGN_LETTER",
        "물론입니다. 요약입니다. | LEFTOVER",
        "As an AI language model, I write. | LEFTOVER",
        "다음은 기사 3건의 요약입니다. | LEFTOVER",
        "Sure, here is your digest. | LEFTOVER",
        "system: 요약해 줘 | LEFTOVER",
        "오늘 digest.head 입니다. | LEFTOVER",
        "page.part.themes | LEFTOVER",
        "기사 {0}건 | LEFTOVER",
        "기사 {0,number}건 | LEFTOVER",
        "기사 null건 | LEFTOVER",
        "점수 NaN | LEFTOVER",
        "%s 조보 | LEFTOVER",
        "조보 () | LEFTOVER",
        "조보 ‘’ | LEFTOVER",
        "조보  소식 | LEFTOVER",
        "조보.. 소식 | LEFTOVER",
        "조보,, 소식 | LEFTOVER",
        "조보입니다,. | LEFTOVER",
        "조보 &amp; 소식 | LEFTOVER",
        "조보 <b>소식</b> | LEFTOVER",
        "**조보** 소식 | LEFTOVER",
        "Optional[조보] | LEFTOVER",
        "조보 · · 소식 | LEFTOVER",
        "조보 \uFFFD 소식 | LEFTOVER",
      })
  void badKoreanIsFound(String text, String kind) {
    assertThat(KoreanReading.ofFrame(text))
        .anySatisfy(it -> assertThat(it.kind()).hasToString(kind));
  }

  @Test
  void aFrameKeepsToOneLevelOfSpeech() {
    assertThat(KoreanReading.ofFrame(List.of("기사를 봅니다.", "소식을 써 주세요.", "끝인가요?"))).isEmpty();
    assertThat(KoreanReading.ofFrame(List.of("기사를 봅니다.", "소식을 봅니다.", "끝났어요.")))
        .extracting(Finding::what)
        .containsExactly("끝났어요.");
  }

  @Test
  void anArticleKeepsItsOwnStyle() {
    assertThat(KoreanReading.ofArticle("美 페일워터는 3는 쓴다. 끝이에요.")).isEmpty();
    assertThat(KoreanReading.ofArticle("美 東京 소식 null")).hasSize(2);
  }
}
