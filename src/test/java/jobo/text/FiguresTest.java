package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9억 4,000만 달러   | 940000000
          $940 million       | 940000000
          1,200억 원         | 120000000000
          4천만 달러         | 40000000
          2천억 원           | 200000000000
          5백만 명           | 5000000
          120 billion won    | 120000000000
          34B parameters     | 34
          8,400 cards        | 8400
          69.80 points       | 69.8
          """)
  void aFigureIsOneHoweverItIsWritten(String written, String figure) {
    assertThat(Figures.in(written)).containsExactly(figure);
  }

  @Test
  void aRowOfDigitsIsNoWorkAndTheFiguresOfATextKeepTheirOrder() {
    assertThat(Figures.in("9".repeat(100_000))).hasSizeLessThan(2);
    assertThat(Figures.in("3 of 5,000 and 2만")).containsExactly("3", "5000", "20000");
  }
}
