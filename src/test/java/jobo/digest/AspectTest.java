package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AspectTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POLITICS | The council banned face search in public squares on Monday.",
        "POLITICS | 시의회가 공공장소 얼굴 검색 금지 조례를 의결했다.",
        "SOCIETY | 180 actors struck for two days over cloned voices.",
        "SOCIETY | 성우 180명이 음성 복제에 항의해 이틀 동안 일손을 놓았다.",
        "ECONOMY | Prices of memory chips rose by 14% within a month.",
        "ECONOMY | 회사는 상담 인력 채용을 절반으로 줄였다.",
        "TECHNOLOGY | The new kernel cuts latency from 40 to 11 ms.",
        "TECHNOLOGY | 새 커널은 지연 시간을 40ms에서 11ms로 낮췄다."
      })
  void anEffectBearsOnWhatItsWordsName(Aspect aspect, String sentence) {
    assertThat(Aspect.affected(sentence)).contains(aspect);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The model knows law and history.",
        "법률과 역사 문제에서 강하다.",
        "Prices could fall by 14% within a month.",
        "가격이 14% 내릴 것으로 보인다.",
        "It is important that schools discuss this.",
        "Two people met in a park."
      })
  void whatIsNoEffectOrOnlyMayBeIsNone(String sentence) {
    assertThat(Aspect.affected(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The weights will be published on 3 December.",
        "The lab plans to train a model of 70 billion parameters.",
        "가중치는 다음 달 3일 공개할 예정이다.",
        "내년 상반기 양산이 목표다."
      })
  void whatSomebodyIsGoingToDoIsAPlan(String sentence) {
    assertThat(Aspect.isPlan(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The weights were published on 3 December.",
        "The trial was to last until December.",
        "시험은 12월까지 이어질 예정이었다.",
        "The weights may be published next month.",
        "내년에 나올 가능성이 있다."
      })
  void whatIsDoneOrGivenUpOrOnlyMayBeIsNoPlan(String sentence) {
    assertThat(Aspect.isPlan(sentence)).isFalse();
  }

  @Test
  void longTextIsReadInLinearTime() {
    String text = "the government price token ".repeat(20_000);

    assertThat(Aspect.affected(text)).isEmpty();
    assertThat(Aspect.isPlan(text)).isFalse();
  }
}
