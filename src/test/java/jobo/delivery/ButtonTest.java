package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonTest {
  @Test
  void aLabelIsALineThatCanBeSeen() {
    assertThat(new Button(" 🎠\u001b[2J\nLLM\u202e ", "/digest llm").label())
        .isEqualTo("🎠[2J LLM");
    assertThat(new Button("\u200f", "/help").label()).isEqualTo("/help");
  }

  @Test
  void aCommandOfSixtyBytesFitsEveryPlatform() {
    String longest = "/digest " + "가".repeat(17) + "x";
    assertThat(new Button("x", longest).command()).isEqualTo(longest);
    assertThat(Button.fits(longest)).isTrue();
    assertThat(Button.fits(longest + "y")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Button("x", longest + "y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", " /help", "/help\n", "/digest\u001b[2J", "/digest  llm"})
  void whatNobodyCouldTypeAsACommandIsNoButton(String command) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Button("x", command));
  }
}
