package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobo.article.SourceName;
import org.junit.jupiter.api.Test;

class SourceStoreInMemoryTest {
  private final SourceStore store = new SourceStoreInMemory();

  @Test
  void aStateTakesThePlaceOfTheOneBefore() {
    store.save(List.of(state("b", 1)));
    store.save(List.of(state("a", 2)));
    store.save(List.of(state("b", 3)));

    assertThat(store.find(new SourceName("b"))).contains(state("b", 3));
    assertThat(store.find(new SourceName("c"))).isEmpty();
    assertThat(store.all()).containsExactly(state("a", 2), state("b", 3));
  }

  private static SourceState state(String name, int failures) {
    return SampleState.failed(name, failures);
  }
}
