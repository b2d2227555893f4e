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

  /**
   * Who speaks in an article, as readers know them: its source, or where that lists what others
   * publish, the publisher.
   */
  public String voice(Article article) {
    boolean isOwn =
        find(article.source()).map(it -> it.publisher().equals(article.publisher())).orElse(true);
    return isOwn ? article.source().value() : article.publisher().name();
  }

  /** How much the articles of a source count in ranking; 1 also where it is no source any more. */
  public double weight(SourceName name) {
    return find(name).map(Source::weight).orElse(1.0);
  }
}
