package jobo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobo.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionChoicesTest {
  private final SubscriptionScene scene = new SubscriptionScene();

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CATEGORY | llm, 멀티                  | llm, 🤩 Multimodal       | llm, multimodal",
        "CATEGORY | LLM,Audio, vis            | LLM,Audio, 🫧 Computer Vision | LLM,Audio, computer-vision",
        "TIME     | 8                         | 08:00                    | 08:00",
        "TIME     | 8:3                       | 08:30                    | 08:30",
        "TIME     | 07                        | 07:00                    | 07:00",
        "TIME     | 8:07                      | 08:07                    | 08:07",
        "TIME     | 오후 8시 반                  | 20:30                    | 20:30",
        "TIME     | 9pm                       | 21:00                    | 21:00",
        "ZONE     | seo                       | Asia/Seoul               | Asia/Seoul",
        "ZONE     | new y                     | America/New_York         | America/New_York",
        "ZONE     | utc+9                     | UTC+09:00                | UTC+09:00",
        "ZONE     | CST                       | America/Chicago          | America/Chicago",
        "ZONE     | antananarivo              | Indian/Antananarivo      | Indian/Antananarivo",
        "LANGUAGE | kor                       | Korean                   | ko",
        "DAYS     | week                      | weekdays                 | weekdays",
        "DAYS     | mon, wed                  | Mon, Wed                 | mon,wed",
        "DAYS     | 토일                       | weekends                 | weekends"
      })
  void whatIsTypedIsCompleted(CommandOption option, String typed, String label, String value) {
    assertThat(scene.choices(option, typed, Language.ENGLISH)).contains(new Choice(label, value));
  }

  @Test
  void theLikeliestComesFirst() {
    assertThat(first(CommandOption.TIME, "")).isEqualTo("08:00");
    assertThat(first(CommandOption.TIME, "8")).isEqualTo("08:00");
    assertThat(first(CommandOption.ZONE, "")).isEqualTo("Asia/Seoul");
    assertThat(first(CommandOption.ZONE, "asia/")).isEqualTo("Asia/Seoul");
    assertThat(first(CommandOption.ZONE, "kst")).isEqualTo("Asia/Seoul");
    assertThat(first(CommandOption.DAYS, "")).isEqualTo("daily");
    assertThat(first(CommandOption.CATEGORY, "")).isEqualTo("all");
  }

  @Test
  void noCategoryIsOfferedTwice() {
    List<Choice> choices = scene.choices(CommandOption.CATEGORY, "llm, 오디오, ", Language.KOREAN);
    assertThat(choices)
        .hasSize(SubscriptionScene.CATEGORIES.categories().size() - 2)
        .noneMatch(it -> it.value().matches(".*, (llm|audio|all)"))
        .allMatch(it -> it.value().startsWith("llm, 오디오, "));
  }

  @ParameterizedTest
  @EnumSource(
      value = CommandOption.class,
      names = {"CATEGORY", "TIME", "ZONE", "LANGUAGE", "DAYS"})
  void everyValueIsUnderstoodWhenItIsChosenAndFitsThePlatforms(CommandOption option) {
    String many =
        "reinforcement-learning, inference-acceleration, ai-business-insight, generative-m";
    for (String typed :
        List.of("", "a", "m", "1", "월", "llm, ", many, "{0}", "@everyone <b>", ",,")) {
      for (Language language : Language.values()) {
        assertThat(scene.choices(option, typed, language))
            .allSatisfy(
                it -> {
                  assertThat(it.value()).hasSizeBetween(1, 100);
                  assertThat(it.label()).isNotBlank();
                  assertThat(TypedWords.read(it.value(), SubscriptionScene.CATEGORIES))
                      .noneMatch(TypedPart.Odd.class::isInstance);
                });
      }
    }
  }

  private String first(CommandOption option, String typed) {
    return scene.choices(option, typed, Language.KOREAN).getFirst().value();
  }
}
