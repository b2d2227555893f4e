package jobo.discordapi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What Discord says instead of a result, in its own words. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;
  private final transient @Nullable ObjectNode errors;
  private final transient @Nullable TooMany tooMany;

  /** What is told where there was too much. */
  record TooMany(Duration retryAfter, Scope scope) {}

  /** For whom a limit holds. */
  public enum Scope {
    USER,
    GLOBAL,
    SHARED
  }

  private Refusal(
      int status,
      int code,
      String message,
      @Nullable ObjectNode errors,
      @Nullable TooMany tooMany) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.tooMany = tooMany;
  }

  static Refusal of(int status, int code, String message) {
    return new Refusal(status, code, message, null, null);
  }

  /** A refusal by HTTP alone, such as {@code 404: Not Found}. */
  static Refusal http(int status, String reason) {
    return of(status, 0, "%d: %s".formatted(status, reason));
  }

  static Refusal form(FormErrors errors) {
    return new Refusal(400, 50035, "Invalid Form Body", errors.told(), null);
  }

  static Refusal form(String path, String code, String message) {
    return form(new FormErrors().add(path, code, message));
  }

  static Refusal unknown(int code, String what) {
    return of(404, code, "Unknown " + what);
  }

  static Refusal unknownChannel() {
    return unknown(10003, "Channel");
  }

  static Refusal unknownMessage() {
    return unknown(10008, "Message");
  }

  static Refusal unknownInteraction() {
    return unknown(10062, "interaction");
  }

  /** Where something cannot be done in a channel of this kind. */
  static Refusal wrongKind(Channel channel) {
    return channel.kind() == ChannelKind.DM
        ? of(403, 50003, "Cannot execute action on a DM channel")
        : of(400, 50024, "Cannot execute action on this channel type");
  }

  static Refusal unauthorized() {
    return http(401, "Unauthorized");
  }

  static Refusal missingAccess() {
    return of(403, 50001, "Missing Access");
  }

  static Refusal missingPermissions() {
    return of(403, 50013, "Missing Permissions");
  }

  static Refusal tooMany(Duration retryAfter, Scope scope) {
    String message =
        switch (scope) {
          case USER, GLOBAL -> "You are being rate limited.";
          case SHARED -> "The resource is being rate limited.";
        };
    return tooMany(0, message, retryAfter, scope);
  }

  static Refusal tooMany(int code, String message, Duration retryAfter, Scope scope) {
    return new Refusal(429, code, message, null, new TooMany(retryAfter, scope));
  }

  public int status() {
    return status;
  }

  public int code() {
    return code;
  }

  public String description() {
    return String.valueOf(getMessage());
  }

  Optional<TooMany> tooMany() {
    return Optional.ofNullable(tooMany);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("message", description()).put("code", code);
    if (errors != null) {
      json.set("errors", errors);
    }
    tooMany()
        .ifPresent(
            it ->
                json.put("retry_after", it.retryAfter().toMillis() / 1000.0)
                    .put("global", it.scope() == Scope.GLOBAL));
    if (tooMany != null && code == 0) {
      // Where there was too much the code is there only if there is one.
      json.remove("code");
    }
    return json;
  }

  /** All that is told, in one line. */
  String line() {
    return "%d %d %s%s".formatted(status, code, description(), errors == null ? "" : " " + errors);
  }
}
