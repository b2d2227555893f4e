package jobo.discordapi;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes people, roles and members as Discord's API tells them. */
final class Written {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Written() {}

  static String id(long id) {
    return Long.toUnsignedString(id);
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  static ObjectNode user(User user) {
    ObjectNode json =
        Json.object()
            .put("id", id(user.id()))
            .put("username", user.name().toLowerCase(Locale.ROOT))
            .putNull("avatar")
            .put("discriminator", user.isBot() ? "0042" : "0")
            .put("public_flags", 0)
            .put("flags", 0)
            .putNull("primary_guild");
    json = user.isBot() ? json.putNull("global_name") : json.put("global_name", user.name());
    return user.isBot() ? json.put("bot", true) : json;
  }

  /** The bot, as it reads about itself. */
  static ObjectNode self(User bot) {
    return user(bot)
        .put("mfa_enabled", true)
        .put("verified", true)
        .putNull("email")
        .put("locale", bot.locale());
  }

  static ObjectNode role(Role role) {
    ObjectNode json =
        Json.object()
            .put("id", id(role.id()))
            .put("name", role.name())
            .put("permissions", Long.toString(role.permissions))
            .put("position", role.isManaged() ? 1 : 0)
            .put("color", 0)
            .put("hoist", false)
            .put("managed", role.isManaged())
            .put("mentionable", role.isMentionable)
            .putNull("icon")
            .putNull("unicode_emoji")
            .put("flags", 0);
    json.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    return json;
  }

  static ObjectNode member(Member member) {
    ObjectNode json = memberAlone(member);
    json.set("user", user(member.user()));
    return json;
  }

  /** A member beside whom the user is told already. */
  static ObjectNode memberAlone(Member member) {
    ObjectNode json =
        Json.object()
            .putNull("avatar")
            .putNull("banner")
            .putNull("communication_disabled_until")
            .put("flags", 0)
            .put("joined_at", time(member.joinedAt()))
            .putNull("nick")
            .put("pending", false)
            .putNull("premium_since")
            .put("mute", false)
            .put("deaf", false);
    json.set("roles", Json.texts(member.roles.stream().map(it -> id(it.id()))));
    return json;
  }

  static ObjectNode application(World world) {
    String id = id(world.application());
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", world.bot().name())
            .putNull("icon")
            .put("description", "")
            .putNull("type")
            .put("verify_key", "0".repeat(64))
            .put("flags", 0)
            .put("flags_new", "0")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .putNull("interactions_endpoint_url")
            .putNull("role_connections_verification_url")
            .putNull("team");
    counts(world, json);
    json.putArray("redirect_uris");
    json.putArray("eligible_oauth2_scopes");
    json.set("owner", user(world.owner()));
    json.set("bot", user(world.bot()));
    return json;
  }

  private static void counts(World world, ObjectNode json) {
    json.put("approximate_guild_count", world.guilds().size())
        .put("approximate_user_install_count", 0)
        .put("approximate_user_authorization_count", 0)
        .put("explicit_content_filter", 0);
  }
}
