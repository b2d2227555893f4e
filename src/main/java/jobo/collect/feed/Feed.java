package jobo.collect.feed;

import java.util.List;
import jobo.collect.SourceItem;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param language what it declares, where that is a language Jobo knows
 * @param items in its own order, at most 2,000
 */
public record Feed(String title, @Nullable Language language, List<SourceItem> items) {
  static final int MOST_ITEMS = 2_000;

  public Feed {
    items = List.copyOf(items);
  }
}
