package jobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data for quality figures, kept outside the project: beside it, or where {@code -Djobo.eval.data}
 * says. What needs it is skipped without it.
 */
public final class DevelopmentData {
  private DevelopmentData() {}

  /** Unpacks an archive of it into a folder. */
  public static void unpack(String name, Path folder) throws IOException, InterruptedException {
    Path archive = Path.of(System.getProperty("jobo.eval.data", "../shared/data")).resolve(name);
    assumeTrue(Files.exists(archive), "no " + archive);
    Process tar =
        new ProcessBuilder("tar", "xzf", archive.toAbsolutePath().toString())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
  }
}
