package jobo.collect.discovery;

import java.net.URI;
import java.util.Optional;
import jobo.fetch.Content;

/** Tells whether what was fetched is a feed. Never throws, whatever the content is. */
@FunctionalInterface
public interface FeedRecognition {

  /** What the feed at an address says of itself; empty where the content is none. */
  Optional<FeedNote> feed(Content content, URI address);
}
