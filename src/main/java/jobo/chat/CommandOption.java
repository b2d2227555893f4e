package jobo.chat;

import java.util.Locale;
import jobo.language.Messages;

/** What can be typed after a command, where a platform asks for each part by itself. */
public enum CommandOption {
  CATEGORY,
  DATE,
  QUESTION,
  TIME,
  ZONE,
  LANGUAGE,
  DAYS,
  URL;

  /** How it is called where it has a name. */
  public String typed() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name for people. */
  public String label(Messages messages) {
    return messages.text("option-name", this);
  }

  /** What it is, in one line. */
  public String description(Messages messages) {
    return messages.text("option", this);
  }

  /** Whether the command does nothing without it. */
  public boolean isRequired() {
    return this == QUESTION || this == URL;
  }

  /** Whether there are values to choose from. */
  public boolean hasChoices() {
    return !isRequired();
  }
}
