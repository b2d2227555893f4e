package jobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that will not do stops the start with one line that says what would be right. */
class WrongSettingsTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "jobo.digest.time=25:00 | jobo.digest.time = '25:00': not a time of day; write hours and minutes, such as 08:00",
        "jobo.digest.zone=Asia/Seuol | jobo.digest.zone = 'Asia/Seuol': not a time zone; write an IANA name, such as Asia/Seoul",
        "jobo.digest.language=fr | jobo.digest.language = 'fr': not a language of Jobo; write ko or en",
        "jobo.category-set=some | jobo.category-set = 'some': not one of insights, full",
        "jobo.collect.every=often | jobo.collect.every = 'often': not a duration; write a number and a unit, such as 90s, 15m, 2h or 30d",
        "jobo.collect.every=0s | jobo.collect.every = '0s': a time from 1s to 7d, such as 15m",
        "jobo.collect.per-host-connections=two | jobo.collect.per-host-connections = 'two': not a whole number; write one, such as 10",
        "jobo.collect.allow-private-addresses=perhaps | jobo.collect.allow-private-addresses = 'perhaps': neither true nor false; write one of them",
        "jobo.web.requests-per-minute=0 | jobo.web.requests-per-minute = '0': a number from 1 to 100000, such as 120",
        "jobo.web.public-url=jobo | jobo.web.public-url = 'jobo': an http or https address without query, such as https://jobo.example.com",
        "jobo.sources[0].name=Lab | jobo.sources[0].url = 'null': every source has one",
        "jobo.categories[0].id=Große Modelle | jobo.categories[0].id = 'Große Modelle': use 1 to 32 of a-z, 0-9 and '-', such as computer-vision",
        "jobo.discord.token=no token | jobo.discord.token = '…': a bot's token has letters, digits, '.', '-' and '_' alone; copy it anew from discord.com/developers",
        "jobo.discord.api-url=discord | jobo.discord.api-url = 'discord': write an address such as https://discord.com/api/v10",
        "jobo.llm.base-url=localhost:11434/v1 | jobo.llm.base-url = 'localhost:11434/v1': write an http or https address, such as https://api.openai.com/v1",
        "jobo.llm.base-url=http://[::1/v1 | jobo.llm.base-url = 'http://[::1/v1': not an address; write one such as https://example.org",
        "jobo.llm.base-url=http://localhost:11434/v1 | jobo.llm.model: with jobo.llm.base-url a model is needed; write the name that the server at http://localhost:11434/v1 gives it",
        "jobo.llm.api-key=two words | jobo.llm.api-key = '…': a key is 1 to 500 letters, digits and signs without space; copy it anew",
        "jobo.llm.timeout=0s | jobo.llm.timeout = '0s': a time from 1s to 10m, such as 60s",
        "jobo.llm.daily-token-budget=-1 | jobo.llm.daily-token-budget = '-1': a number from 1000 to 1000000000000, such as 1000000",
        "jobo.llm.apikey2=sk-1 | jobo.llm.apikey2 = '…': there is no such setting; did you mean jobo.llm.api-key?",
        "jobo.prompts.directory=no/where | jobo.prompts.directory = 'no/where': there is no such directory",
        "server.port=99999 | server.port: port out of range:99999; choose one from 1 to 65535",
        "jobo.digest.tiem=07:30 | jobo.digest.tiem = '07:30': there is no such setting; did you mean jobo.digest.time?",
        "jobo.sources[3].adress=x | jobo.sources[3].adress = 'x': there is no such setting; did you mean jobo.sources[].name?",
        "jobo.admin-tokn=secret | jobo.admin-tokn = '…': there is no such setting; did you mean jobo.admin-token?"
      })
  void aValueThatWillNotDoIsNamedWithWhatWouldBeRight(String setting, String line) {
    assertThat(StartFailure.line(failure("--" + setting))).contains(line);
  }

  @Test
  void aSourceThatWillNotDoIsNamedByItsPlaceInTheList() {
    assertThat(line("--jobo.sources[0].name=Lab", "--jobo.sources[0].url=ftp://lab.example/feed"))
        .isEqualTo(
            "jobo.sources[0].url = 'ftp://lab.example/feed': write an http or https address, such as"
                + " https://example.org/feed.xml");
    assertThat(
            line(
                "--jobo.sources[0].name=Lab",
                "--jobo.sources[0].url=https://lab.example/feed",
                "--jobo.sources[0].category=lmm"))
        .isEqualTo("jobo.sources[0].category = 'lmm': no such category; did you mean llm?");
  }

  @Test
  void anArchiveThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThat(line("--jobo.archive.directory=" + file.resolve("archive")))
        .startsWith("jobo.archive.directory = '" + file)
        .endsWith("no directory can be made there; choose one that this user may write");
  }

  @Test
  void anIndexThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThat(line("--jobo.search.directory=" + file.resolve("index")))
        .startsWith("jobo.search.directory = '" + file)
        .endsWith("choose a directory that this user may write and no other Jobo uses");
  }

  /** In YAML a key of digits is a number. */
  @Test
  void aKeyIsAKeyWhateverYamlTakesItForAndIsNotPrinted() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("mine.yml"),
            "jobo.llm: {api-key: 123456789012, base-url: 'ftp://x.example', model: 7}");

    assertThat(line("--spring.config.additional-location=file:" + file))
        .isEqualTo(
            "jobo.llm.base-url = 'ftp://x.example': write an http or https address, such as"
                + " https://api.openai.com/v1");
    assertThat(line("--jobo.llm.base-url=http://me:secret@[::1/v1", "--jobo.llm.model=m"))
        .isEqualTo(
            "jobo.llm.base-url = '…': not an address; write one such as https://example.org");
  }

  @Test
  void aPromptThatCannotBeUsedIsNamedWithItsPlaceholder() throws IOException {
    Path prompts = Files.createDirectory(directory.resolve("prompts"));
    String builtIn = Files.readString(Path.of("prompts", "facts.ko.md"));
    Path own =
        Files.writeString(
            prompts.resolve("facts.ko.md"), builtIn.replace("{{articles}}", "{{artikles}}"));

    assertThat(line("--jobo.prompts.directory=" + prompts))
        .isEqualTo(
            "jobo.prompts.directory: %s: {{artikles}} is no input of this prompt; it has {{articles}}, {{boundary}}"
                .formatted(own));
  }

  @Test
  void aFileThatIsNotYamlIsNamedSo() throws IOException {
    Path file = Files.writeString(directory.resolve("mine.yml"), "jobo: [digest");

    assertThat(line("--spring.config.additional-location=file:" + file))
        .startsWith("a configuration file is not YAML: ")
        .doesNotContain("\n");
  }

  @Test
  void aTakenPortIsNamedWithAFreeOne() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThat(line("--server.address=127.0.0.1", "--server.port=" + port))
          .isEqualTo(
              "server.port = %d: another program has this port; choose a free one, such as --server.port=%d"
                  .formatted(port, port + 1));
    }
  }

  private String line(String... settings) {
    return StartFailure.line(failure(settings)).orElse("no line");
  }

  /** What keeps the program from starting with these settings; nothing of it stays behind. */
  private Throwable failure(String... settings) {
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add(
        "--spring.datasource.url=jdbc:h2:mem:wrong-settings;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    arguments.add("--db-scheduler.enabled=false");
    if (arguments.stream().noneMatch(it -> it.startsWith("--jobo.search.directory"))) {
      arguments.add("--jobo.search.directory=" + directory.resolve("index"));
    }
    if (arguments.stream().noneMatch(it -> it.startsWith("--jobo.archive.directory"))) {
      arguments.add("--jobo.archive.directory=" + directory.resolve("archive"));
    }
    String[] given = arguments.toArray(String[]::new);
    return catchThrowable(() -> JoboApplication.application(given).run(given).close());
  }
}
