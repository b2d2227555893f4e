package jobo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers what went wrong: a problem document (RFC 9457) for programs, a page for people who came
 * to a page.
 */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final ProblemPage page;

  Problems(ProblemPage page) {
    this.page = page;
  }

  /** A request that a controller turned down. */
  @ExceptionHandler
  ResponseEntity<Object> turnedDown(RequestProblem problem, WebRequest request) {
    return answer(problem.status(), problem.detail(), new HttpHeaders(), request);
  }

  /** Anything unforeseen: noted for the operator, and nothing of it shown. */
  @ExceptionHandler
  ResponseEntity<Object> unforeseen(Exception problem, WebRequest request) {
    LOG.error("A request failed: {}", path(request), problem);
    String detail = "That went wrong on Jobo's side and was noted for its operator.";
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, detail, new HttpHeaders(), request);
  }

  @Override
  protected ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(status, "There is nothing at " + path(request) + ".", headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleNoHandlerFoundException(
      NoHandlerFoundException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(status, "There is nothing at " + path(request) + ".", headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
      HttpRequestMethodNotSupportedException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String[] right = Objects.requireNonNullElse(problem.getSupportedMethods(), new String[0]);
    String detail =
        "%s does not take %s: use %s."
            .formatted(path(request), problem.getMethod(), String.join(" or ", right));
    return answer(status, detail, headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String detail =
        "Content-Type is '%s': send %s."
            .formatted(
                Objects.requireNonNullElse(problem.getContentType(), ""),
                String.join(
                    " or ",
                    problem.getSupportedMediaTypes().stream().map(MediaType::toString).toList()));
    return answer(status, detail, headers, request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String detail =
        "%s is '%s': give %s."
            .formatted(
                problem.getPropertyName(), problem.getValue(), expected(problem.getRequiredType()));
    return answer(status, detail, headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception problem,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String detail =
        body instanceof ProblemDetail known && known.getDetail() != null
            ? known.getDetail()
            : Objects.requireNonNullElse(reason(status), "");
    return answer(status, detail, headers, request);
  }

  private ResponseEntity<Object> answer(
      HttpStatusCode status, String detail, HttpHeaders headers, WebRequest request) {
    if (PeoplePaths.wantsPage(((ServletWebRequest) request).getRequest())) {
      return ResponseEntity.status(status)
          .headers(headers)
          .contentType(PageTemplates.HTML)
          .body(page.html(status, ((ServletWebRequest) request).getRequest()));
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(document(status, detail, path(request)));
  }

  /** The problem document of a status. */
  static ProblemDetail document(HttpStatusCode status, String detail, String path) {
    ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
    document.setTitle(reason(status));
    document.setInstance(URI.create(path));
    return document;
  }

  private static @Nullable String reason(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == null ? null : known.getReasonPhrase();
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "another value";
    }
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants());
    }
    return type == int.class || type == Integer.class ? "a whole number" : "a valid value";
  }

  private static String path(WebRequest request) {
    HttpServletRequest servlet = ((ServletWebRequest) request).getRequest();
    return servlet.getRequestURI();
  }
}
