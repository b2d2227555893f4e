package jobo.collect;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jobo.article.SourceName;

/** Keeps how each source is doing. Each method is one transaction. */
public interface SourceStore {

  /** The state of a source, if it was ever polled. */
  Optional<SourceState> find(SourceName source);

  /** The states of all sources ever polled, by name. */
  List<SourceState> all();

  /** Keeps states, each in the place of the one that its source had. */
  void save(Collection<SourceState> states);
}
