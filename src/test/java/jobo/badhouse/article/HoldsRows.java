package jobo.badhouse.article;

import jobo.badhouse.store.Rows;

/** Breaks the law by the type of a field alone. */
final class HoldsRows {
  Rows rows = Rows.NONE;
}
