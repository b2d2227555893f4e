package jobo.badhouse.article;

/** Has a name that says nothing. */
public final class RowUtils {}
