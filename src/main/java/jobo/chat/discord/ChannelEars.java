package jobo.chat.discord;

import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateArchivedEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateLockedEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleAddEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleRemoveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.role.RoleDeleteEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.thread.ThreadRevealedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/**
 * Hears in which channels Jobo can write again, and which are gone. A permission that is taken away
 * is told by the next message.
 */
final class ChannelEars extends ListenerAdapter {
  private final ChannelNews news;

  ChannelEars(ChannelNews news) {
    this.news = news;
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    ChannelNews.channels(event.getGuild())
        .forEach(it -> news.lost(it.getIdLong(), "Jobo was removed from the server"));
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    String what = event.getChannelType().isThread() ? "thread" : "channel";
    news.lost(event.getChannel().getIdLong(), "the " + what + " was deleted");
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    news.changed(event.getGuild());
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    news.changed(event.getGuild());
  }

  @Override
  public void onGuildAvailable(GuildAvailableEvent event) {
    news.changed(event.getGuild());
  }

  @Override
  public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
    if (concerns(event.getRole(), event.getGuild())) {
      news.changed(event.getGuild());
    }
  }

  /** With a role goes what it denied. */
  @Override
  public void onRoleDelete(RoleDeleteEvent event) {
    news.changed(event.getGuild());
  }

  @Override
  public void onGuildMemberRoleAdd(GuildMemberRoleAddEvent event) {
    if (event.getMember().equals(event.getGuild().getSelfMember())) {
      news.changed(event.getGuild());
    }
  }

  @Override
  public void onGuildMemberRoleRemove(GuildMemberRoleRemoveEvent event) {
    if (event.getMember().equals(event.getGuild().getSelfMember())) {
      news.changed(event.getGuild());
    }
  }

  /** What a channel allows it allows in its threads, too. */
  @Override
  public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
    Role role = event.getRole();
    if (role == null || concerns(role, event.getGuild())) {
      GuildChannel channel = event.getChannel();
      news.changed(channel);
      KnownThreads.of(channel).forEach(news::changed);
    }
  }

  @Override
  public void onChannelCreate(ChannelCreateEvent event) {
    if (event.isFromGuild()) {
      news.changed(event.getChannel().asGuildChannel());
    }
  }

  @Override
  public void onThreadRevealed(ThreadRevealedEvent event) {
    news.changed(event.getThread());
  }

  @Override
  public void onChannelUpdateArchived(ChannelUpdateArchivedEvent event) {
    news.changed(event.getChannel().asGuildChannel());
  }

  @Override
  public void onChannelUpdateLocked(ChannelUpdateLockedEvent event) {
    news.changed(event.getChannel().asGuildChannel());
  }

  private static boolean concerns(Role role, Guild guild) {
    return role.isPublicRole() || guild.getSelfMember().getRoles().contains(role);
  }
}
