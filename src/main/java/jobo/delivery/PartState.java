package jobo.delivery;

/** How far a part of a delivery has come. Only a platform's answer changes it. */
public enum PartState {
  /** It is to be sent, at its time and after the parts before it. */
  DUE,
  /** It is on its way, and nobody has answered yet. */
  SENDING,
  /** The platform has it. */
  SENT,
  /** Its sending ended without an answer; it may be there or not. */
  MAYBE_SENT,
  /** The platform does not take its content, in no form. */
  REFUSED,
  /** It was not sent, and will not be. */
  GIVEN_UP;

  /** Whether nothing more becomes of it. */
  public boolean isFinal() {
    return this != DUE && this != SENDING;
  }
}
