package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jobo.JavaCommand;
import jobo.article.SampleArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  private static final int ARTICLES = 300;
  private static final int KILLED = 137;

  @TempDir Path directory;

  @Test
  void whatAKilledProcessHadCommittedIsThereAfterwards() throws Exception {
    Path file = directory.resolve("jobo");
    Process writer = writer(file);
    String said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(writer.waitFor()).as(said).isEqualTo(KILLED);
    try (TestDatabase database = TestDatabase.h2(file)) {
      assertThat(database.articles().page(Instant.EPOCH, Optional.empty(), 2 * ARTICLES))
          .extracting(it -> it.article().id().value())
          .containsExactlyInAnyOrderElementsOf(ids());
    }
  }

  private static Process writer(Path file) throws IOException {
    return new ProcessBuilder(
            JavaCommand.of(JavaCommand.SHORT_LIFE, Writer.class, List.of(file.toString())))
        .redirectErrorStream(true)
        .start();
  }

  private static List<String> ids() {
    return IntStream.range(0, ARTICLES).mapToObj(it -> "a" + it).toList();
  }

  /** The process that is killed: it adds its articles and ends without any farewell. */
  static final class Writer {
    private Writer() {}

    /** Adds to the database in the file that is named. */
    public static void main(String[] arguments) {
      TestDatabase database = TestDatabase.h2(Path.of(arguments[0]));
      for (String id : ids()) {
        database.articles().add(List.of(SampleArticle.of(id).fresh(SampleArticle.LLM)));
      }
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
