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
    /** A member who may write, but send no pictures. */
    TEXT_ONLY,
    LEFT,
    KICKED;

    String word() {
      Status told =
          switch (this) {
            case EDITOR -> ADMINISTRATOR;
            case TEXT_ONLY -> RESTRICTED;
            default -> this;
          };
      return told.name().toLowerCase(Locale.ROOT);
    }
  }

  Member(User user, Status status) {
    this(user, status, false);
  }

  boolean isInside() {
    return status != Status.LEFT && status != Status.KICKED;
  }

  boolean isAdministrator() {
    return status == Status.CREATOR || status == Status.ADMINISTRATOR || status == Status.EDITOR;
  }
}
