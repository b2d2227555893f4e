package jobo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads small JSON bodies; what is too long or malformed is turned down with an example. */
final class JsonBody {
  private static final int MOST_BYTES = 64 * 1024;

  private final JsonMapper json;

  JsonBody(JsonMapper json) {
    this.json = json;
  }

  /**
   * The body of a request.
   *
   * @param example a body that would do
   */
  <T> T read(HttpServletRequest request, Class<T> type, String example) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new RequestProblem(
          HttpStatus.CONTENT_TOO_LARGE,
          "The body has more than %d bytes: send one such as %s.".formatted(MOST_BYTES, example));
    }
    try {
      T body = json.readValue(bytes, type);
      if (body != null) {
        return body;
      }
    } catch (JacksonException malformed) {
      // turned down below like an empty one
    }
    throw new RequestProblem(
        HttpStatus.BAD_REQUEST, "The body is not what is expected: send one such as " + example);
  }
}
