package jobo.collect.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.fetch.Content;

/**
 * Makes text of bytes whose charset is declared, declared wrongly, or not at all.
 *
 * <p>A byte order mark decides. Then valid UTF-8 is UTF-8 whatever is declared, since no other text
 * looks like it by chance. Then what the document and the header declare, and last a guess between
 * the Korean and the Western charset.
 */
public final class Decoding {
  private static final Charset KOREAN = Charset.forName("x-windows-949");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int HEAD = 2048;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)|<meta[^>]*?charset\\s*=\\s*[\"']?([\\w:.-]+)",
          Pattern.CASE_INSENSITIVE);

  private Decoding() {}

  /** The text of an answer. */
  public static String text(Content content) {
    byte[] bytes = content.bytes();
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      return withoutMark(new String(bytes, marked.get()));
    }
    return strictly(bytes, UTF_8)
        .or(() -> declared(content).flatMap(it -> strictly(bytes, it).stream()).findFirst())
        .or(() -> strictly(bytes, KOREAN).filter(Decoding::isMostlyHangul))
        .orElseGet(() -> new String(bytes, isMostlyUtf8(bytes) ? UTF_8 : WESTERN));
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(UTF_16BE);
    }
    return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(UTF_16LE) : byZeros(bytes);
  }

  /**
   * Without a mark, every other byte is zero in the two letters of ASCII that markup starts with.
   */
  private static Optional<Charset> byZeros(byte[] bytes) {
    if (bytes.length < 4 || (bytes[0] == 0) == (bytes[1] == 0)) {
      return Optional.empty();
    }
    boolean again = bytes[0] == 0 ? bytes[2] == 0 && bytes[3] != 0 : bytes[2] != 0 && bytes[3] == 0;
    return again ? Optional.of(bytes[0] == 0 ? UTF_16BE : UTF_16LE) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int index = 0; index < start.length; index++) {
      if (bytes.length <= index || (bytes[index] & 0xFF) != start[index]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Stream<Charset> declared(Content content) {
    byte[] bytes = content.bytes();
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    Optional<String> inside =
        matcher.find()
            ? Optional.ofNullable(matcher.group(1)).or(() -> Optional.of(matcher.group(2)))
            : Optional.empty();
    return Stream.of(inside, content.charset())
        .flatMap(Optional::stream)
        .flatMap(it -> named(it).stream());
  }

  /** The charset that is meant by a name; browsers read the older names as their supersets. */
  private static Optional<Charset> named(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "euc-kr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "ms949", "cp949", "uhc" ->
          Optional.of(KOREAN);
      case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Optional.of(WESTERN);
      default -> known(name.strip());
    };
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    if (charset.equals(UTF_8)) {
      // Far quicker than a decoder; what is broken, or might be, is looked at closely.
      String text = new String(bytes, UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        return Optional.of(text);
      }
    }
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException | UnsupportedOperationException broken) {
      return Optional.empty();
    }
  }

  /** Western text read as Korean gives hanja and odd syllables among many Latin letters. */
  private static boolean isMostlyHangul(String text) {
    long foreign = text.chars().filter(it -> it > 0x7F).count();
    long hangul = text.chars().filter(it -> it >= 0xAC00 && it <= 0xD7A3).count();
    return hangul * 2 > foreign;
  }

  /** A few broken bytes, as a cut in the middle of a character leaves them, make no other text. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    long broken = text.chars().filter(it -> it == '\uFFFD').count();
    long whole = text.chars().filter(it -> it > 0x7F).count() - broken;
    return whole > broken * 4;
  }
}
