package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the process starts and ends, as an operator and the scripts of an operator see it. */
class StartTest {
  private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  @TempDir private Path directory;

  @Test
  void theDemoPrintsOneDigestAndEndsWithZero() {
    ChildProgram.Ended ended =
        ChildProgram.run(
            directory,
            QUICK,
            List.of(
                "--spring.profiles.active=demo",
                "--once",
                "--jobo.digest.language=en",
                "--jobo.archive.directory=" + directory.resolve("archive")));

    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.out()).contains("2026-11-21", "🎠 LLM", "Sample articles");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void aWrongSettingIsOneLineAndExitCodeOne() {
    ChildProgram.Ended ended =
        ChildProgram.run(directory, QUICK, List.of("--jobo.web.public-url=jobo"));

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out() + ended.err())
        .isEqualTo(
            "jobo.web.public-url = 'jobo': an http or https address without query, such as"
                + " https://jobo.example.com\n");
  }

  @Test
  void aSecondProcessOnOneFileSaysSoAndEndsWithOne() throws InterruptedException {
    List<String> arguments =
        List.of(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--jobo.sources[0].name=Nobody",
            "--jobo.sources[0].url=http://127.0.0.1:9/feed.xml");
    try (ChildProgram.Running first = ChildProgram.start(directory, arguments)) {
      first.awaits(Pattern.compile("Jobo is up"));

      ChildProgram.Ended second = ChildProgram.run(directory, QUICK, arguments);

      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.out() + second.err())
          .isEqualTo(
              "spring.datasource.url: another process, probably a Jobo, has this database open; stop it, or"
                  + " give each its own file (several nodes share a PostgreSQL)\n");
      assertThat(first.stop()).isIn(0, 143); // 143: ended by the signal, after its own shutdown
      assertThat(first.rest()).doesNotContain("Exception", "ERROR");
    }
  }
}
