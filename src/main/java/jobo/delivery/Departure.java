package jobo.delivery;

/**
 * Asked at the last moment before a parcel leaves. What is asked again for the same sending gets
 * the same answer, so a messenger may ask before each of its attempts.
 */
@FunctionalInterface
public interface Departure {

  /** Lets everything go. */
  Departure FREE = () -> true;

  /** Whether it may leave; once true, it counts as on its way. */
  boolean begins();
}
