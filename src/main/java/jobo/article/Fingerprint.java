package jobo.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One of the signs by which an article is recognised when it is seen again. Guids, addresses and
 * titles of feeds all change now and then, so an article carries several.
 *
 * @param sign the first 64 bits of a SHA-256 over kind and value: among the ten million signs of a
 *     large house, the chance that some two are equal by accident is below one in 100,000
 */
public record Fingerprint(Kind kind, long sign) {
  /** What the sign is taken from. */
  public enum Kind {
    /** The canonical address, without tracking parameters. */
    ADDRESS,
    /** The feed's own identifier, within its source. */
    GUID,
    /** The normalised title, within its publisher and some days. */
    TITLE,
    /** A part of the text, which edited and extended copies most likely share. */
    TEXT;

    /** Whether two articles with the same sign of this kind are one. */
    public boolean identifies() {
      return switch (this) {
        case ADDRESS, GUID, TITLE -> true;
        case TEXT -> false;
      };
    }
  }

  /** The sign of a kind that a value gives. */
  public static Fingerprint of(Kind kind, String value) {
    byte[] bytes = (kind + "\n" + value).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Fingerprint(kind, ByteBuffer.wrap(hash).getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
