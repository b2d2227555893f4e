package jobo;

/** A setting that cannot be used; the message is the one line that the operator reads. */
final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message);
  }
}
