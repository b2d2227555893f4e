package jobo.collect.opml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jobo.article.Publisher;
import jobo.fetch.RegisteredDomain;

/**
 * Takes the sources of one registered domain for one house, so that the sections of a newspaper are
 * one voice. Who has a domain alone keeps his own name, which reads better.
 */
final class Families {
  /** Where everybody has a place: what stands there under one domain is of many houses. */
  private static final Set<String> PLATFORMS =
      Set.of(
          "beehiiv.com",
          "brunch.co.kr",
          "buttondown.com",
          "feedburner.com",
          "github.com",
          "google.com",
          "hnrss.org",
          "medium.com",
          "naver.com",
          "rss.app",
          "rsshub.app",
          "reddit.com",
          "substack.com",
          "tistory.com",
          "velog.io",
          "youtube.com");

  private Families() {}

  static List<OutlinedSource> joined(List<OutlinedSource> sources) {
    Map<String, Integer> members = new HashMap<>();
    sources.forEach(it -> family(it).ifPresent(name -> members.merge(name, 1, Integer::sum)));
    return sources.stream()
        .map(
            source ->
                family(source)
                    .filter(it -> members.getOrDefault(it, 0) > 1)
                    .map(it -> source.with(new Publisher(it)))
                    .orElse(source))
        .toList();
  }

  private static Optional<String> family(OutlinedSource source) {
    return source.publisher() == null
        ? RegisteredDomain.of(source.url()).filter(it -> !PLATFORMS.contains(it))
        : Optional.empty();
  }
}
