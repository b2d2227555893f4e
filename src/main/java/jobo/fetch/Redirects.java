package jobo.fetch;

import java.net.URI;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how far a chain of redirects was for good. What it names has been asked, or nothing
 * could be marked: so it is http, and public where only public addresses are allowed.
 */
final class Redirects {
  private final HttpUrl start;
  private @Nullable HttpUrl movedTo;
  private boolean onlyPermanent = true;

  Redirects(HttpUrl start) {
    this.start = start;
  }

  void add(Exchange.Answer.Elsewhere elsewhere) {
    onlyPermanent &= elsewhere.permanent();
    if (onlyPermanent) {
      movedTo = elsewhere.address();
    }
  }

  /** The result with the address that it has moved to for good, if there is another. */
  FetchResult mark(FetchResult result) {
    if (movedTo == null || movedTo.equals(start)) {
      return result;
    }
    URI address = movedTo.uri();
    return switch (result) {
      case FetchResult.Fetched it ->
          new FetchResult.Fetched(
              it.address(), it.content(), it.validators(), address, it.freshFor());
      case FetchResult.NotModified it ->
          new FetchResult.NotModified(it.validators(), address, it.freshFor());
      case FetchResult.Failed failed -> failed;
    };
  }
}
