package jobo.collect.opml;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jobo.article.CategoryId;
import jobo.article.Fingerprint;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SourceKind;
import jobo.collect.Fingerprints;
import jobo.collect.markup.HtmlText;
import jobo.collect.markup.WebAddress;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/** Makes sources of an OPML file, whoever wrote it and however badly. */
public final class OpmlReader {
  /** The largest file that is read, in bytes. */
  public static final int LARGEST_FILE = 10 * 1024 * 1024;

  private static final int MOST_SOURCES = 5_000;
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final Duration SHORTEST_EVERY = Duration.ofMinutes(1);
  private static final Duration LONGEST_EVERY = Duration.ofDays(365);
  private static final URI NOWHERE = URI.create("http://nowhere.invalid/");
  private static final Set<String> NO_FEEDS = Set.of("link", "include");

  private final List<OutlinedSource> taken = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Set<Fingerprint> addresses = new HashSet<>();
  private final FreeNames names = new FreeNames();

  private OpmlReader() {}

  /**
   * What became of the outlines of a file, each in the order of the file.
   *
   * @param taken at most 5,000 sources, each with a name of its own
   */
  public record Read(List<OutlinedSource> taken, List<LeftOut> leftOut) {
    public Read {
      taken = List.copyOf(taken);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * The sources of a file.
   *
   * @return empty where the file is no OPML
   */
  public static Optional<Read> read(byte[] file) {
    return Outline.read(file).map(it -> new OpmlReader().read(it));
  }

  private Read read(List<Outline> outlines) {
    outlines.forEach(this::take);
    return new Read(
        Families.joined(taken).stream().map(OutlinedSource::withoutPublisherOfItsName).toList(),
        leftOut);
  }

  private void take(Outline outline) {
    String title = title(outline);
    Optional<String> written = written(outline);
    if (written.isEmpty()) {
      leftOut.add(new LeftOut(title, LeftOut.Reason.NO_ADDRESS));
      return;
    }
    String shown = title.isEmpty() ? HtmlText.line(written.get(), LONGEST_TITLE) : title;
    Optional<URI> address = address(written.get());
    if (address.isEmpty()) {
      leftOut.add(new LeftOut(shown, LeftOut.Reason.NOT_HTTP));
    } else if (taken.size() >= MOST_SOURCES) {
      leftOut.add(new LeftOut(shown, LeftOut.Reason.TOO_MANY));
    } else if (!addresses.add(Fingerprints.ofAddress(address.get()))) {
      leftOut.add(new LeftOut(shown, LeftOut.Reason.TWICE));
    } else {
      taken.add(source(outline, title, address.get()));
    }
  }

  private OutlinedSource source(Outline outline, String title, URI address) {
    return new OutlinedSource(
        names.take(title.isEmpty() ? address.getHost() : title),
        address,
        choice(outline, "kind", SourceKind.values(), SourceKind::tag).orElse(SourceKind.FEED),
        choice(outline, "report", Report.values(), Report::tag).orElseGet(() -> report(address)),
        language(outline, title),
        outline.own("category").flatMap(OpmlReader::category).orElse(null),
        outline.own("every").flatMap(OpmlReader::every).orElse(null),
        outline.own("weight").flatMap(OpmlReader::weight).orElse(1.0),
        outline
            .own("publisher")
            .map(it -> HtmlText.line(it, LONGEST_TITLE))
            .filter(it -> !it.isEmpty())
            .map(Publisher::new)
            .orElse(null));
  }

  private static String title(Outline outline) {
    return outline.first("title", "text").map(it -> HtmlText.line(it, LONGEST_TITLE)).orElse("");
  }

  /** Some write {@code url}, which is also where OPML puts the addresses of pages. */
  private static Optional<String> written(Outline outline) {
    String type = outline.first("type").orElse("").toLowerCase(Locale.ROOT);
    return outline
        .first("xmlurl", "feedurl")
        .or(() -> NO_FEEDS.contains(type) ? Optional.empty() : outline.first("url"));
  }

  private static Optional<URI> address(String written) {
    String web =
        written.replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed://", "http://");
    if (web.length() > LONGEST_ADDRESS || !web.matches("(?is)https?://.*")) {
      return Optional.empty();
    }
    return WebAddress.resolve(NOWHERE, web)
        .filter(it -> it.getHost() != null && it.toString().length() <= LONGEST_ADDRESS);
  }

  private static <T> Optional<T> choice(
      Outline outline, String name, T[] values, Function<T, String> tag) {
    return outline
        .own(name)
        .flatMap(
            it -> Arrays.stream(values).filter(value -> tag.apply(value).equals(it)).findFirst());
  }

  private static Report report(URI address) {
    String host = "." + address.getHost().toLowerCase(Locale.ROOT);
    return host.endsWith(".arxiv.org") ? Report.PAPERS : Report.NEWS;
  }

  /** A Korean title tells; an English one does not, since Korean sites have English names too. */
  private static @Nullable Language language(Outline outline, String title) {
    return outline
        .first("language")
        .flatMap(Language::tagged)
        .orElse(
            outline.jobo().isEmpty() && Language.of(title) == Language.KOREAN
                ? Language.KOREAN
                : null);
  }

  private static Optional<CategoryId> category(String written) {
    try {
      return Optional.of(new CategoryId(written));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> every(String written) {
    try {
      return Optional.of(Duration.parse(written))
          .filter(it -> it.compareTo(SHORTEST_EVERY) >= 0 && it.compareTo(LONGEST_EVERY) <= 0);
    } catch (DateTimeException noDuration) {
      return Optional.empty();
    }
  }

  private static Optional<Double> weight(String written) {
    try {
      return Optional.of(Double.valueOf(written)).filter(it -> it >= 0.1 && it <= 10);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
