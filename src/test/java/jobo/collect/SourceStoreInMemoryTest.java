package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import jobo.article.SourceName;
import jobo.fetch.Validators;
import org.junit.jupiter.api.Test;

class SourceStoreInMemoryTest {
  private final SourceStore store = new SourceStoreInMemory();

  @Test
  void aStateTakesThePlaceOfTheOneBefore() {
    store.save(state("b", 1));
    store.save(state("a", 2));
    store.save(state("b", 3));

    assertThat(store.find(new SourceName("b"))).contains(state("b", 3));
    assertThat(store.find(new SourceName("c"))).isEmpty();
    assertThat(store.all()).containsExactly(state("a", 2), state("b", 3));
  }

  private static SourceState state(String name, int items) {
    return new SourceState(
        new SourceName(name),
        URI.create("https://lab.example/feed"),
        Validators.NONE,
        null,
        null,
        null,
        0,
        Instant.EPOCH,
        items,
        0);
  }
}
