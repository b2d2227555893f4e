package jobo.collect.hackernews;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which list of Hacker News an address means, as people write it.
 *
 * @param list where the list is
 * @param leastPoints how many points a story needs to be listed
 */
record HackerNewsAddress(URI list, long leastPoints) {
  private static final String ALGOLIA = "hn.algolia.com";
  private static final String FIREBASE = "hacker-news.firebaseio.com";
  private static final String POINTS = "points=";

  /** The site's own pages, and where an API lists the same; the first takes one request alone. */
  private static final Map<String, String> PAGES =
      Map.of(
          "", ALGOLIA + "/api/v1/search?tags=front_page",
          "/news", ALGOLIA + "/api/v1/search?tags=front_page",
          "/newest", FIREBASE + "/v0/newstories.json",
          "/best", FIREBASE + "/v0/beststories.json",
          "/ask", FIREBASE + "/v0/askstories.json",
          "/show", FIREBASE + "/v0/showstories.json");

  /**
   * The list at an address; the base of either API means the front page.
   *
   * @param written where {@code points} is no parameter of the API but says how many are needed
   * @return empty where that is no number
   */
  static Optional<HackerNewsAddress> of(URI written) {
    List<String> parameters = parameters(written);
    String sent =
        parameters.stream().filter(it -> !it.startsWith(POINTS)).collect(Collectors.joining("&"));
    return parameters.stream()
        .filter(it -> it.startsWith(POINTS))
        .findFirst()
        .map(it -> points(it.substring(POINTS.length())))
        .orElse(Optional.of(0L))
        .map(it -> new HackerNewsAddress(list(written, sent), it));
  }

  private static List<String> parameters(URI written) {
    return written.getRawQuery() == null
        ? List.of()
        : Arrays.stream(written.getRawQuery().split("&", -1)).filter(it -> !it.isEmpty()).toList();
  }

  private static Optional<Long> points(String digits) {
    return digits.matches("\\d{1,9}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }

  private static URI list(URI written, String query) {
    String host = written.getHost() == null ? "" : written.getHost();
    String path = written.getRawPath() == null ? "" : written.getRawPath().replaceFirst("/+$", "");
    if (host.equals("news.ycombinator.com") && PAGES.containsKey(path)) {
      return URI.create("https://" + PAGES.get(path));
    }
    boolean isKnown = host.equals(ALGOLIA) || host.equals(FIREBASE);
    String start =
        isKnown ? "https://" + host : written.getScheme() + "://" + written.getRawAuthority();
    String whole = path(host, path);
    boolean isBare = query.isEmpty() && whole.endsWith("/api/v1/search");
    String asked = isBare ? "tags=front_page" : query;
    return URI.create(start + whole + (asked.isEmpty() ? "" : "?" + asked));
  }

  private static String path(String host, String path) {
    if (path.endsWith("/api/v1") || (path.isEmpty() && host.equals(ALGOLIA))) {
      return (path.isEmpty() ? "/api/v1" : path) + "/search";
    }
    if (path.endsWith("/v0") || (path.isEmpty() && host.equals(FIREBASE))) {
      return (path.isEmpty() ? "/v0" : path) + "/topstories.json";
    }
    return path.matches(".*/v0/[a-z]+stories") ? path + ".json" : path;
  }
}
