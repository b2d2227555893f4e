package jobo.collect.arxiv;

import java.util.List;
import jobo.collect.SourceItem;

/** What arXiv's API answered. */
sealed interface ArxivAnswer {

  /** Papers in the answer's own order. */
  record Papers(List<SourceItem> items) implements ArxivAnswer {
    public Papers {
      items = List.copyOf(items);
    }
  }

  /** An error, in arXiv's own words on one line. */
  record Refused(String words) implements ArxivAnswer {}

  /** That too much was asked, in arXiv's own words on one line. */
  record Throttled(String words) implements ArxivAnswer {}

  /** Nothing that the API gives. */
  record Unreadable() implements ArxivAnswer {}
}
