package jobo.badhouse.collect;

/** What the adapters of this room adapt to. */
public interface Sources {}
