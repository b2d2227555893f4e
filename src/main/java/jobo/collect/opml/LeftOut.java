package jobo.collect.opml;

/**
 * An outline that made no source.
 *
 * @param title what it calls itself, or its address, one line
 */
public record LeftOut(String title, Reason reason) {

  /** Why; {@code opml.left-out.…} says it in the reader's language. */
  public enum Reason {
    /** It has no feed's address. */
    NO_ADDRESS,
    /** Its address is not one of http or https, or cannot be read as one. */
    NOT_HTTP,
    /** Its address was in the list before. */
    TWICE,
    /** The list has more sources than are taken. */
    TOO_MANY
  }
}
