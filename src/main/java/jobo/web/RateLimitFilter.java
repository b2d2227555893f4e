package jobo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Turns down callers who ask the API or the feeds too often. */
final class RateLimitFilter extends OncePerRequestFilter {
  private final RateLimit limit;
  private final int perMinute;
  private final JsonMapper json;

  RateLimitFilter(RateLimit limit, int perMinute, JsonMapper json) {
    this.limit = limit;
    this.perMinute = perMinute;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait = limit.refuse(caller(request.getRemoteAddr()));
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      refuse(request, response, wait.get());
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait)
      throws IOException {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    String detail =
        "More than %d requests a minute (jobo.web.requests-per-minute): ask again in %d s."
            .formatted(perMinute, seconds);
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            json.writeValueAsString(
                Problems.document(HttpStatus.TOO_MANY_REQUESTS, detail, request.getRequestURI())));
  }

  /** One household of IPv6 has countless addresses, so its network is the caller. */
  static String caller(String address) {
    String[] groups = address.split(":", -1);
    boolean shortened = address.contains("::");
    return groups.length < 6 || shortened
        ? address
        : String.join(":", groups[0], groups[1], groups[2], groups[3]);
  }
}
