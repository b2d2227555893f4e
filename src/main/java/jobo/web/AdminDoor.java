package jobo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets those to the operator's part of the API who know the admin token. It stands before the
 * handlers, so that it reads paths as they do.
 */
final class AdminDoor implements HandlerInterceptor {
  static final String PATHS = "/api/admin/**";

  private final OperatorAccess access;

  AdminDoor(OperatorAccess access) {
    this.access = access;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(access instanceof OperatorAccess.Guarded guarded)) {
      throw new RequestProblem(
          HttpStatus.FORBIDDEN, "The admin API is off: set jobo.admin-token to use it.");
    }
    if (!guarded.admits(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      throw new RequestProblem(HttpStatus.UNAUTHORIZED, OperatorAccess.Guarded.HOW);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return true;
  }
}
