package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jobo.article.Together;
import jobo.llm.ModelAnswer.Answered;
import org.junit.jupiter.api.Test;

/** What every store of good answers keeps to. */
public abstract class AnswerStoreContract {
  private static final Instant NOON = ModelBench.NOON;
  private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(30));

  /** The store under test, empty at the start of each test. */
  protected abstract AnswerStore store();

  @Test
  void anAnswerComesBackAsItWasKept() {
    Answered answer = new Answered("{\"a\":\"가 '\\\" %\"}", 1_234_567_890_123L, 2, "model");
    keep("q", answer, NOON);

    assertThat(store().find("q", LONG_AGO)).contains(answer);
    assertThat(store().find("another", LONG_AGO)).isEmpty();
  }

  @Test
  void theFirstAnswerStays() {
    keep("q", answer("1"), NOON);
    keep("q", answer("2"), NOON.plusSeconds(1));

    assertThat(store().find("q", LONG_AGO)).contains(answer("1"));
  }

  @Test
  void anAnswerThatIsTooOldIsNoneAndGoesWithTheNext() {
    keep("old", answer("1"), NOON);
    Instant later = NOON.plus(Duration.ofDays(31));

    assertThat(store().find("old", later.minus(Duration.ofDays(30)))).isEmpty();
    store().keep("new", answer("2"), later, later.minus(Duration.ofDays(30)), 10);
    assertThat(store().find("old", Instant.EPOCH)).isEmpty();
    assertThat(store().find("new", LONG_AGO)).contains(answer("2"));
  }

  @Test
  void theOldestGoWhereThereAreTooMany() {
    for (int at = 0; at < 8; at++) {
      store().keep("q" + at, answer("1"), NOON.plusSeconds(at), LONG_AGO, 5);
    }

    assertThat(IntStream.range(0, 8).filter(it -> store().find("q" + it, LONG_AGO).isPresent()))
        .containsExactly(3, 4, 5, 6, 7);
  }

  @Test
  void oneAnswerKeptByManyAtOnceIsOne() {
    Callable<Boolean> keeper =
        () -> {
          keep("q", answer("1"), NOON);
          return true;
        };

    assertThat(Together.all(Collections.nCopies(8, keeper))).containsOnly(true);
    assertThat(store().find("q", LONG_AGO)).contains(answer("1"));
  }

  private void keep(String question, Answered answer, Instant now) {
    store().keep(question, answer, now, LONG_AGO, 10);
  }

  private static Answered answer(String text) {
    return new Answered("{\"a\":%s}".formatted(text), 1, 2, "model");
  }
}
