package jobo.discordapi;

/** Finds the guild, channel or message that a request is about, where the bot may have it. */
final class Rooms {
  private final World world;

  Rooms(World world) {
    this.world = world;
  }

  Guild guild(Call call) {
    return world
        .guild(call.id("guild"))
        .filter(it -> it.holds(world.bot()))
        .orElseThrow(() -> Refusal.unknown(10004, "Guild"));
  }

  /** A channel that the bot sees. */
  Channel visible(Call call) {
    Channel channel = world.channel(call.id("channel")).orElseThrow(Refusal::unknownChannel);
    if (channel.kind() != ChannelKind.DM && !may(channel, Permission.VIEW_CHANNEL)) {
      throw Refusal.missingAccess();
    }
    return channel;
  }

  /** A channel that the bot can write into. */
  Channel writable(Call call) {
    Channel channel = visible(call);
    if (!channel.kind().holdsMessages()) {
      throw Refusal.of(400, 50008, "Cannot send messages in a non-text channel");
    }
    if (channel.kind() == ChannelKind.DM) {
      refuseClosed(channel);
      return channel;
    }
    boolean isThread = channel.kind().isThread();
    if (!may(channel, isThread ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES)) {
      throw Refusal.missingPermissions();
    }
    if (channel.isLocked && !may(channel, Permission.MANAGE_THREADS)) {
      throw Refusal.of(403, 160005, "Thread is locked");
    }
    return channel;
  }

  private void refuseClosed(Channel channel) {
    if (world.closedDms.contains(channel.opener())) {
      throw Refusal.of(403, 50007, "Cannot send messages to this user");
    }
  }

  Message message(Channel channel, long id) {
    Message message = channel.messages.get(id);
    if (message == null || message.isDeleted() || message.isEphemeral()) {
      throw Refusal.unknownMessage();
    }
    return message;
  }

  boolean may(Channel channel, Permission permission) {
    return Access.may(world.bot(), channel, permission);
  }

  void require(Channel channel, Permission permission) {
    if (!may(channel, permission)) {
      throw Refusal.missingPermissions();
    }
  }

  /** In an archived thread nothing is changed. */
  static void refuseArchived(Channel channel) {
    if (channel.isArchived) {
      throw Refusal.of(400, 50083, "Thread is archived");
    }
  }
}
