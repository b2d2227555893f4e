package jobo.discordapi;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which channels the bot sees. Of a channel that it comes to see it is told the threads; the
 * channel itself it was told all the time.
 */
final class Sight {
  private final World world;

  Sight(World world) {
    this.world = world;
  }

  /** Makes a change, and tells the threads of what comes into sight by it. */
  void changes(Guild guild, Runnable change) {
    Set<Channel> before = seen(guild);
    change.run();
    seen(guild).stream().filter(it -> !before.contains(it)).forEach(it -> tell(guild, it));
  }

  private Set<Channel> seen(Guild guild) {
    return guild.channels.stream()
        .filter(it -> !it.kind().isThread() && !it.isDeleted)
        .filter(it -> Access.may(world.bot(), it, Permission.VIEW_CHANNEL))
        .collect(Collectors.toSet());
  }

  private void tell(Guild guild, Channel channel) {
    ObjectNode told = Json.object().put("guild_id", Written.id(guild.id()));
    told.putArray("channel_ids").add(Written.id(channel.id()));
    told.set(
        "threads",
        Json.array(
            guild.channels.stream()
                .filter(it -> it.parent().filter(channel::equals).isPresent())
                .filter(it -> !it.isDeleted && !it.isArchived)
                .map(WrittenGuild::channel)));
    told.putArray("members");
    world.sessions().tell("THREAD_LIST_SYNC", Intent.GUILDS, told);
  }
}
