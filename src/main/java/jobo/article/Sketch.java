package jobo.article;

import java.util.HexFormat;

/**
 * A few bytes taken from a text, as many of which another text has as it has in common with it
 * (Broder, “On the resemblance and containment of documents”, 1997).
 *
 * @param digits two hexadecimal digits a byte; empty for a text too short to tell
 */
public record Sketch(String digits) {
  /** The sketch of a text too short to tell. */
  public static final Sketch NONE = new Sketch("");

  /** The sketch of some bytes. */
  public static Sketch of(byte... bytes) {
    return new Sketch(HexFormat.of().formatHex(bytes));
  }

  /** Its bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(digits);
  }
}
