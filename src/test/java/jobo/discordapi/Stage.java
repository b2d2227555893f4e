package jobo.discordapi;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Who and what there is on Discord, what they may there, and what becomes of them. */
abstract sealed class Stage permits DiscordServer {
  private final World world;
  private final Posts posts;
  private final Threads threads;
  private final Crowd crowd;
  private final Sight sight;

  Stage(World world) {
    this.world = world;
    this.posts = new Posts(world);
    this.threads = new Threads(world);
    this.crowd = new Crowd(world, posts);
    this.sight = new Sight(world);
  }

  final Posts posts() {
    return posts;
  }

  final Threads threads() {
    return threads;
  }

  final Crowd crowd() {
    return crowd;
  }

  public final User bot() {
    return world.bot();
  }

  // People, guilds and channels

  public final User user(String name, String locale) {
    return tell(() -> world.addUser(name, locale, false));
  }

  /** Somebody chooses another language for their app. */
  public final void speaks(User user, String locale) {
    perform(() -> world.speaks(user, locale));
  }

  /** Another bot, whose messages are there, too. */
  public final User otherBot(String name) {
    return tell(() -> world.addUser(name, "en-US", true));
  }

  /** A guild that the bot has just been added to, with the permissions that everybody has. */
  public final Guild guild(String name, String locale, User owner) {
    return tell(
        () -> {
          Guild guild = new Guild(world.nextId(), name, locale, owner, world.now());
          world.add(guild);
          crowd.addsBot(guild);
          return guild;
        });
  }

  public final Channel textChannel(Guild guild, String name) {
    return channel(guild, ChannelKind.TEXT, name);
  }

  public final Channel announcementChannel(Guild guild, String name) {
    return channel(guild, ChannelKind.ANNOUNCEMENT, name);
  }

  /** A forum with tags, of which each post may have to have one. */
  public final Channel forum(Guild guild, String name, boolean requiresTag, String... tags) {
    return tell(
        () -> {
          Channel forum = added(guild, ChannelKind.FORUM, name);
          forum.requiresTag = requiresTag;
          Arrays.stream(tags).forEach(it -> forum.tags.add(new Channel.Tag(world.nextId(), it)));
          crowd.tellOf(forum, "CHANNEL_CREATE");
          return forum;
        });
  }

  private Channel channel(Guild guild, ChannelKind kind, String name) {
    return tell(
        () -> {
          Channel channel = added(guild, kind, name);
          crowd.tellOf(channel, "CHANNEL_CREATE");
          return channel;
        });
  }

  private Channel added(Guild guild, ChannelKind kind, String name) {
    return world.addChannel(world.nextId(), kind, guild, null, guild.owner(), name);
  }

  /** A public thread of a channel, or a post of a forum. */
  public final Channel thread(User opener, Channel parent, String name) {
    return tell(() -> crowd.opens(threads, opener, parent, name));
  }

  /** The direct messages of somebody with the bot. */
  public final Channel directMessages(User user) {
    return tell(() -> world.directMessages(user));
  }

  public final void joins(Guild guild, User... users) {
    perform(
        () ->
            Arrays.stream(users)
                .forEach(it -> guild.members.put(it.id(), new Member(it, world.now()))));
  }

  // What people and the bot may

  /** Gives a member a role of its own with these permissions. */
  public final Role grants(Guild guild, User user, Permission... permissions) {
    return tell(
        () -> {
          Role role = addRole(guild, user.name() + "'s", Permission.bits(permissions));
          guild.member(user).orElseThrow().roles.add(role);
          sight.changes(guild, () -> crowd.tellOfSelf(guild, user));
          return role;
        });
  }

  /** Deletes a role; whoever had it has one less. */
  public final void deletes(Guild guild, Role role) {
    perform(
        () ->
            sight.changes(
                guild,
                () -> {
                  guild.roles.remove(role.id());
                  guild.members.values().forEach(it -> it.roles.remove(role));
                  crowd.tellOfDeleted(guild, role);
                }));
  }

