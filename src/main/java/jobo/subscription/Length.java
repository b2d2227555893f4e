package jobo.subscription;

/** How much of a day comes by itself; the rest is a press away. */
public enum Length {
  /** The overview alone. */
  SHORT(1),
  /** The overview and the two categories with most to tell. */
  MEDIUM(3),
  /** The overview and the four categories with most to tell. */
  LONG(5);

  private final int messages;

  Length(int messages) {
    this.messages = messages;
  }

  /** The most messages of a delivery. */
  public int messages() {
    return messages;
  }
}
