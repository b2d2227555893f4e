package jobo.botapi;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the platform says instead of a result, in its own words. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final @Nullable Long retryAfter;
  private final @Nullable Long migrateTo;

  private Refusal(
      int code, String description, @Nullable Long retryAfter, @Nullable Long migrateTo) {
    super(description, null, false, false);
    this.code = code;
    this.retryAfter = retryAfter;
    this.migrateTo = migrateTo;
  }

  static Refusal of(int code, String description) {
    return new Refusal(code, description, null, null);
  }

  static Refusal bad(String description) {
    return of(400, "Bad Request: " + description);
  }

  static Refusal forbidden(String description) {
    return of(403, "Forbidden: " + description);
  }

  static Refusal conflict(String description) {
    return of(409, "Conflict: " + description);
  }

  static Refusal tooMany(long seconds) {
    return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds, null);
  }

  static Refusal migrated(long supergroup) {
    return new Refusal(
        400, "Bad Request: group chat was upgraded to a supergroup chat", null, supergroup);
  }

  public int code() {
    return code;
  }

  public String description() {
    return String.valueOf(getMessage());
  }

  public OptionalLong retryAfter() {
    return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(retryAfter);
  }

  public OptionalLong migrateTo() {
    return migrateTo == null ? OptionalLong.empty() : OptionalLong.of(migrateTo);
  }
}
