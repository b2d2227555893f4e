package jobo.discordapi;

/** Why Discord's gateway ends a connection, with its codes and words. */
enum CloseReason {
  UNKNOWN_ERROR(4000, "Unknown error."),
  UNKNOWN_OPCODE(4001, "Unknown opcode."),
  DECODE_ERROR(4002, "Error while decoding payload."),
  NOT_AUTHENTICATED(4003, "Not authenticated."),
  AUTHENTICATION_FAILED(4004, "Authentication failed."),
  ALREADY_AUTHENTICATED(4005, "Already authenticated."),
  INVALID_SEQUENCE(4007, "Invalid seq."),
  SESSION_TIMED_OUT(4009, "Session timed out."),
  INVALID_SHARD(4010, "Invalid shard."),
  INVALID_VERSION(4012, "Invalid API version."),
  INVALID_INTENTS(4013, "Invalid intent(s)."),
  DISALLOWED_INTENTS(4014, "Disallowed intent(s).");

  private final int code;
  private final String reason;

  CloseReason(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
