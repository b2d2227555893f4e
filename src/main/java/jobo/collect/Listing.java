package jobo.collect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.article.Fingerprint;
import jobo.article.Source;
import org.jspecify.annotations.Nullable;

/** What of the items that a source lists can become articles. Pure. */
final class Listing {
  private Listing() {}

  /**
   * The candidates among some items.
   *
   * @param announced how old an item may be and still be news; null where all are, because the
   *     source was read before
   */
  static List<Candidate> candidates(
      List<SourceItem> items, Source source, Instant now, @Nullable Duration announced) {
    Set<String> ambiguous = ambiguousGuids(items);
    List<Candidate> candidates = new ArrayList<>();
    boolean past = false;
    for (SourceItem listed : items) {
      SourceItem item = ambiguous.contains(listed.guid()) ? listed.withoutGuid() : listed;
      Optional<Instant> appeared = ArticleMaker.appeared(item, now);
      if (announced != null && appeared.isPresent()) {
        past = appeared.get().isBefore(now.minus(announced));
      }
      boolean old = past; // an undated item is as old as the one above it
      candidate(item, source, now).map(it -> it.past(old)).ifPresent(candidates::add);
    }
    return candidates;
  }

  /** What has no web address or nothing to call it by cannot become an article. */
  private static Optional<Candidate> candidate(SourceItem listed, Source source, Instant now) {
    Optional<URI> url = Optional.ofNullable(listed.address()).flatMap(CanonicalAddress::shown);
    return ArticleMaker.titled(listed)
        .flatMap(
            item ->
                url.map(
                    it -> {
                      Instant appeared = ArticleMaker.appeared(item, now).orElse(now);
                      Set<Fingerprint> signs = Fingerprints.of(item, it, source, appeared);
                      return new Candidate(item, it, signs, Fingerprints.version(item), false);
                    }));
  }

  /** Identifiers that a source gives to several addresses at once do not identify. */
  private static Set<String> ambiguousGuids(List<SourceItem> items) {
    Map<String, URI> addresses = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (SourceItem item : items) {
      if (item.guid() != null && item.address() != null) {
        URI other = addresses.putIfAbsent(item.guid(), item.address());
        if (other != null && !other.equals(item.address())) {
          ambiguous.add(item.guid());
        }
      }
    }
    return ambiguous;
  }

  /** All signs of some candidates. */
  static Set<Fingerprint> signs(List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(it -> it.fingerprints().stream())
        .collect(Collectors.toSet());
  }
}
