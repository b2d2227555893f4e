package jobo.subscription;

/** Where chats are. */
public enum Platform {
  DISCORD,
  TELEGRAM,
  LOCAL
}
