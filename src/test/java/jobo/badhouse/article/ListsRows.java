package jobo.badhouse.article;

import java.util.List;
import jobo.badhouse.store.Rows;

/** Breaks the law by a type argument alone. */
record ListsRows(List<Rows> rows) {}
