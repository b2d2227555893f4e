package jobo.discordapi;

import java.util.Arrays;

/** What a bot asks the gateway to hear of; the ones named here are the ones that matter here. */
public enum Intent {
  GUILDS(0),
  GUILD_MEMBERS(1),
  GUILD_PRESENCES(8),
  GUILD_MESSAGES(9),
  GUILD_MESSAGE_TYPING(11),
  DIRECT_MESSAGES(12),
  DIRECT_MESSAGE_TYPING(14),
  MESSAGE_CONTENT(15);

  /** The highest that there is is for the votes in polls of direct messages. */
  static final int ALL = (1 << 26) - 1;

  private final int bit;

  Intent(int shift) {
    this.bit = 1 << shift;
  }

  int bit() {
    return bit;
  }

  boolean isPrivileged() {
    return this == GUILD_MEMBERS || this == GUILD_PRESENCES || this == MESSAGE_CONTENT;
  }

  static int privileged() {
    return Arrays.stream(values())
        .filter(Intent::isPrivileged)
        .mapToInt(Intent::bit)
        .reduce(0, (a, b) -> a | b);
  }
}
