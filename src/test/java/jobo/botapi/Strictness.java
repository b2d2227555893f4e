package jobo.botapi;

/** How far the platform's limits on the number of messages are held. */
public enum Strictness {
  /** Anything goes. */
  NONE,
  /** New messages are counted. */
  MESSAGES,
  /** Edits count as much as new messages. */
  MESSAGES_AND_EDITS
}
