package jobo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Tells the paths of pages for people from those of programs. */
final class PeoplePaths {
  private static final List<String> PROGRAMS =
      List.of("/api", "/archive", "/feed.", "/chat", "/progress", "/assets", "/actuator");

  private PeoplePaths() {}

  /** Whether who asks is a person in a browser who came to a page. */
  static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getMethod().equals("GET")
        && accept != null
        && accept.contains("text/html")
        && PROGRAMS.stream().noneMatch(request.getRequestURI()::startsWith);
  }
}
