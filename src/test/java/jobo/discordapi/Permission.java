package jobo.discordapi;

import java.util.Arrays;
import java.util.Collection;

/**
 * What somebody may do in a guild or in one of its channels; the rest of Discord's are not here.
 */
public enum Permission {
  KICK_MEMBERS(1),
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_EXTERNAL_EMOJIS(18),
  MANAGE_ROLES(28),
  MANAGE_WEBHOOKS(29),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  CREATE_PRIVATE_THREADS(36),
  SEND_MESSAGES_IN_THREADS(38),
  PIN_MESSAGES(51),
  BYPASS_SLOWMODE(52);

  private static final Permission[] USUAL = {
    ADD_REACTIONS,
    VIEW_CHANNEL,
    SEND_MESSAGES,
    EMBED_LINKS,
    ATTACH_FILES,
    READ_MESSAGE_HISTORY,
    USE_EXTERNAL_EMOJIS,
    USE_APPLICATION_COMMANDS,
    CREATE_PUBLIC_THREADS,
    CREATE_PRIVATE_THREADS,
    SEND_MESSAGES_IN_THREADS
  };

  private final long bit;

  Permission(int shift) {
    this.bit = 1L << shift;
  }

  long bit() {
    return bit;
  }

  boolean isIn(long bits) {
    return (bits & bit) != 0;
  }

  static long bits(Permission... permissions) {
    return bits(Arrays.asList(permissions));
  }

  static long bits(Collection<Permission> permissions) {
    return permissions.stream().mapToLong(Permission::bit).reduce(0, (a, b) -> a | b);
  }

  /** What everybody may do in a new guild. */
  static long usual() {
    return bits(USUAL);
  }

  static long all() {
    return bits(values());
  }
}
