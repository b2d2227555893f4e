package jobo.collect.arxiv;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which question to arXiv's API an address means, as people write it. */
final class ArxivAddress {
  private static final Pattern ARXIV = Pattern.compile("(?i)(?:[a-z0-9-]+\\.)*arxiv\\.org");
  private static final Pattern LIST =
      Pattern.compile("/(?:list|rss|atom)/([A-Za-z0-9.-]+(?:\\+[A-Za-z0-9.-]+)*)(?:/.*)?");

  /** Archives that have classes; all of these are found by a star. */
  private static final Set<String> WITH_CLASSES =
      Set.of(
          "astro-ph",
          "cond-mat",
          "cs",
          "econ",
          "eess",
          "math",
          "nlin",
          "physics",
          "q-bio",
          "q-fin",
          "stat");

  private static final Set<String> QUESTIONS = Set.of("search_query", "id_list");

  private ArxivAddress() {}

  /**
   * The address of the question, newest papers first and a hundred of them unless it says
   * otherwise.
   *
   * @param written an address of the API, or of a list or feed of one or more categories
   * @return empty where it means no question
   */
  static Optional<URI> query(URI written) {
    String path = written.getRawPath() == null ? "" : written.getRawPath();
    String query = written.getRawQuery() == null ? "" : written.getRawQuery();
    Matcher list = LIST.matcher(path);
    if (list.matches()) {
      return Optional.of(question(written, "/api/query", "search_query=" + anyOf(list.group(1))));
    }
    return names(query).anyMatch(QUESTIONS::contains)
        ? Optional.of(question(written, path, query))
        : Optional.empty();
  }

  private static URI question(URI written, String path, String query) {
    boolean isArxiv = written.getHost() != null && ARXIV.matcher(written.getHost()).matches();
    String host =
        isArxiv
            ? "https://export.arxiv.org"
            : written.getScheme() + "://" + written.getRawAuthority();
    Set<String> given = names(query).collect(Collectors.toSet());
    String missing =
        Stream.of("sortBy=submittedDate", "sortOrder=descending", "max_results=100")
            .filter(it -> !given.contains(it.substring(0, it.indexOf('='))))
            .map(it -> "&" + it)
            .collect(Collectors.joining());
    return URI.create(host + path + "?" + query + missing);
  }

  private static Stream<String> names(String query) {
    return Arrays.stream(query.split("&", -1)).map(it -> it.replaceFirst("=.*", ""));
  }

  private static String anyOf(String categories) {
    return Arrays.stream(categories.split("\\+", -1))
        .map(it -> WITH_CLASSES.contains(it.toLowerCase(Locale.ROOT)) ? it + ".*" : it)
        .map(it -> "cat:" + it)
        .collect(Collectors.joining("+OR+"));
  }
}
