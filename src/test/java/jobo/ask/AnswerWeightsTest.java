package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The shipped weights are what the tuning questions teach. Prints them as {@code weights.txt} has
 * them. Needs {@code -Djobo.eval.data=DIR}.
 */
@Tag("quality")
@Tag("data")
class AnswerWeightsTest {
  private static final double ROUNDED = 0.02;
  private static final int LIMITS = 4;

  @Test
  void theWeightsAreLearnedFromTheTuningQuestions() {
    Map<String, Double> learned = new TreeMap<>(new LearnedAnswers().weights());
    learned.forEach((name, value) -> System.out.printf(Locale.ROOT, "%s %.3f%n", name, value));
    assertThat(Weights.all().keySet())
        .containsAll(learned.keySet())
        .hasSize(learned.size() + LIMITS);
    assertThat(learned)
        .allSatisfy(
            (name, weight) ->
                assertThat(Weights.all().get(name))
                    .describedAs(name)
                    .isCloseTo(weight, within(ROUNDED)));
  }
}
