package jobo.article;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A few numbers taken from a text, of which an edited or extended copy of it most likely has one as
 * well (Broder, “On the resemblance and containment of documents”, 1997).
 *
 * @param digits eight hexadecimal digits for each number; empty for a text too short to tell
 */
public record Sketch(String digits) {
  /** The sketch of a text too short to tell. */
  public static final Sketch NONE = new Sketch("");

  private static final int DIGITS = 8;

  /** The sketch of some numbers. */
  public static Sketch of(int... signs) {
    HexFormat hex = HexFormat.of();
    return new Sketch(
        Arrays.stream(signs).mapToObj(hex::toHexDigits).collect(Collectors.joining()));
  }

  /** Its numbers. */
  public IntStream signs() {
    return IntStream.range(0, digits.length() / DIGITS)
        .map(it -> HexFormat.fromHexDigits(digits, it * DIGITS, (it + 1) * DIGITS));
  }
}
