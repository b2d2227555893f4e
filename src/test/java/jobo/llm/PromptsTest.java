package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jobo.language.Language;
import jobo.llm.Prompt.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {
  private static final String GOOD =
      """
      ---
      purpose: digest
      language: ko
      version: 3
      inputs: [articles, boundary]
      ---
      # System
      내 말대로 하세요.

      # User
      {{ boundary }} {{articles}}
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyBuiltInPromptCanBeUsed(Language language) {
    Prompts prompts = Prompts.of(new PromptSettings(null));

    for (PromptName name : PromptName.values()) {
      assertThat(prompts.in(name, language).language()).isEqualTo(language);
    }
  }

  /** The jar's prompts are the files of the project's folder. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void theBuiltInPromptsLieInTheFolderOfTheProject(Language language) throws IOException {
    for (PromptName name : PromptName.values()) {
      String file = name.tag() + "." + language.tag() + ".md";
      try (var packed = Prompts.class.getResourceAsStream("/prompts/" + file)) {
        assertThat(packed).isNotNull();
        assertThat(new String(packed.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo(Files.readString(Path.of("prompts", file)));
      }
    }
  }

  @Test
  void theOperatorsOwnFileTakesThePlaceOfTheBuiltInOne() throws IOException {
    Files.writeString(directory.resolve("facts.ko.md"), "\uFEFF" + GOOD.replace("\n", "\r\n"));

    Prompts prompts = Prompts.of(new PromptSettings(directory));

    Prompt own = prompts.in(PromptName.FACTS, Language.KOREAN);
    assertThat(own.version()).isEqualTo(3);
    assertThat(own.system()).isEqualTo("내 말대로 하세요.");
    assertThat(prompts.in(PromptName.FACTS, Language.ENGLISH))
        .isEqualTo(Prompts.of(new PromptSettings(null)).in(PromptName.FACTS, Language.ENGLISH));
  }

  @Test
  void whatIsPutInIsNotLookedAtForPlaces() {
    Prompt prompt = PromptFile.read(PromptName.FACTS, Language.KOREAN, GOOD);

    ModelQuestion question =
        prompt.question(
            ModelBench.SENTENCES,
            100,
            new Input("articles", "{{boundary}} $1 \\ {{articles}}"),
            new Input("boundary", "{{articles}}"));

    assertThat(question.user()).isEqualTo("{{articles}} {{boundary}} $1 \\ {{articles}}");
    assertThat(question.prompt()).isEqualTo(new PromptId("facts", 3));
    assertThat(question.purpose()).isEqualTo(Purpose.DIGEST);
  }

  @Test
  void aPromptIsNotAskedWithOtherInputsThanItsOwn() {
    Prompt prompt = PromptFile.read(PromptName.FACTS, Language.KOREAN, GOOD);

    assertThatThrownBy(() -> prompt.question(ModelBench.SENTENCES, 100, new Input("articles", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[articles, boundary]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{{articles}} |  | {{articles}} is missing",
        "{{articles}} | {{artikles}} {{articles}} | {{artikles}} is no input of this prompt; it has {{articles}}, {{boundary}}",
        "{{articles}} | {{Articles}} {{articles}} | '{{Articles}}' is no placeholder",
        "{{articles}} | {{articles} | '{{articles}' is no placeholder",
        "---\\npurpose | purpose | no head; begin with a line of '---'",
        "version: 3 | version: new | version 'new' is not a whole number above 0",
        "version: 3 | verson: 3 | 'verson: 3' is nothing that a head has",
        "version: 3 | # none | the head has no version",
        "purpose: digest | purpose: fun | purpose 'fun' is not one of [digest, ask, search]",
        "language: ko | language: en | language 'en'; by its name the file is in 'ko'",
        "inputs: [articles, boundary] | inputs: articles | inputs 'articles'; this prompt has articles, boundary",
        "# System | # Systm | no part '# System'",
        "내 말대로 하세요. |  | nothing below '# System'"
      })
  void aFileThatCannotBeUsedIsNamedWithWhatIsWrong(String what, String instead, String line)
      throws IOException {
    Path file = directory.resolve("facts.ko.md");
    String text = GOOD.replace(what.replace("\\n", "\n"), instead == null ? "" : instead);
    Files.writeString(file, text);

    assertThat(problem()).startsWith("jobo.prompts.directory: " + file + ": ").contains(line);
  }

  @Test
  void whatIsTooLargeOrNoTextIsNamed() throws IOException {
    Path file = directory.resolve("facts.en.md");
    Files.writeString(file, "x".repeat(33 * 1024));
    assertThat(problem()).endsWith("facts.en.md: it has more than 32 KB");

    Files.write(file, new byte[] {(byte) 0xC0, (byte) 0x80});
    assertThat(problem()).endsWith("facts.en.md: it is not UTF-8");

    Files.delete(file);
    Files.createDirectory(file);
    assertThat(problem()).endsWith("facts.en.md: it is no file");
  }

  @Test
  void aDirectoryThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Prompts.of(new PromptSettings(directory.resolve("none"))))
        .hasMessage(
            "jobo.prompts.directory = '%s': there is no such directory"
                .formatted(directory.resolve("none")));
  }

  private String problem() {
    try {
      Prompts.of(new PromptSettings(directory));
      return "none";
    } catch (IllegalArgumentException wrong) {
      return String.valueOf(wrong.getMessage());
    }
  }
}