  /** A role that anybody can be called by. */
  public final Role role(Guild guild, String name) {
    return tell(
        () -> {
          Role role = addRole(guild, name, 0);
          role.isMentionable = true;
          return role;
        });
  }

  private Role addRole(Guild guild, String name, long permissions) {
    Role role = new Role(world.nextId(), name, false, permissions);
    guild.roles.put(role.id(), role);
    crowd.tellOf(guild, role, "GUILD_ROLE_CREATE");
    return role;
  }

  /** Makes these the permissions of the bot's own role; what everybody may it still may. */
  public final void botMay(Guild guild, Permission... permissions) {
    changesRole(guild, Role::isManaged, permissions);
  }

  /** Makes these the permissions of everybody. */
  public final void everybodyMay(Guild guild, Permission... permissions) {
    changesRole(guild, guild.everyone::equals, permissions);
  }

  private void changesRole(Guild guild, Predicate<Role> chosen, Permission... permissions) {
    perform(
        () ->
            sight.changes(
                guild,
                () ->
                    guild.roles.values().stream()
                        .filter(chosen)
                        .forEach(
                            it -> {
                              it.permissions = Permission.bits(permissions);
                              crowd.tellOf(guild, it, "GUILD_ROLE_UPDATE");
                            })));
  }

  /** Takes permissions from the bot in one channel, and from nobody else. */
  public final void botMayNot(Channel channel, Permission... permissions) {
    overwrites(channel, 0, Permission.bits(permissions));
  }

  /** Gives permissions to the bot in one channel, and takes none from it there any more. */
  public final void botMay(Channel channel, Permission... permissions) {
    overwrites(channel, Permission.bits(permissions), 0);
  }

  private void overwrites(Channel channel, long allow, long deny) {
    Channel.Overwrite overwrite = new Channel.Overwrite(bot().id(), true, allow, deny);
    perform(
        () ->
            sight.changes(
                channel.guild().orElseThrow(),
                () -> {
                  channel.overwrites.put(bot().id(), overwrite);
                  crowd.tellOf(channel, "CHANNEL_UPDATE");
                }));
  }

  // What becomes of guilds and channels

  public final void kicksBot(Guild guild) {
    perform(() -> crowd.removesBot(guild));
  }

  /** Discord itself loses a guild for a while; the bot is still in it. */
  public final void goesDown(Guild guild) {
    perform(() -> crowd.goesDown(guild));
  }

  public final void comesBack(Guild guild) {
    perform(() -> crowd.comesBack(guild));
  }

  public final void addsBot(Guild guild) {
    perform(() -> crowd.addsBot(guild));
  }

  /** Somebody chooses another language for the guild. */
  public final void speaks(Guild guild, String locale) {
    perform(
        () -> {
          guild.locale = locale;
          crowd.tellOf(guild);
        });
  }

  public final void deletes(Channel channel) {
    perform(() -> crowd.deletes(channel));
  }

  public final void archives(Channel thread) {
    perform(
        () -> {
          thread.isArchived = true;
          threads.changed(thread);
        });
  }

  public final void unarchives(Channel thread) {
    perform(() -> threads.reopen(thread));
  }

  /** Only who manages threads can still write there. */
  public final void locks(Channel thread) {
    perform(
        () -> {
          thread.isLocked = true;
          threads.changed(thread);
        });
  }

  /** Somebody takes no direct messages from the bot any more; the bot is not told. */
  public final void closesDirectMessages(User user) {
    perform(() -> world.closedDms.add(user));
  }

  public final void opensDirectMessages(User user) {
    perform(() -> world.closedDms.remove(user));
  }

  final <T> T tell(Supplier<T> work) {
    synchronized (world) {
      return work.get();
    }
  }

  final void perform(Runnable work) {
    synchronized (world) {
      work.run();
    }
  }
}
