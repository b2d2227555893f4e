package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.article.SampleArticle;
import jobo.search.PassageIndex;
import jobo.store.TestDatabase;
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
  void theSearchIndexIsMadeAnewFromTheDatabaseHoweverItLooks() throws IOException {
    Path index = Files.createDirectories(directory.resolve("data").resolve("index"));
    Files.writeString(index.resolve("segments_9"), "no index");
    try (TestDatabase database = TestDatabase.h2(directory.resolve("data").resolve("jobo"))) {
      database
          .articles()
          .add(
              Stream.of("walrus", "otter", "seal")
                  .map(it -> SampleArticle.of(it).fresh(SampleArticle.LLM))
                  .toList());
    }
    ChildProgram.Ended ended =
        ChildProgram.run(
            directory,
            QUICK,
            List.of(
                "--rebuild-index",
                "--jobo.digest.language=en",
                "--spring.datasource.username=sa")); // as it was made

    assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.out()).contains("3 articles");
    try (PassageIndex made = PassageIndex.in(index)) {
      assertThat(made.articles()).isEqualTo(3);
    }
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
