package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jobo.BuiltInCategories;
import org.junit.jupiter.api.Test;

/**
 * What ships is what is learned from the project's examples. After a change to them, to the
 * keywords or to the features, learn anew with {@code mvn test -Dtest=LearnedWeightsTest
 * -Djobo.weights=write}, and build.
 */
class LearnedWeightsTest {
  private static final Path SOURCE = Path.of("src/main/resources/jobo/classify/weights.bin");
  private static final int MOST_BYTES = 300_000;

  /** What stands in a single example says little, and there is much of it. */
  private static final int LEAST_EXAMPLES_OF_A_FEATURE = 2;

  /** Half of them: with the others the tuning half of the titles is sorted no better. */
  private static final int MOST_FEATURES = 15_000;

  @Test
  void nothingIsLearnedFromATitleThatIsTested() {
    List<String> learned = Example.titles().stream().map(Example::title).toList();
    assertThat(Example.koreanRegression().stream().map(Example::title))
        .doesNotContainAnyElementsOf(learned);
    assertThat(learned).doesNotHaveDuplicates();
  }

  @Test
  void theShippedWeightsAreWhatTheExamplesTeach() throws IOException {
    byte[] learned = learned();
    assertThat(learned).hasSizeLessThan(MOST_BYTES);
    if ("write".equals(System.getProperty("jobo.weights"))) {
      Files.write(SOURCE, learned);
      System.out.printf("Learned: %s, %d bytes%n", SOURCE, learned.length);
      return;
    }
    try (InputStream shipped = LinearModel.class.getResourceAsStream("weights.bin")) {
      assertThat(Arrays.equals(Objects.requireNonNull(shipped).readAllBytes(), learned))
          .as("learn anew: mvn test -Dtest=LearnedWeightsTest -Djobo.weights=write")
          .isTrue();
    }
  }

  private static byte[] learned() throws IOException {
    CategoryCatalogue catalogue = BuiltInCategories.catalogue();
    LinearModel model =
        MarginTrainer.train(
            new Features(catalogue),
            Example.all(catalogue),
            LEAST_EXAMPLES_OF_A_FEATURE,
            MOST_FEATURES);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    return bytes.toByteArray();
  }
}
