package jobo.collect.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the links that feeds and pages write, as browsers do. */
public final class WebAddress {
  private static final int LONGEST = 4_000;
  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?!\\p{XDigit}{2})");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern BREAK = Pattern.compile("\\p{Cntrl}");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String FORBIDDEN = " \"<>\\^`{|}[]";

  private WebAddress() {}

  /**
   * The absolute http or https address that a link means where it stands.
   *
   * @param base where it stands
   * @return empty where it means none, such as {@code javascript:} and {@code mailto:}
   */
  public static Optional<URI> resolve(URI base, @Nullable String link) {
    if (link == null || link.isBlank() || link.length() > LONGEST) {
      return Optional.empty();
    }
    String written = withoutBreaks(link.strip());
    try {
      URI address = SCHEME.matcher(written).lookingAt() ? uri(written) : relative(base, written);
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      boolean named = address.getRawAuthority() != null && !address.getRawAuthority().isEmpty();
      return web && named ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static URI relative(URI base, String link) throws URISyntaxException {
    String start = base.getScheme() + "://" + base.getRawAuthority();
    String path =
        base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
    // A query alone keeps the whole path (RFC 3986); URI.resolve follows the older rule.
    return link.startsWith("?") ? uri(start + path + link) : uri(start + path).resolve(uri(link));
  }

  private static URI uri(String written) throws URISyntaxException {
    return new URI(isSound(written) ? written : mended(written));
  }

  /** Whether an address has nothing in it that browsers mend, as nearly all have not. */
  private static boolean isSound(String written) {
    for (int index = 0; index < written.length(); index++) {
      char letter = written.charAt(index);
      if (letter == '%' || FORBIDDEN.indexOf(letter) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static String mended(String written) {
    String text = STRAY_PERCENT.matcher(written).replaceAll("%25");
    int path = text.indexOf('/', text.indexOf("//") + 2);
    StringBuilder escaped = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      boolean inHost = path < 0 || index < path;
      // Brackets belong in a host of IPv6 and nowhere else.
      boolean allowed =
          FORBIDDEN.indexOf(letter) < 0 || (inHost && (letter == '[' || letter == ']'));
      if (allowed) {
        escaped.append(letter);
      } else {
        escaped.append('%').append(HEX.toHexDigits((byte) letter));
      }
    }
    return escaped.toString();
  }

  private static String withoutBreaks(String link) {
    return BREAK.matcher(link).replaceAll("");
  }
}
