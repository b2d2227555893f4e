package jobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Data for quality figures, kept outside the project: beside it, or where {@code -Djobo.eval.data}
 * says. What needs it is skipped without it.
 */
public final class DevelopmentData {
  private DevelopmentData() {}

  /** The rows of a file of it that has a JSON object a line. */
  public static List<JsonNode> rows(String name) {
    try {
      return Files.readAllLines(path(name)).stream().map(JsonMapper.shared()::readTree).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException("Reading the development data failed", problem);
    }
  }

  /**
   * Whether a row of that id is in the half whose errors may be looked at. Figures are told of the
   * other half.
   */
  public static boolean isForTuning(String id) {
    return Math.floorMod(id.hashCode(), 2) == 0;
  }

  /** Unpacks an archive of it into a folder. */
  public static void unpack(String name, Path folder) throws IOException, InterruptedException {
    Path archive = path(name);
    Process tar =
        new ProcessBuilder("tar", "xzf", archive.toAbsolutePath().toString())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
  }

  private static Path path(String name) {
    Path path = Path.of(System.getProperty("jobo.eval.data", "../shared/data")).resolve(name);
    assumeTrue(Files.exists(path), "no " + path);
    return path;
  }
}
