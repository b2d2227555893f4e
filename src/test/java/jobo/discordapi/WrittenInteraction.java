package jobo.discordapi;

import tools.jackson.databind.node.ObjectNode;

/** Writes interactions as the gateway tells them. */
final class WrittenInteraction {
  private WrittenInteraction() {}

  static ObjectNode of(Interaction interaction, World world) {
    Channel channel = interaction.channel();
    ObjectNode json =
        Json.object()
            .put("version", 1)
            .put("id", Written.id(interaction.id()))
            .put("application_id", Written.id(world.application()))
            .put("type", interaction.kind().number())
            .put("token", interaction.token())
            .put("channel_id", Written.id(channel.id()))
            .put("locale", world.locale(interaction.user()))
            .put("context", context(channel))
            .put("app_permissions", Long.toString(Access.told(channel, world.bot())))
            .put("attachment_size_limit", Uploads.MOST_BYTES);
    json.putArray("entitlements");
    json.putArray("entitlement_sku_ids");
    json.set("data", interaction.data());
    json.set("channel", channel(interaction));
    json.set("authorizing_integration_owners", owners(channel));
    place(interaction, json);
    interaction.source().ifPresent(it -> json.set("message", WrittenMessage.of(it, world)));
    return json;
  }

  /** 0 in a guild, 1 in the direct messages with the bot itself. */
  static int context(Channel channel) {
    return channel.kind() == ChannelKind.DM ? 1 : 0;
  }

  private static ObjectNode channel(Interaction interaction) {
    Channel channel = interaction.channel();
    return WrittenGuild.channel(channel)
        .put("permissions", Long.toString(Access.in(channel, interaction.user())));
  }

  /** In the direct messages with the bot the guild is 0. */
  private static ObjectNode owners(Channel channel) {
    String guild = channel.guild().map(it -> Written.id(it.id())).orElse("0");
    return Json.object().put("0", guild);
  }

  private static void place(Interaction interaction, ObjectNode json) {
    Guild guild = interaction.channel().guild().orElse(null);
    if (guild == null) {
      json.set("user", Written.user(interaction.user()));
      return;
    }
    json.put("guild_id", Written.id(guild.id())).put("guild_locale", guild.locale());
    json.putObject("guild")
        .put("id", Written.id(guild.id()))
        .put("locale", guild.locale())
        .putArray("features");
    Member member = guild.member(interaction.user()).orElseThrow();
    long may = Access.in(interaction.channel(), interaction.user());
    json.set("member", Written.member(member).put("permissions", Long.toString(may)));
  }

  /** What a message tells of the interaction that it answers. */
  static ObjectNode metadata(Interaction interaction) {
    ObjectNode json =
        Json.object()
            .put("id", Written.id(interaction.id()))
            .put("type", interaction.kind().number());
    json.set("user", Written.user(interaction.user()));
    json.set("authorizing_integration_owners", owners(interaction.channel()));
    interaction.source().ifPresent(it -> sourced(interaction, it, json));
    if (interaction.kind() == Interaction.Kind.MODAL_SUBMIT) {
      json.set("triggering_interaction_metadata", triggering(interaction));
    }
    return json;
  }

  private static void sourced(Interaction interaction, Message source, ObjectNode json) {
    if (interaction.kind() == Interaction.Kind.COMPONENT) {
      json.put("interacted_message_id", Written.id(source.id()));
    }
  }

  private static ObjectNode triggering(Interaction interaction) {
    Interaction opener = interaction.opener().orElse(interaction);
    return opener == interaction ? Json.object() : metadata(opener);
  }
}
