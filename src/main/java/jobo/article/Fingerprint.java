package jobo.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One of the signs by which an article is recognised when it is seen again. Guids, addresses and
 * titles of feeds all change now and then, so an article carries several.
 *
 * @param sign 16 bits of where the value belongs, so that what one source lists lies together in
 *     the database, and 48 of a SHA-256 over kind, place and value: among the 10,000 signs of a
 *     busy place, the chance that some two are equal by accident is below one in a million
 */
public record Fingerprint(Kind kind, long sign) {
  private static final int PLACE_BITS = 16;
  private static final int OWN_BITS = Long.SIZE - PLACE_BITS;

  /** An odd number near 2⁶⁴ divided by the golden ratio (Knuth, volume 3, section 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** What the sign is taken from. */
  public enum Kind {
    /** The canonical address, without tracking parameters. */
    ADDRESS,
    /** The feed's own identifier, within its source. */
    GUID,
    /** The normalised title, within its publisher and some days. */
    TITLE
  }

  /**
   * The sign that a value gives.
   *
   * @param place what the value belongs to: a host, a source, a publisher
   */
  public static Fingerprint of(Kind kind, String place, String value) {
    byte[] bytes = (kind + "\n" + place + "\n" + value).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      long own = ByteBuffer.wrap(hash).getLong() >>> PLACE_BITS;
      long first = (place.hashCode() * SPREAD) >>> OWN_BITS << OWN_BITS;
      return new Fingerprint(kind, first | own);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
