package jobo.web;

/** Who may use the chat box of the page. */
public sealed interface LocalChatAccess {

  /** Anyone on this machine, as in the demo. */
  record Open() implements LocalChatAccess {}

  /** Whoever knows the admin token. */
  record Guarded(String token) implements LocalChatAccess {
    public Guarded {
      if (token.isBlank()) {
        throw new IllegalArgumentException(
            "jobo.admin-token is blank: give a long random text, or leave it out");
      }
    }

    /** Printed without the token. */
    @Override
    public String toString() {
      return "Guarded[token=…]";
    }
  }

  /** Nobody. */
  record Off() implements LocalChatAccess {}
}
