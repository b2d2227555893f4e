package jobo.chat.discord;

/** Nothing was sent, because there is no session with Discord at the moment. */
final class NotConnectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotConnectedException() {
    super("not connected to Discord", null, false, false);
  }
}
