package jobo.article;

/**
 * One of the signs by which an article is recognised when it is seen again. Guids, addresses and
 * titles of feeds all change now and then, so an article carries several.
 */
public record Fingerprint(Kind kind, String value) {
  /** What the sign is taken from. */
  public enum Kind {
    /** The canonical address, without tracking parameters. */
    ADDRESS,
    /** The feed's own identifier, within its source. */
    GUID,
    /** The normalised title, within its publisher. */
    TITLE
  }
}
