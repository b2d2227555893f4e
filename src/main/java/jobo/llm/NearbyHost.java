package jobo.llm;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts are on this machine or a network of the operator's own, by their names alone: a look
 * at the name service would make the start depend on the network.
 */
final class NearbyHost {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

  /** RFC 1918, RFC 3927, RFC 6598, and for IPv6 RFC 4193 and link-local addresses. */
  private static final Pattern PRIVATE =
      Pattern.compile(
          "(10|172\\.(1[6-9]|2\\d|3[01])|192\\.168|169\\.254"
              + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))(\\.\\d{1,3}){2,3}"
              + "|\\[(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):.*]");

  /** RFC 6762, RFC 8375, the names that ICANN set aside and what routers hand out. */
  private static final List<String> OWN_ENDINGS =
      List.of(".local", ".internal", ".lan", ".home.arpa", ".intranet", ".localdomain");

  private NearbyHost() {}

  static boolean isLoopback(@Nullable String host) {
    return host != null && LOOPBACK.matcher(lower(host)).matches();
  }

  /** Loopback, a private address, or a name that only a network of one's own knows. */
  static boolean isNearby(String host) {
    String name = lower(host);
    return isLoopback(name)
        || PRIVATE.matcher(name).matches()
        || (name.indexOf('.') < 0 && name.indexOf(':') < 0)
        || OWN_ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static String lower(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
