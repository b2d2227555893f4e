package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJsonTest {
  private static final int CASES = Integer.getInteger("jobo.property.cases", 300);

  record Counted(int count, List<String> words) {}

  @Test
  void whatIsFoundIsOneObjectAndNothingElse() {
    assertThat(AnswerJson.object("So: {\"a\": 1 , \"b\":[ ]} and {\"a\":2}", Set.of("a")))
        .contains("{\"a\":1,\"b\":[]}");
  }

  @Test
  void anInnerObjectOfABrokenAnswerIsNotTakenForTheWhole() {
    assertThat(AnswerJson.object("{\"facts\":[{\"claim\":\"a\"},{\"claim\"", Set.of("facts")))
        .isEmpty();
  }

  @Test
  void unknownFieldsAreNoHarmAndWrongOnesAre() {
    assertThat(AnswerJson.read("{\"count\":2,\"words\":[\"a\"],\"x\":{}}", Counted.class))
        .contains(new Counted(2, List.of("a")));
    assertThat(AnswerJson.read("{\"count\":\"many\",\"words\":[]}", Counted.class)).isEmpty();
    assertThat(AnswerJson.read("{\"words\":[]}", Counted.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":", "[", "{", "{\"a\":[", "\"", "{\"\":{}} ", "<think>", "</think>{"})
  void workIsBoundedWhateverIsSaid(String piece) {
    String much = piece.repeat(AnswerJson.LONGEST / piece.length());

    assertThat(AnswerJson.object(much, Set.of("a"))).isEmpty();
    assertThat(AnswerJson.object(much + much, Set.of("a"))).isEmpty();
  }

  @Test
  void deepNestingAndEndlessNumbersAreNoAnswer() {
    assertThat(AnswerJson.object("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}", Set.of("a")))
        .isEmpty();
    assertThat(AnswerJson.object("{\"a\":" + "9".repeat(5_000) + "}", Set.of("a"))).isEmpty();
  }

  @Test
  void nothingThatIsSaidThrows() {
    List<String> pieces =
        List.of(
            "{",
            "}",
            "[",
            "]",
            "\"a\"",
            ":",
            ",",
            "1",
            "\\",
            "\u0000",
            "가",
            "<think>",
            "</think>",
            "```",
            "\uD800");
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      StringBuilder said = new StringBuilder();
      for (int piece = random.nextInt(60); piece > 0; piece--) {
        said.append(pieces.get(random.nextInt(pieces.size())));
      }
      AnswerJson.object(said.toString(), Set.of("a"))
          .ifPresent(it -> assertThat(AnswerJson.tree(it)).isPresent());
    }
  }
}
