package jobo.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The sample newswire as it lies in the program.
 *
 * @param articles in the order of their publication
 */
public record Newswire(List<WirePublisher> publishers, List<WireArticle> articles) {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 12);
  private static final int DAYS = 10;

  public Newswire {
    publishers = List.copyOf(publishers);
    articles = List.copyOf(articles);
  }

  /** Reads the bundled newswire. */
  public static Newswire bundled() {
    List<WirePublisher> publishers =
        rows("publishers.yml").stream().map(Newswire::publisher).toList();
    Map<String, WirePublisher> byKey =
        publishers.stream().collect(Collectors.toMap(WirePublisher::key, Function.identity()));
    List<WireArticle> articles = new ArrayList<>();
    for (LocalDate date : dates()) {
      rows(date + ".yml").forEach(row -> articles.add(article(row, date, byKey)));
    }
    articles.sort(Comparator.comparing(WireArticle::at).thenComparing(WireArticle::id));
    return new Newswire(publishers, articles);
  }

  /** The edition dates it has articles for, the last being the demo's today. */
  public static List<LocalDate> dates() {
    return IntStream.range(0, DAYS).mapToObj(FIRST::plusDays).toList();
  }

  private static List<Map<?, ?>> rows(String file) {
    try (InputStream stream = Newswire.class.getResourceAsStream("/demo/newswire/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("The newswire lacks " + file);
      }
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
      List<Map<?, ?>> rows = new ArrayList<>();
      ((List<?>) loaded).forEach(it -> rows.add((Map<?, ?>) it));
      return rows;
    } catch (IOException problem) {
      throw new UncheckedIOException("Reading the newswire's " + file + " failed", problem);
    }
  }

  private static WirePublisher publisher(Map<?, ?> row) {
    return new WirePublisher(
        text(row, "key"),
        text(row, "name"),
        text(row, "host"),
        Language.tagged(text(row, "language")).orElseThrow(),
        text(row, "report").equals("papers"),
        text(row, "family"),
        WirePublisher.constant(WirePublisher.Format.class, text(row, "format")),
        WirePublisher.constant(WirePublisher.Carries.class, text(row, "feed")));
  }

  private static WireArticle article(
      Map<?, ?> row, LocalDate date, Map<String, WirePublisher> publishers) {
    WirePublisher publisher = publishers.get(text(row, "publisher"));
    if (publisher == null) {
      throw new IllegalStateException("The newswire has no publisher " + text(row, "publisher"));
    }
    String page = text(row, "page");
    return new WireArticle(
        text(row, "id"),
        publisher,
        date,
        instant(row.get("at")),
        text(row, "category"),
        text(row, "event"),
        text(row, "quirk"),
        text(row, "title"),
        text(row, "blurb"),
        text(row, "body"),
        page.isEmpty()
            ? WireArticle.Page.PLAIN
            : WirePublisher.constant(WireArticle.Page.class, page));
  }

  private static Instant instant(@Nullable Object value) {
    return value instanceof Date date
        ? date.toInstant()
        : OffsetDateTime.parse(String.valueOf(value)).toInstant();
  }

  private static String text(Map<?, ?> row, String key) {
    Object value = row.get(key);
    return value == null ? "" : value.toString().strip();
  }
}
