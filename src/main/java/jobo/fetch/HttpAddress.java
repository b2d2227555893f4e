package jobo.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Reads addresses for http and https. Who would log in by the address (user info) and where on the
 * page to look (the fragment) are left out: neither is ever sent, shown or remembered.
 */
final class HttpAddress {
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:^|\\.)(?:\\d+|0[xX]\\p{XDigit}*)\\.?$");
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");

  private HttpAddress() {}

  /** The address for http or https; empty for anything else. */
  static Optional<HttpUrl> of(URI address) {
    return Optional.ofNullable(HttpUrl.parse(address.toString())).map(HttpAddress::bare);
  }

  /** Where a {@code Location} header leads from an address; empty if not to http or https. */
  static Optional<HttpUrl> target(HttpUrl from, String location) {
    return Optional.ofNullable(from.resolve(location)).map(HttpAddress::bare);
  }

  /**
   * Whether the host is spelt as numbers, yet not as an address usually is: octal, hexadecimal, or
   * with parts left out. Systems read these differently, and nobody honest writes them.
   */
  static boolean isOddNumber(HttpUrl address) {
    String host = address.host();
    return ENDS_IN_NUMBER.matcher(host).find() && !DOTTED_QUAD.matcher(host).matches();
  }

  private static HttpUrl bare(HttpUrl address) {
    boolean isBare =
        address.encodedUsername().isEmpty()
            && address.encodedPassword().isEmpty()
            && address.encodedFragment() == null;
    return isBare ? address : address.newBuilder().username("").password("").fragment(null).build();
  }
}
