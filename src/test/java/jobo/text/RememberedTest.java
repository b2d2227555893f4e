package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jobo.text.Remembered.Stay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RememberedTest {
  /** One group of places, so that all texts are in each other's way. */
  private static final int MOST = 8;

  private final List<String> lookedUp = new ArrayList<>();

  private Remembered<String> remembered(Stay stay) {
    return new Remembered<>(
        it -> {
          lookedUp.add(it);
          return it.toUpperCase(Locale.ROOT);
        },
        24,
        MOST,
        stay);
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsAskedTheAnswerIsThatOfTheFunction(Stay stay) {
    Remembered<String> remembered = remembered(stay);
    for (int round = 0; round < 3; round++) {
      for (int at = 0; at < 100; at++) {
        String text = "x".repeat(at % 40) + at;
        assertThat(remembered.of("<" + text + ">", 1, text.length() + 1))
            .isEqualTo(text.toUpperCase(Locale.ROOT));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasLookedUpIsNotLookedUpAgain(Stay stay) {
    Remembered<String> remembered = remembered(stay);
    remembered.of("a");
    remembered.of("a");
    remembered.of("bab", 1, 2);
    assertThat(lookedUp).containsExactly("a");
  }

  @Test
  void whatComesOftenIsNotDrivenOutByWhatComesOnce() {
    Remembered<String> remembered = remembered(Stay.OFTENEST);
    IntStream.range(0, 1_000)
        .forEach(
            it -> {
              remembered.of("often");
              remembered.of("once " + it);
              remembered.of("twice " + it / 2);
            });
    assertThat(lookedUp.stream().filter("often"::equals).count()).isLessThan(5);
  }

  @Test
  void whatCameLastIsThereWhereTheNewestStay() {
    Remembered<String> remembered = remembered(Stay.NEWEST);
    IntStream.range(0, 100).forEach(it -> remembered.of("often"));
    IntStream.range(0, 100).forEach(it -> remembered.of("once " + it));
    lookedUp.clear();
    remembered.of("once 99");
    assertThat(lookedUp).isEmpty();
    remembered.of("often");
    assertThat(lookedUp).containsExactly("often");
  }
}
