package jobo.collect;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jobo.article.SourceName;

/** Keeps the states of sources as long as it lives. Safe for use by many threads. */
public final class SourceStoreInMemory implements SourceStore {
  private final Map<SourceName, SourceState> states = new ConcurrentHashMap<>();

  @Override
  public Optional<SourceState> find(SourceName source) {
    return Optional.ofNullable(states.get(source));
  }

  @Override
  public List<SourceState> all() {
    return states.values().stream()
        .sorted(Comparator.comparing(it -> it.source().value()))
        .toList();
  }

  @Override
  public void save(Collection<SourceState> all) {
    all.forEach(it -> states.put(it.source(), it));
  }
}
