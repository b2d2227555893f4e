package jobo.chat.discord;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.delivery.Access;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** What Jobo may do in a channel of a server, by the permissions that JDA knows. */
final class DiscordRights {
  private DiscordRights() {}

  /** Why nothing can be sent there, if nothing can. */
  static Optional<String> barred(GuildChannel channel) {
    if (!(channel instanceof MessageChannel) && !(channel instanceof IPostContainer)) {
      return Optional.of("nothing is written in a channel of this kind");
    }
    Set<Permission> missing = EnumSet.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_EMBED_LINKS);
    missing.add(
        channel.getType().isThread()
            ? Permission.MESSAGE_SEND_IN_THREADS
            : Permission.MESSAGE_SEND);
    missing.removeIf(it -> may(channel, it));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            missing.stream()
                .map(Permission::getName)
                .collect(Collectors.joining(", ", "missing permission: ", "")));
  }

  /** What makes deliveries better and is not granted there. */
  static Set<Access.Lack> lacks(GuildChannel channel) {
    Set<Access.Lack> lacks = EnumSet.noneOf(Access.Lack.class);
    if (!may(channel, Permission.MESSAGE_ATTACH_FILES)) {
      lacks.add(Access.Lack.PICTURES);
    }
    if (!may(channel, Permission.MESSAGE_HISTORY)) {
      lacks.add(Access.Lack.HISTORY);
    }
    if (channel instanceof IThreadContainer container && !mayGoOnInThreads(container)) {
      lacks.add(Access.Lack.THREADS);
    }
    return lacks;
  }

  /** Whether a message can go on in a thread; a forum's post is one already. */
  static boolean mayGoOnInThreads(IThreadContainer channel) {
    return may(channel, Permission.MESSAGE_SEND_IN_THREADS)
        && (channel instanceof IPostContainer || may(channel, Permission.CREATE_PUBLIC_THREADS));
  }

  /** Whether Jobo has a permission there. */
  static boolean may(GuildChannel channel, Permission permission) {
    return channel.getGuild().getSelfMember().hasPermission(channel, permission);
  }
}
