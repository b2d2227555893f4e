package jobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Data for quality figures, kept outside the project: beside it, or where {@code -Djobo.eval.data}
 * says. What needs it is skipped without it.
 */
public final class DevelopmentData {
  private DevelopmentData() {}

  /** The lines of a file of it. */
  public static List<String> lines(String name) {
    try {
      return Files.readAllLines(file(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Reading " + name + " failed", unreadable);
    }
  }

  private static Path file(String name) {
    Path file = Path.of(System.getProperty("jobo.eval.data", "../shared/data")).resolve(name);
    assumeTrue(Files.exists(file), "no " + file);
    return file;
  }

  /** Unpacks an archive of it into a folder. */
  public static void unpack(String name, Path folder) throws IOException, InterruptedException {
    Path archive = file(name);
    Process tar =
        new ProcessBuilder("tar", "xzf", archive.toAbsolutePath().toString())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
  }
}
