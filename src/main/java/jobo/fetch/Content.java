package jobo.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, unpacked, with what its {@code Content-Type} header says of them. */
public final class Content {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

  private final byte[] bytes;
  private final @Nullable String type;

  /**
   * Content of a declared type.
   *
   * @param bytes not to be changed from here on
   * @param type the {@code Content-Type} header as it came
   */
  public Content(byte[] bytes, @Nullable String type) {
    this.bytes = bytes;
    this.type = type;
  }

  /** The bytes themselves, not a copy: not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The media type in lower case without parameters, such as {@code text/html}. */
  public Optional<String> mediaType() {
    return Optional.ofNullable(type).map(Content::withoutParameters).filter(it -> !it.isEmpty());
  }

  private static String withoutParameters(String type) {
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The name of the charset that the header declares, be it known here or not. */
  public Optional<String> charset() {
    return Optional.ofNullable(type)
        .map(CHARSET::matcher)
        .filter(Matcher::find)
        .map(it -> it.group(1));
  }
}
