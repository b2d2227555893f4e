package jobo.fetch;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Tells under which name somebody registered a host, by the list of public suffixes. */
public final class RegisteredDomain {
  private RegisteredDomain() {}

  /**
   * The domain above the host of an address, such as {@code hani.co.kr} or {@code
   * someone.github.io}.
   *
   * @return empty for numbers, and for hosts that are themselves a public suffix or of one label
   */
  public static Optional<String> of(URI address) {
    return Optional.ofNullable(HttpUrl.parse(address.toString())).map(HttpUrl::topPrivateDomain);
  }
}
