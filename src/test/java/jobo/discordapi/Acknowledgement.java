package jobo.discordapi;

import java.util.Arrays;
import java.util.Optional;

/** How the bot answered an interaction, with Discord's number for it. */
public enum Acknowledgement {
  IMMEDIATE_MESSAGE(4),
  DEFERRED_MESSAGE(5),
  DEFERRED_UPDATE(6),
  UPDATE(7),
  CHOICES(8),
  MODAL(9);

  private final int number;

  Acknowledgement(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static Optional<Acknowledgement> of(int number) {
    return Arrays.stream(values()).filter(it -> it.number == number).findFirst();
  }
}
