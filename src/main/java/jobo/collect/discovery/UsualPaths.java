package jobo.collect.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobo.collect.discovery.Candidate.Merit;
import jobo.collect.markup.WebAddress;

/** Where feeds are often found although nothing says so. */
final class UsualPaths {
  /** What blogs and the news systems of most places write. */
  private static final List<String> ROOT =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml");

  /** The news system that most small Korean papers use, and Blogger. */
  private static final String KOREAN_PRESS = "/rss/allArticle.xml";

  private static final String BLOGGER = "/feeds/posts/default";

  private UsualPaths() {}

  /** The addresses to try last, those beside the page before those of the whole site. */
  static List<Candidate> of(URI page, boolean korean) {
    List<String> paths = new ArrayList<>();
    String directory = directory(page.getRawPath() == null ? "" : page.getRawPath());
    if (korean) {
      paths.add(KOREAN_PRESS);
    }
    if (!directory.isEmpty()) {
      Stream.of("/feed", "/rss.xml", "/feed.xml").map(directory::concat).forEach(paths::add);
    }
    paths.addAll(ROOT);
    paths.add(BLOGGER);
    paths.add(KOREAN_PRESS);
    return paths.stream()
        .distinct()
        .flatMap(it -> WebAddress.resolve(page, it).stream())
        .map(it -> new Candidate(it, "", Merit.USUAL_PATH))
        .toList();
  }

  /** Without the name of a file, and without the slashes that would make a host of the first. */
  private static String directory(String path) {
    int end = path.lastIndexOf('/');
    String way = end >= 0 && path.indexOf('.', end) >= 0 ? path.substring(0, end) : path;
    return way.replaceFirst("^/+", "/").replaceFirst("/+$", "");
  }
}
