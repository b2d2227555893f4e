package jobo.collect.discovery;

import java.net.URI;
import java.util.List;
import jobo.fetch.FetchProblem;
import org.jspecify.annotations.Nullable;

/** What came of looking for a feed. */
public sealed interface Discovered {

  /** What was asked for on the way, in that order, and was no feed. */
  List<Attempt> tried();

  /**
   * A feed.
   *
   * @param address where it is, or has moved for good
   * @param others what else the page says of feeds and was not tried
   */
  record Feed(URI address, FeedNote note, List<Candidate> others, List<Attempt> tried)
      implements Discovered {
    public Feed {
      others = List.copyOf(others);
      tried = List.copyOf(tried);
    }
  }

  /** No feed, within the bounds of looking. */
  record Nothing(List<Attempt> tried) implements Discovered {
    public Nothing {
      tried = List.copyOf(tried);
    }
  }

  /**
   * A request that brought no feed.
   *
   * @param problem why nothing came; null: something came, but no feed
   */
  record Attempt(URI address, @Nullable FetchProblem problem) {}
}
