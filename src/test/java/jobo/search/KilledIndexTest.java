package jobo.search;

import static jobo.article.SampleArticle.LLM;
import static jobo.search.IndexFollowerTest.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jobo.JavaCommand;
import jobo.article.ArticleStoreInMemory;
import jobo.article.SampleArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Options: {@code -Djobo.kills=3}. */
@Timeout(1_800)
class KilledIndexTest {
  private static final int KILLS = Integer.getInteger("jobo.kills", 3);
  private static final int ARTICLES = 700;

  @TempDir Path directory;

  @Test
  void anIndexWhoseProcessIsKilledWhileAllIsIndexedIsWholeOrMadeAnew() throws Exception {
    Random random = new Random(5);
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(1 + random.nextInt(6));
      try (PassageIndex index = PassageIndex.in(directory)) {
        assertThat(index.seen()).isPresent();
        assertThat(index.articles()).isEqualTo(ARTICLES);
        assertThat(found(index, "number123")).containsExactly("a123");
      }
    }
  }

  private void killAfter(int lines) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                JavaCommand.of(
                    JavaCommand.SHORT_LIFE, Program.class, List.of(directory.toString())))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int told = 0;
      while (told < lines) {
        String line = said.readLine();
        assertThat(line).as("what the process says").isNotNull();
        told += line.equals(Program.BUILT) ? 1 : 0;
      }
    }
    process.destroyForcibly();
    assertThat(process.waitFor()).isNotZero();
  }

  /** Indexes all anew again and again until it is killed. */
  static final class Program {
    static final String BUILT = "built";

    private Program() {}

    public static void main(String[] arguments) {
      ArticleStoreInMemory store = new ArticleStoreInMemory();
      store.add(
          IntStream.range(0, ARTICLES)
              .mapToObj(it -> SampleArticle.of("a" + it).text("walrus number" + it).fresh(LLM))
              .toList());
      PassageIndex index = PassageIndex.in(Path.of(arguments[0]));
      IndexFollower follower = new IndexFollower(index, store, Clock.systemUTC());
      while (!Thread.currentThread().isInterrupted()) {
        follower.rebuild();
        System.out.println(BUILT);
      }
    }
  }
}
