package jobo.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface FetchResult {

  /**
   * An answer with content.
   *
   * @param address where it was found in the end, after redirects
   * @param movedTo where the server says the address has moved for good, if it says so; never an
   *     address that was not asked itself
   * @param freshFor how long the server says there will be nothing new, from now; zero where it
   *     says nothing, and at most a day
   */
  record Fetched(
      URI address, Content content, Validators validators, @Nullable URI movedTo, Duration freshFor)
      implements FetchResult {}

  /**
   * The server says that what is known already still holds.
   *
   * @param validators to ask with next time: those of this answer, or else those known
   * @param movedTo as with {@link Fetched}
   * @param freshFor as with {@link Fetched}
   */
  record NotModified(Validators validators, @Nullable URI movedTo, Duration freshFor)
      implements FetchResult {}

  /**
   * No answer that could be used.
   *
   * @param detail for an operator, one line, without the address
   * @param retryAfter how long the server asks to be left alone, if it does
   */
  record Failed(FetchProblem problem, String detail, @Nullable Duration retryAfter)
      implements FetchResult {}
}
