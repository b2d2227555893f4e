package jobo.discordapi;

/** Which of Discord's rates are held. */
public enum Strictness {
  /** All that a bot meets. */
  ALL,
  /** None, but all is counted. */
  NONE
}
