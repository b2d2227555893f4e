package jobo.discordapi;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Writes guilds and channels as Discord's API tells them. */
final class WrittenGuild {
  private static final List<String> NOTHING =
      List.of(
          "icon",
          "description",
          "home_header",
          "splash",
          "discovery_splash",
          "banner",
          "application_id",
          "afk_channel_id",
          "system_channel_id",
          "widget_channel_id",
          "max_presences",
          "vanity_url_code",
          "rules_channel_id",
          "safety_alerts_channel_id",
          "public_updates_channel_id",
          "incidents_data");

  private static final List<String> ZERO =
      List.of(
          "system_channel_flags",
          "verification_level",
          "default_message_notifications",
          "mfa_level",
          "explicit_content_filter",
          "premium_tier",
          "premium_subscription_count",
          "nsfw_level");

  private WrittenGuild() {}

  static ObjectNode of(Guild guild) {
    ObjectNode json =
        Json.object()
            .put("id", Written.id(guild.id()))
            .put("name", guild.name())
            .put("owner_id", Written.id(guild.owner().id()))
            .put("preferred_locale", guild.locale())
            .put("region", "us-west")
            .put("afk_timeout", 300)
            .put("widget_enabled", false)
            .put("max_members", 500_000)
            .put("max_stage_video_channel_users", 50)
            .put("max_video_channel_users", 25)
            .put("premium_progress_bar_enabled", false)
            .put("nsfw", false);
    NOTHING.forEach(json::putNull);
    ZERO.forEach(it -> json.put(it, 0));
    List.of("features", "emojis", "stickers").forEach(json::putArray);
    json.set("roles", Json.array(guild.roles.values().stream().map(Written::role)));
    return json;
  }

  /** A guild as the gateway tells it, with its channels and the one member that a bot is told. */
  static ObjectNode created(Guild guild, User bot) {
    ObjectNode json = of(guild);
    Member self = guild.member(bot).orElseThrow();
    json.put("joined_at", Written.time(self.joinedAt()))
        .put("large", false)
        .put("unavailable", false)
        .put("member_count", guild.members.size());
    json.set("members", Json.array(Stream.of(Written.member(self))));
    json.set("channels", Json.array(channels(guild, false)));
    json.set("threads", Json.array(channels(guild, true)));
    List.of(
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds")
        .forEach(json::putArray);
    return json;
  }

  /** The channels of a guild, or its threads that are not archived. */
  static Stream<ObjectNode> channels(Guild guild, boolean threads) {
    return guild.channels.stream()
        .filter(it -> it.kind().isThread() == threads && !it.isDeleted && !it.isArchived)
        .map(WrittenGuild::channel);
  }

  static ObjectNode channel(Channel channel) {
    ObjectNode json =
        Json.object()
            .put("id", Written.id(channel.id()))
            .put("type", channel.kind().number())
            .put("flags", channel.requiresTag ? 1 << 4 : 0);
    json =
        channel.messages.isEmpty()
            ? json.putNull("last_message_id")
            : json.put("last_message_id", Written.id(channel.messages.lastKey()));
    if (channel.kind() == ChannelKind.DM) {
      json.set("recipients", Json.array(Stream.of(Written.user(channel.opener()))));
      return json;
    }
    json.put("name", channel.name())
        .put("rate_limit_per_user", 0)
        .put("guild_id", Written.id(channel.guild().orElseThrow().id()));
    return channel.kind().isThread() ? thread(channel, json) : guildChannel(channel, json);
  }

  private static ObjectNode guildChannel(Channel channel, ObjectNode json) {
    json.put("position", 0).putNull("parent_id").putNull("topic").put("nsfw", false);
    json.set(
        "permission_overwrites",
        Json.array(channel.overwrites.values().stream().map(WrittenGuild::overwrite)));
    if (channel.kind() == ChannelKind.FORUM) {
      json.set("available_tags", Json.array(channel.tags.stream().map(WrittenGuild::tag)));
      json.putNull("default_reaction_emoji").putNull("default_sort_order");
      json.put("default_forum_layout", 0);
    }
    return json;
  }

  private static ObjectNode thread(Channel channel, ObjectNode json) {
    json.put("parent_id", Written.id(channel.parent().orElseThrow().id()))
        .put("owner_id", Written.id(channel.opener().id()))
        .put("message_count", channel.messages.size())
        .put("total_message_sent", channel.messages.size())
        .put("member_count", Math.max(1, channel.joined.size()));
    json.putObject("thread_metadata")
        .put("archived", channel.isArchived)
        .put("archive_timestamp", Written.time(Snowflakes.time(channel.id())))
        .put("auto_archive_duration", channel.autoArchive)
        .put("locked", channel.isLocked);
    json.set("applied_tags", Json.texts(channel.appliedTags.stream().map(Written::id)));
    return json;
  }

  private static ObjectNode overwrite(Channel.Overwrite overwrite) {
    return Json.object()
        .put("id", Written.id(overwrite.id()))
        .put("type", overwrite.isMember() ? 1 : 0)
        .put("allow", Long.toString(overwrite.allow()))
        .put("deny", Long.toString(overwrite.deny()));
  }

  private static ObjectNode tag(Channel.Tag tag) {
    return Json.object()
        .put("id", Written.id(tag.id()))
        .put("name", tag.name())
        .put("moderated", false)
        .putNull("emoji_id")
        .putNull("emoji_name");
  }
}
