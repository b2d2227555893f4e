package jobo.botapi;

import java.util.Locale;

/** What sort of chat one is. */
public enum ChatKind {
  PRIVATE,
  GROUP,
  SUPERGROUP,
  CHANNEL;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isGroup() {
    return this == GROUP || this == SUPERGROUP;
  }
}
