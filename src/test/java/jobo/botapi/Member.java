package jobo.botapi;

import java.util.Locale;

/** What somebody is in a chat. */
record Member(User user, Status status, boolean isAnonymous) {
  /** The platform's words for it. */
  enum Status {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,
    LEFT,
    KICKED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Member(User user, Status status) {
    this(user, status, false);
  }

  boolean isInside() {
    return status != Status.LEFT && status != Status.KICKED;
  }

  boolean isAdministrator() {
    return status == Status.CREATOR || status == Status.ADMINISTRATOR;
  }
}
