package jobo.discordapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes who may do what, in the order that Discord's documents tell. */
final class Access {
  /** What a bot has in direct messages, as an interaction there tells it. */
  private static final long IN_DIRECT_MESSAGES =
      Permission.bits(
          Permission.ATTACH_FILES,
          Permission.EMBED_LINKS,
          Permission.MENTION_EVERYONE,
          Permission.USE_EXTERNAL_EMOJIS);

  private Access() {}

  static long in(Channel channel, User user) {
    return channel
        .guild()
        .map(it -> channel(it, channel.parent().orElse(channel), user))
        .orElse(Permission.usual() | IN_DIRECT_MESSAGES);
  }

  static boolean may(User user, Channel channel, Permission permission) {
    return permission.isIn(in(channel, user));
  }

  /** What the bot is told that it may where an interaction comes from. */
  static long told(Channel channel, User bot) {
    return channel.kind() == ChannelKind.DM ? IN_DIRECT_MESSAGES : in(channel, bot);
  }

  static long of(Guild guild, User user) {
    Member member = guild.members.get(user.id());
    if (member == null) {
      return 0;
    }
    long bits = guild.everyone.permissions;
    for (Role role : member.roles) {
      bits |= role.permissions;
    }
    boolean mayAll = guild.owner().equals(user) || Permission.ADMINISTRATOR.isIn(bits);
    return mayAll ? Permission.all() : bits;
  }

  private static long channel(Guild guild, Channel channel, User user) {
    Member member = guild.members.get(user.id());
    long bits = of(guild, user);
    if (member == null || Permission.ADMINISTRATOR.isIn(bits)) {
      return bits;
    }
    Map<Long, Channel.Overwrite> overwrites = channel.overwrites;
    bits = applied(bits, overwrites.get(guild.id()));
    long allow = 0;
    long deny = 0;
    for (Role role : member.roles) {
      Channel.Overwrite overwrite = overwrites.get(role.id());
      allow |= overwrite == null ? 0 : overwrite.allow();
      deny |= overwrite == null ? 0 : overwrite.deny();
    }
    bits = (bits & ~deny) | allow;
    bits = applied(bits, overwrites.get(user.id()));
    // Whoever cannot see a channel can do nothing in it.
    return Permission.VIEW_CHANNEL.isIn(bits) ? bits : 0;
  }

  private static long applied(long bits, Channel.@Nullable Overwrite by) {
    return by == null ? bits : (bits & ~by.deny()) | by.allow();
  }
}
