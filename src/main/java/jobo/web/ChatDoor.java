package jobo.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may talk through the chat box. A browser sends requests for any page that is open in
 * it, also a hostile one, and a hostile name may lead to this machine: so the Host that was asked
 * for and the Origin of the page count, not only where the request comes from.
 */
final class ChatDoor {
  private final OperatorAccess access;
  private final WebSettings settings;

  ChatDoor(OperatorAccess access, WebSettings settings) {
    this.access = access;
    this.settings = settings;
  }

  /**
   * What of a request matters here.
   *
   * @param scheme http or https
   * @param loopback whether it comes from this machine
   * @param port at which it arrived
   * @param host the header, or null
   * @param origin the header, or null where no browser page sent it
   * @param authorization the header, or null
   */
  record Caller(
      String scheme,
      boolean loopback,
      int port,
      @Nullable String host,
      @Nullable String origin,
      @Nullable String authorization) {}

  /** Why the caller is turned away, or nothing. */
  Optional<String> refusal(Caller caller) {
    return switch (access) {
      case OperatorAccess.Open() -> stranger(caller);
      case OperatorAccess.Guarded guarded -> withoutToken(caller, guarded);
      case OperatorAccess.Off() ->
          Optional.of("The chat of the page is off: set jobo.admin-token to use it.");
    };
  }

  private static Optional<String> stranger(Caller caller) {
    List<String> hosts =
        List.of(
            "127.0.0.1:" + caller.port(), "localhost:" + caller.port(), "[::1]:" + caller.port());
    String host = caller.host();
    if (!caller.loopback() || host == null || !hosts.contains(host)) {
      return Optional.of("The chat of the demo answers on this machine only, at one of " + hosts);
    }
    return foreignPage(caller, List.of(caller.scheme() + "://" + host));
  }

  private Optional<String> withoutToken(Caller caller, OperatorAccess.Guarded guarded) {
    if (!guarded.admits(caller.authorization())) {
      return Optional.of(OperatorAccess.Guarded.HOW);
    }
    String publicOrigin = settings.publicUrl().resolve("/").toString().replaceFirst("/$", "");
    return foreignPage(caller, List.of(caller.scheme() + "://" + caller.host(), publicOrigin));
  }

  private static Optional<String> foreignPage(Caller caller, List<String> own) {
    String origin = caller.origin();
    return origin == null || own.contains(origin)
        ? Optional.empty()
        : Optional.of("The chat answers its own page only: Origin is to be one of " + own);
  }
}
