package jobo.llm.openai;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import jobo.language.VisibleText;
import jobo.llm.ApiKey;
import jobo.llm.Reason;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What it means when a model's server answers with another status than a good one. */
record Refusals(@Nullable ApiKey key, Clock clock) {
  private static final int LONGEST_DETAIL = 200;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  CallFailedException of(HttpUrl url, int status, Headers headers, String body) {
    String told = told(body);
    String detail = "HTTP " + status + (told.isEmpty() ? "" : ": " + told);
    return switch (status) {
      // No word of the server's: it may repeat a part of the key.
      case 401, 403 -> CallFailedException.free(Reason.KEY_REFUSED, "HTTP " + status);
      case 402 -> CallFailedException.free(Reason.NO_CREDIT, detail);
      case 404 -> missing(url, body, detail);
      case 413 -> CallFailedException.free(Reason.QUESTION_TOO_LONG, detail);
      case 400, 422 -> complaint(detail, body);
      case 429 -> tooMany(headers, body, detail);
      case 408, 504 -> CallFailedException.costly(Reason.SERVER_ERROR, detail);
      default -> {
        if (status >= 500) {
          yield CallFailedException.later(Reason.SERVER_ERROR, detail, retryAfter(headers));
        }
        yield status >= 300 && status < 400
            ? moved(url, status, headers)
            : CallFailedException.free(Reason.WRONG_ADDRESS, detail);
      }
    };
  }

  private CallFailedException missing(HttpUrl url, String body, String detail) {
    return mentions(body, "model")
        ? CallFailedException.free(Reason.MODEL_MISSING, detail)
        : CallFailedException.free(
            Reason.WRONG_ADDRESS,
            "HTTP 404 at %s; most servers want /v1 at the end of the base URL"
                .formatted(url.encodedPath()));
  }

  private static CallFailedException complaint(String detail, String body) {
    boolean tooLong =
        mentions(
            body,
            "context length",
            "context_length",
            "context size",
            "maximum context",
            "too many tokens");
    return CallFailedException.complaint(
        tooLong ? Reason.QUESTION_TOO_LONG : Reason.QUESTION_REFUSED, detail, tooLong ? "" : body);
  }

  private CallFailedException tooMany(Headers headers, String body, String detail) {
    return mentions(body, "insufficient_quota", "billing")
        ? CallFailedException.free(Reason.NO_CREDIT, detail)
        : CallFailedException.later(Reason.TOO_MANY_REQUESTS, detail, retryAfter(headers));
  }

  /** Followed nowhere: the key and the articles are for the configured server alone. */
  private CallFailedException moved(HttpUrl from, int status, Headers headers) {
    String location = headers.get("Location");
    HttpUrl to = location == null || repeatsKey(location) ? null : from.resolve(location);
    return CallFailedException.free(
        Reason.WRONG_ADDRESS,
        "HTTP %d leads to %s; it is not followed"
            .formatted(status, to == null ? "elsewhere" : to.scheme() + "://" + to.host()));
  }

  /** A host is written in small letters, whatever it was made of. */
  private boolean repeatsKey(String location) {
    return key != null
        && location.toLowerCase(Locale.ROOT).contains(key.reveal().toLowerCase(Locale.ROOT));
  }

  private @Nullable Duration retryAfter(Headers headers) {
    return RetryAfter.parse(headers.get("Retry-After"), clock.instant());
  }

  /** The server's own words, without the key. */
  private String told(String body) {
    String words = key == null ? message(body) : key.hideIn(message(body));
    return VisibleText.cut(VisibleText.line(words), LONGEST_DETAIL);
  }

  private static String message(String body) {
    try {
      JsonNode answer = MAPPER.readTree(body);
      JsonNode error = answer.path("error");
      return Stream.of(error.path("message"), error, answer.path("message"), answer.path("detail"))
          .filter(JsonNode::isString)
          .map(JsonNode::asString)
          .findFirst()
          .orElse("");
    } catch (JacksonException noJson) {
      return "";
    }
  }

  private static boolean mentions(String body, String... words) {
    String lower = body.toLowerCase(Locale.ROOT);
    return Stream.of(words).anyMatch(lower::contains);
  }
}
