package jobo.delivery;

/** Where chats are. */
public enum Platform {
  DISCORD,
  TELEGRAM,
  LOCAL
}
