package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

class PlainWordsTest {
  private static final String LETTERS = "abcXYZ019 .,-'/:$%_@#&()\"+*?!<>=~^|[]{};\\`\t\n\0";

  @Test
  void wordsInAsciiAreThoseOfTheAnalyzer() {
    long seed = 20261121;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int number = 0; number < 3_000; number++) {
      String text =
          IntStream.range(0, random.nextInt(60))
              .mapToObj(it -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
              .collect(Collectors.joining());
      assertAlike(text);
    }
  }

  @Test
  void sentencesAndEndlessWordsAreReadAlike() {
    assertAlike("GPT-4o's score on MMLU-Pro rose from 71.4 % to 1,024.5e3 (v2.5, 34B) in Q3/2026.");
    assertAlike("x".repeat(5_000) + " and " + "7".repeat(3_000));
    assertAlike("");
    assertAlike("....................");
  }

  private static void assertAlike(String text) {
    List<String> analysed =
        Words.tagged(text, Language.KOREAN).stream().map(Words.Word::form).toList();
    assertThat(PlainWords.of(text)).as(text).isEqualTo(analysed);
  }
}
