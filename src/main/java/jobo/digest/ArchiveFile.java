package jobo.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.article.Report;
import jobo.language.Language;

/**
 * A file of the archive: {@code news_2026-11-21.ko.md}, {@code papers_2026-11-21.en.png}, {@code
 * post_2026-11-21.ko.md}, and {@code day_…png}, the chart of both reports together.
 */
public record ArchiveFile(Form form, LocalDate date, Language language, Type type) {
  private static final Pattern NAME =
      Pattern.compile("(news|papers|post|day)_(\\d{4}-\\d{2}-\\d{2})\\.(ko|en)\\.(md|png)");

  /** What a file holds. */
  public enum Form {
    NEWS,
    PAPERS,
    POST,
    DAY
  }

  /** How a file is written. */
  public enum Type {
    MD,
    PNG
  }

  /** The chart of a whole day. */
  static ArchiveFile chart(Digest digest) {
    return new ArchiveFile(Form.DAY, digest.date(), digest.language(), Type.PNG);
  }

  /** The form of a report's file. */
  static Form form(Report report) {
    return switch (report) {
      case NEWS -> Form.NEWS;
      case PAPERS -> Form.PAPERS;
    };
  }

  /** The file of a name, if it is one of the archive's. */
  public static Optional<ArchiveFile> named(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ArchiveFile(
              Form.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
              LocalDate.parse(matcher.group(2)),
              Language.tagged(matcher.group(3)).orElseThrow(),
              Type.valueOf(matcher.group(4).toUpperCase(Locale.ROOT))));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** Its name in the archive's directory. */
  public String name() {
    return "%s_%s.%s.%s"
        .formatted(
            form.name().toLowerCase(Locale.ROOT),
            date,
            language.tag(),
            type.name().toLowerCase(Locale.ROOT));
  }
}
