package jobo.badhouse.collect.page;

import jobo.badhouse.collect.Sources;
import jobo.badhouse.collect.markup.Marks;

/** An adapter that knows its port and what is shared. */
public final class Page implements Sources {
  Marks marks = new Marks();
}
