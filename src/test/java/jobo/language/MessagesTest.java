package jobo.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");

  static Stream<String> keys() {
    return Messages.in(Language.KOREAN).keys().stream();
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(Messages.in(Language.ENGLISH).keys())
        .isNotEmpty()
        .isEqualTo(Messages.in(Language.KOREAN).keys());
  }

  @ParameterizedTest
  @MethodSource("keys")
  @DisplayName("both languages fill the same placeholders, counted from 0 without a gap")
  void samePlaceholders(String key) {
    Set<Integer> korean = placeholders(Messages.in(Language.KOREAN).pattern(key));
    assertThat(placeholders(Messages.in(Language.ENGLISH).pattern(key))).isEqualTo(korean);
    assertThat(korean).hasSize(korean.stream().mapToInt(it -> it + 1).max().orElse(0));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every text can be filled, says something, and leaves no pattern behind")
  void textsAreWhole(Language language) {
    Messages messages = Messages.in(language);
    Object[] numbers = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    for (String key : messages.keys()) {
      String text = messages.text(key, numbers);
      assertThat(text).as(key).isNotBlank().doesNotContain("{", "}", "''");
      assertThat(VisibleText.paragraphs(text).replaceAll("\\s", ""))
          .as(key)
          .isEqualTo(text.replaceAll("\\s", ""));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("no apostrophe of a pattern is lost: each is written twice or quotes a brace")
  void apostrophes(Language language) {
    Messages messages = Messages.in(language);
    for (String key : messages.keys()) {
      String pattern = messages.pattern(key);
      assertThat(pattern.replace("''", "").replaceAll("'[{}]+'", "")).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  @DisplayName("keys are lower-case words with dots and hyphens")
  void keysHaveOneForm(String key) {
    assertThat(key).matches("[a-z0-9]+(?:[.-][a-z0-9]+)*");
  }

  @Test
  void eachLanguageSpeaksItsOwn() {
    assertThat(Messages.in(Language.KOREAN).text("jobo.name")).isEqualTo("조보");
    assertThat(Messages.in(Language.ENGLISH).text("jobo.name")).isEqualTo("Jobo");
  }

  @Test
  void aKeyThatIsMissingIsAnError() {
    assertThatThrownBy(() -> Messages.in(Language.KOREAN).text("no.such.key"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no.such.key");
  }

  private static Set<Integer> placeholders(String pattern) {
    List<Integer> found =
        PLACEHOLDER
            .matcher(pattern)
            .results()
            .map(MatchResult::group)
            .map(it -> Integer.valueOf(it.replaceAll("\\D", "")))
            .toList();
    long top = Arrays.stream(new MessageFormat(pattern).getFormatsByArgumentIndex()).count();
    assertThat(found.stream().mapToLong(it -> it + 1).max().orElse(0)).as(pattern).isEqualTo(top);
    return new TreeSet<>(found);
  }
}
