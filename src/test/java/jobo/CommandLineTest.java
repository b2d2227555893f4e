package jobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class CommandLineTest {
  private final CommandLine commandLine = new CommandLine(Messages.in(Language.ENGLISH));

  static Stream<Arguments> options() {
    Path file = Path.of("my feeds.opml");
    URI site = URI.create("https://alder.example/blog");
    return Stream.of(
        Arguments.of(List.of("--help"), new ShortRun.Help()),
        Arguments.of(List.of("--server.port=0", "-h"), new ShortRun.Help()),
        Arguments.of(List.of("--check-sources"), new ShortRun.CheckSources()),
        Arguments.of(List.of("--export-opml"), new ShortRun.ExportOpml(null)),
        Arguments.of(List.of("--export-opml=-"), new ShortRun.ExportOpml(null)),
        Arguments.of(List.of("--export-opml", "--server.port=0"), new ShortRun.ExportOpml(null)),
        Arguments.of(List.of("--export-opml=my feeds.opml"), new ShortRun.ExportOpml(file)),
        Arguments.of(List.of("--export-opml", "my feeds.opml"), new ShortRun.ExportOpml(file)),
        Arguments.of(List.of("--import-opml=my feeds.opml"), new ShortRun.ImportOpml(file)),
        Arguments.of(List.of("--import-opml", "-"), new ShortRun.ImportOpml(null)),
        Arguments.of(List.of("--discover=https://alder.example/blog"), new ShortRun.Discover(site)),
        Arguments.of(List.of("--discover", "alder.example/blog"), new ShortRun.Discover(site)));
  }

  @ParameterizedTest
  @MethodSource("options")
  void anOptionAsksForAShortRun(List<String> arguments, ShortRun asked) {
    assertThat(commandLine.shortRun(arguments.toArray(String[]::new))).contains(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--once",
        "--server.port=0",
        "--helpless",
        "help",
        "--jobo.digest.zone=--help",
        ""
      })
  void everythingElseIsForJoboAndSpring(String argument) {
    assertThat(commandLine.shortRun(argument)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--import-opml, --import-opml needs a value",
    "--discover=, --discover needs a value",
    "--discover=mailto://alder, --discover='mailto://alder': not an http or https address",
    "--discover=https://, --discover='https://': not an http or https address"
  })
  void aMistakeIsToldInOneLine(String argument, String line) {
    assertThatThrownBy(() -> commandLine.shortRun(argument))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(line);
  }

  @Test
  void twoOptionsAtATimeAreOneTooMany() {
    assertThatThrownBy(() -> commandLine.shortRun("--check-sources", "--export-opml"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("Only one of ");
  }

  @ParameterizedTest
  @EnumSource
  void theHelpNamesEveryOptionInEachLanguage(Language language) {
    assertThat(OptionsHelp.text(language))
        .contains(
            "--once",
            "--check-sources",
            "--discover=",
            "--export-opml[=",
            "--import-opml=",
            "--help")
        .satisfies(it -> assertThat(Language.of(it.replaceAll("--\\S+", ""))).isEqualTo(language));
  }

  @Test
  void theHelpIsInTheLanguageOfTheSystem() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.KOREA);
      assertThat(ShortRuns.systemLanguage()).isEqualTo(Language.KOREAN);
      Locale.setDefault(Locale.FRANCE);
      assertThat(ShortRuns.systemLanguage()).isEqualTo(Language.ENGLISH);
    } finally {
      Locale.setDefault(before);
    }
  }
}
