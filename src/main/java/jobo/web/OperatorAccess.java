package jobo.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Who may use the chat box of the page and, with the token, the admin API. */
public sealed interface OperatorAccess {

  /** Anyone on this machine, as in the demo. */
  record Open() implements OperatorAccess {}

  /** Whoever knows the admin token. */
  record Guarded(String token) implements OperatorAccess {
    public Guarded {
      if (token.isBlank()) {
        throw new IllegalArgumentException(
            "jobo.admin-token is blank: give a long random text, or leave it out");
      }
    }

    /** What to send, in words for who did not. */
    static final String HOW = "Send the admin token: Authorization: Bearer (jobo.admin-token)";

    private static final String BEARER = "Bearer ";

    /**
     * Whether a request has the token; compared in a time that tells nothing of where they differ.
     *
     * @param authorization the header, or null
     */
    boolean admits(@Nullable String authorization) {
      return authorization != null
          && authorization.startsWith(BEARER)
          && MessageDigest.isEqual(
              authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
              token.getBytes(StandardCharsets.UTF_8));
    }

    /** Printed without the token. */
    @Override
    public String toString() {
      return "Guarded[token=…]";
    }
  }

  /** Nobody. */
  record Off() implements OperatorAccess {}
}
