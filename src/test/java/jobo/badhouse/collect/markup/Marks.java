package jobo.badhouse.collect.markup;

/** Shared by the adapters of its room. */
public final class Marks {}
