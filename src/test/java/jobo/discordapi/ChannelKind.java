package jobo.discordapi;

/** The kinds of channels there are here, each with Discord's number for it. */
public enum ChannelKind {
  TEXT(0),
  DM(1),
  ANNOUNCEMENT(5),
  ANNOUNCEMENT_THREAD(10),
  PUBLIC_THREAD(11),
  PRIVATE_THREAD(12),
  FORUM(15);

  private final int number;

  ChannelKind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  public boolean isThread() {
    return this == ANNOUNCEMENT_THREAD || this == PUBLIC_THREAD || this == PRIVATE_THREAD;
  }

  /** Whether messages can be in it. */
  boolean holdsMessages() {
    return this != FORUM;
  }
}
