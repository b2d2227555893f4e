package jobo.article;

import java.util.List;
import java.util.Optional;

/** The sources that Jobo reads, each with its own name. */
public record Sources(List<Source> all) {
  public Sources {
    all = List.copyOf(all);
    long names = all.stream().map(Source::name).distinct().count();
    if (names != all.size()) {
      throw new IllegalArgumentException("Every source has its own name; one is there twice");
    }
  }

  /** The source of a name, if there is one. */
  public Optional<Source> find(SourceName name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
