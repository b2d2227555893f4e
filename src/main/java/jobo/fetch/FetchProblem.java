package jobo.fetch;

/** Why nothing could be fetched; {@code fetch.problem.…} says it in the reader's language. */
public enum FetchProblem {
  /** The address is not one of http or https. */
  NOT_HTTP,
  /** No such host. */
  UNKNOWN_HOST,
  /** Nobody answers there: refused, no route, or broken off. */
  UNREACHABLE,
  /** The host is one of this machine or of a private network. */
  PRIVATE_ADDRESS,
  /** The certificate or the encryption is not to be trusted. */
  INSECURE,
  /** The whole answer took too long. */
  TIMED_OUT,
  /** The answer, unpacked, has more bytes than are read. */
  TOO_LARGE,
  /** The address leads on and on, or in a circle. */
  TOO_MANY_REDIRECTS,
  /** HTTP 404. */
  NOT_FOUND,
  /** HTTP 410: gone for good. */
  GONE,
  /** HTTP 401, 402, 403 or 451. */
  FORBIDDEN,
  /** The server's {@code robots.txt} does not let Jobo ask for this, or cannot be read for now. */
  NOT_ALLOWED,
  /** HTTP 429. */
  TOO_MANY_REQUESTS,
  /** HTTP 500 and above. */
  SERVER_ERROR,
  /** Any other status than a good one. */
  UNEXPECTED_STATUS,
  /** What came back is not HTTP as it should be. */
  BROKEN_ANSWER,
  /** Jobo itself is ending. */
  STOPPED;

  static FetchProblem ofStatus(int status) {
    return switch (status) {
      case 401, 402, 403, 451 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 410 -> GONE;
      case 429 -> TOO_MANY_REQUESTS;
      default -> status >= 500 ? SERVER_ERROR : UNEXPECTED_STATUS;
    };
  }
}
