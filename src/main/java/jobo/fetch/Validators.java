package jobo.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to recognise a version by, and is given back to ask whether there is a newer
 * one.
 *
 * @param etag the {@code ETag} header as it came, quotes included
 * @param lastModified the {@code Last-Modified} header as it came
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** Nothing known: the answer comes in any case. */
  public static final Validators NONE = new Validators(null, null);
}
