package jobo.article;

import java.net.URI;
import java.time.Duration;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where articles come from.
 *
 * @param language the language of its articles; null: recognised article by article
 * @param category pins all its articles to a category; null: each is sorted
 * @param every how often it is polled
 * @param weight how much its articles count in ranking, 1 being usual
 */
public record Source(
    SourceName name,
    URI url,
    SourceKind kind,
    Report report,
    @Nullable Language language,
    @Nullable CategoryId category,
    Duration every,
    double weight,
    Publisher publisher) {
  /** The same source at another address. */
  public Source at(URI address) {
    return new Source(name, address, kind, report, language, category, every, weight, publisher);
  }
}
