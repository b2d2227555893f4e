package jobo.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import jobo.article.Together;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final Recent<String, String> recent = new Recent<>(2);
  private final List<String> worked = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whatWasAskedForLastIsNotWorkedOutAgain() {
    for (String key : List.of("a", "b", "a", "c", "a", "b")) {
      assertThat(result(key)).isEqualTo(key + "!");
    }
    assertThat(worked).containsExactly("a", "b", "c", "b");
  }

  @Test
  void manyWhoAskAtOnceGetWhatOneWorkedOut() {
    Callable<String> ask = () -> result("a");
    assertThat(Together.all(Collections.nCopies(8, ask))).containsOnly("a!");
    assertThat(worked).containsExactly("a");
  }

  @Test
  void whatFailsIsTriedAgainByTheNext() {
    AtomicInteger tries = new AtomicInteger();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                recent.get(
                    "a",
                    () -> {
                      tries.incrementAndGet();
                      throw new IllegalArgumentException("bad");
                    }))
        .havingCause()
        .withMessage("bad");
    assertThat(result("a")).isEqualTo("a!");
    assertThat(tries).hasValue(1);
  }

  private String result(String key) {
    return recent.get(
        key,
        () -> {
          worked.add(key);
          return key + "!";
        });
  }
}
