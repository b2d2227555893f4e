package jobo.botapi;

import java.util.Locale;

/** What somebody is in a chat. */
record Member(User user, Status status, boolean isAnonymous) {
  /** The platform's words for it. */
  enum Status {
    CREATOR,
    ADMINISTRATOR,
    /** An administrator of a channel who may not post. */
    EDITOR,
    MEMBER,
    /** A member who may read only. */
    RESTRICTED,
    LEFT,
    KICKED;

    String word() {
      return (this == EDITOR ? ADMINISTRATOR : this).name().toLowerCase(Locale.ROOT);
    }
  }

  Member(User user, Status status) {
    this(user, status, false);
  }

  boolean isInside() {
    return status != Status.LEFT && status != Status.KICKED;
  }

  boolean isAdministrator() {
    return status == Status.CREATOR
        || status == Status.ADMINISTRATOR
        || status == Status.EDITOR;
  }
}
