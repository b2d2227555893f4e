package jobo.collect;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an address tells which article it is: without what counts clicks, names a place on the
 * page, or is written now this way and now that.
 */
final class CanonicalAddress {
  private static final Set<String> TRACKING =
      Set.of(
          "__twitter_impression",
          "_hsenc",
          "_hsmi",
          "cmpid",
          "dclid",
          "fbclid",
          "feedburner",
          "ftag",
          "gbraid",
          "gclid",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "hsctatracking",
          "igsh",
          "igshid",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "msclkid",
          "ncid",
          "ocid",
          "oly_anon_id",
          "oly_enc_id",
          "ref_src",
          "ref_url",
          "s_cid",
          "smid",
          "soc_src",
          "soc_trk",
          "spm",
          "sr_share",
          "ttclid",
          "twclid",
          "vero_id",
          "wbraid",
          "yclid");
  private static final Pattern TRACKING_PREFIX = Pattern.compile("^(?:utm|pk|mtm|hsa)_.*");
  private static final Pattern USUAL_PORT = Pattern.compile(":(?:80|443)?$");
  private static final Pattern USUAL_NAME = Pattern.compile("^(?:www|m)\\.(?=[^.]+\\.)");
  private static final Pattern AFTER_HOST = Pattern.compile("[/?#].*", Pattern.DOTALL);
  private static final Pattern ESCAPED = Pattern.compile("%\\p{XDigit}{2}");

  private CanonicalAddress() {}

  /**
   * The address to store and show: what the source linked, to the letter, but for tracking
   * parameters and a user's name and password.
   *
   * @return empty for anything but http and https
   */
  static Optional<URI> shown(URI linked) {
    String scheme = orEmpty(linked.getScheme()).toLowerCase(Locale.ROOT);
    String host = host(linked);
    if (!(scheme.equals("http") || scheme.equals("https")) || host.isEmpty()) {
      return Optional.empty();
    }
    if (linked.getRawUserInfo() == null && !hasTracking(linked)) {
      return Optional.of(linked);
    }
    String fragment = linked.getRawFragment();
    return Optional.of(
        URI.create(
            scheme
                + "://"
                + host
                + orEmpty(linked.getRawPath())
                + query(linked, UnaryOperator.identity())
                + (fragment == null ? "" : "#" + fragment)));
  }

  /**
   * What an address is recognised by; not itself an address to go to. All pages of a paper of arXiv
   * are one, whichever version and format they show and wherever they are.
   */
  static String of(URI address) {
    URI ascii = URI.create(address.toASCIIString());
    String host =
        USUAL_NAME.matcher(USUAL_PORT.matcher(host(ascii)).replaceFirst("")).replaceFirst("");
    String path = withoutSlash(orEmpty(ascii.getRawPath()));
    return ArxivPaper.shownAt(host + path)
        .map(it -> "arxiv.org/abs/" + it.id())
        .orElseGet(() -> written(host, path, ascii));
  }

  private static String withoutSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  /** The host in what an address is recognised by. */
  static String host(String canonical) {
    return AFTER_HOST.matcher(canonical).replaceFirst("");
  }

  private static String written(String host, String path, URI ascii) {
    String fragment = orEmpty(ascii.getRawFragment());
    // Some sites keep the article's own path behind the fragment sign.
    boolean isPath = fragment.startsWith("!") || fragment.startsWith("/");
    String written = host + path + query(ascii, Stream::sorted) + (isPath ? "#" + fragment : "");
    return ESCAPED.matcher(written).replaceAll(it -> it.group().toUpperCase(Locale.ROOT));
  }

  private static String host(URI address) {
    String authority = orEmpty(address.getRawAuthority());
    return authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  /** The parameters that are not for tracking, with the question mark, or nothing. */
  private static String query(URI address, UnaryOperator<Stream<String>> order) {
    if (address.getRawQuery() == null) {
      return "";
    }
    String kept =
        order
            .apply(
                Arrays.stream(address.getRawQuery().split("&", -1))
                    .filter(it -> !it.isEmpty() && !isTracking(it)))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean hasTracking(URI address) {
    return address.getRawQuery() != null
        && Arrays.stream(address.getRawQuery().split("&", -1))
            .anyMatch(CanonicalAddress::isTracking);
  }

  private static boolean isTracking(String parameter) {
    int end = parameter.indexOf('=');
    String name =
        parameter.substring(0, end < 0 ? parameter.length() : end).toLowerCase(Locale.ROOT);
    return TRACKING.contains(name) || TRACKING_PREFIX.matcher(name).matches();
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }
}
