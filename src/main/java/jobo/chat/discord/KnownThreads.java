package jobo.chat.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * The threads that JDA knows whole. It shows a thread to everybody before it has told it its
 * channel, and until then whatever asks for that throws, sorting included; such a thread is told of
 * a moment later. (JDA 6.5, {@code EntityBuilder.createThreadChannel}.)
 */
final class KnownThreads {
  private KnownThreads() {}

  /** Those of a server, in no order. */
  static List<ThreadChannel> of(Guild guild) {
    return guild
        .getThreadChannelCache()
        .applyStream(it -> it.filter(KnownThreads::isWhole).toList());
  }

  /** Those of a channel, in no order. */
  static List<ThreadChannel> of(GuildChannel channel) {
    return of(channel.getGuild()).stream()
        .filter(it -> it.getParentChannel().getIdLong() == channel.getIdLong())
        .toList();
  }

  private static boolean isWhole(ThreadChannel thread) {
    try {
      return thread.getParentChannel().getIdLong() != 0;
    } catch (NullPointerException begun) { // there is no other way to ask
      return false;
    }
  }
}
