package jobo.web;

import jobo.language.VisibleText;
import org.springframework.http.HttpStatus;

/** A request that cannot be served; says which part of it, with which value, and what would be. */
final class RequestProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String detail;

  RequestProblem(HttpStatus status, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.detail = detail;
  }

  /** A parameter whose value will not do. */
  static RequestProblem parameter(String name, String value, String right) {
    return new RequestProblem(
        HttpStatus.BAD_REQUEST, "%s is '%s': %s".formatted(name, shown(value), right));
  }

  /** Something that is not there. */
  static RequestProblem notFound(String detail) {
    return new RequestProblem(HttpStatus.NOT_FOUND, detail);
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }

  private static String shown(String value) {
    return VisibleText.cut(VisibleText.line(value), 100);
  }
}
