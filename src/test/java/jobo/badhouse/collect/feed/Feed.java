package jobo.badhouse.collect.feed;

import jobo.badhouse.collect.Sources;
import jobo.badhouse.collect.page.Page;

/** An adapter that knows its neighbour. */
final class Feed implements Sources {
  Page page = new Page();
}
