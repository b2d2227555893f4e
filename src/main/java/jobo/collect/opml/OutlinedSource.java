package jobo.collect.opml;

import java.net.URI;
import java.time.Duration;
import jobo.article.CategoryId;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A source as a list of sources tells it; what is null is as it usually is.
 *
 * @param publisher the family it belongs to; null: it stands for itself
 */
public record OutlinedSource(
    SourceName name,
    URI url,
    SourceKind kind,
    Report report,
    @Nullable Language language,
    @Nullable CategoryId category,
    @Nullable Duration every,
    double weight,
    @Nullable Publisher publisher) {

  /** What a list tells of a source, where {@code usual} is how often sources are polled. */
  public static OutlinedSource of(Source source, Duration usual) {
    return new OutlinedSource(
            source.name(),
            source.url(),
            source.kind(),
            source.report(),
            source.language(),
            source.category(),
            source.every().equals(usual) ? null : source.every(),
            source.weight(),
            source.publisher())
        .withoutPublisherOfItsName();
  }

  /** A source that stands for itself need not say so. */
  OutlinedSource withoutPublisherOfItsName() {
    return publisher != null && publisher.name().equals(name.value()) ? with(null) : this;
  }

  OutlinedSource with(@Nullable Publisher family) {
    return new OutlinedSource(name, url, kind, report, language, category, every, weight, family);
  }
}
