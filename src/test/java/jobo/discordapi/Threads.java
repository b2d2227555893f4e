package jobo.discordapi;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Opens threads and changes them, and lets the gateway tell of it. */
final class Threads {
  private final World world;

  Threads(World world) {
    this.world = world;
  }

  Channel open(
      Channel parent, ChannelKind kind, User opener, String name, @Nullable Message starter) {
    Guild guild = parent.guild().orElseThrow();
    long id = starter == null ? world.nextId() : starter.id();
    Channel thread = world.addChannel(id, kind, guild, parent, opener, name);
    thread.joined.add(opener);
    if (starter != null) {
      starter.openThread(thread);
    }
    world.happened(Event.Kind.THREAD_OPENED, thread);
    tell(thread, "THREAD_CREATE", WrittenGuild.channel(thread).put("newly_created", true));
    return thread;
  }

  void reopen(Channel channel) {
    if (channel.isArchived) {
      channel.isArchived = false;
      changed(channel);
    }
  }

  void changed(Channel thread) {
    tell(thread, "THREAD_UPDATE", WrittenGuild.channel(thread));
    world.changed();
  }

  /** Of a thread a bot hears where it sees the channel that it is in. */
  private void tell(Channel thread, String type, ObjectNode data) {
    if (Access.may(world.bot(), thread, Permission.VIEW_CHANNEL)) {
      world.sessions().tell(type, Intent.GUILDS, data);
    }
  }
}
