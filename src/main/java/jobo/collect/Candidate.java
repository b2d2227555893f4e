package jobo.collect;

import java.net.URI;
import java.util.Set;
import jobo.article.ArticleId;
import jobo.article.Fingerprint;

/**
 * An item that can become an article.
 *
 * @param url where the article is
 * @param fingerprints its signs, apart from those of its text
 * @param version a hash of all that the source says of it
 * @param past whether it was old already when its source was read for the first time
 */
record Candidate(
    SourceItem item, URI url, Set<Fingerprint> fingerprints, long version, boolean past) {
  Candidate {
    fingerprints = Set.copyOf(fingerprints);
  }

  /** The id of the article that it becomes. */
  ArticleId id() {
    for (Fingerprint sign : fingerprints) {
      if (sign.kind() == Fingerprint.Kind.ADDRESS) {
        return Fingerprints.id(sign);
      }
    }
    throw new IllegalStateException("A candidate without the sign of its address: " + url);
  }

  /** The same with a word on whether it is past. */
  Candidate past(boolean old) {
    return new Candidate(item, url, fingerprints, version, old);
  }
}
