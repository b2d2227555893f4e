package jobo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import jobo.document.PlainRenderer;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.junit.jupiter.api.Test;

class PrivacyCommandTest {
  private static final Duration MONTH = Duration.ofDays(30);

  private static String told(Privacy privacy, Language language) {
    Request request =
        new Request(
            new ChatAddress(Platform.TELEGRAM, "-1"),
            language,
            "/privacy",
            Rights.ALL,
            false,
            new Request.Speaker("minsu", null));
    return new PlainRenderer(ZoneOffset.UTC, 10_000)
        .render(new PrivacyCommand(privacy).run(request, "", step -> {}).document());
  }

  @Test
  void whoIsToldOfQuestionsIsNamedWithTheMachine() {
    Privacy privacy =
        new Privacy(
            MONTH,
            List.of(
                new Privacy.Model("gpt-x", "api.example.com"),
                new Privacy.Model("bge-m3", "api.example.com")));

    assertThat(told(privacy, Language.ENGLISH))
        .contains("are sent to gpt-x (api.example.com), bge-m3 (api.example.com), with articles")
        .doesNotContain("No language model");
    assertThat(told(privacy, Language.KOREAN)).contains("gpt-x (api.example.com)");
  }

  @Test
  void withoutAModelNobodyIsTold() {
    Privacy privacy = new Privacy(MONTH, List.of());
    assertThat(told(privacy, Language.ENGLISH)).contains("No language model is asked");
    assertThat(told(privacy, Language.KOREAN)).contains("언어 모델에 묻지 않습니다");
  }

  @Test
  void howLongQuestionsAreKeptIsWhatTheOperatorHasSet() {
    assertThat(told(new Privacy(MONTH, List.of()), Language.ENGLISH)).contains("after 30 days;");
    assertThat(told(new Privacy(Duration.ofHours(1), List.of()), Language.ENGLISH))
        .contains("after 1 hour;");
    assertThat(told(new Privacy(Duration.ofDays(3), List.of()), Language.KOREAN)).contains("3일 뒤에");
  }
}
