package jobo.chat.discord;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.ask.Dialogue;
import jobo.chat.CommandName;
import jobo.chat.CommandOption;
import jobo.language.Language;
import jobo.language.Messages;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobo's commands as slash commands, in English with Korean names and descriptions. */
final class SlashCommands {
  private static final Logger LOG = LoggerFactory.getLogger(SlashCommands.class);
  private static final Map<Language, DiscordLocale> LOCALES =
      Map.of(Language.KOREAN, DiscordLocale.KOREAN);
  private static final int LONGEST_QUESTION = Dialogue.LONGEST_QUESTION;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_VALUE = 100;

  private SlashCommands() {}

  /** Registers them where Discord has others; creations are counted, so the same are left alone. */
  static void register(JDA jda) {
    List<SlashCommandData> wanted = all();
    List<Command> there = Calls.made(jda.retrieveCommands(true));
    if (written(there.stream().map(SlashCommandData::fromCommand).toList())
        .equals(written(wanted))) {
      LOG.info("Discord knows the {} slash commands already", wanted.size());
      return;
    }
    Calls.made(jda.updateCommands().addCommands(wanted));
    LOG.info("Registered {} slash commands", wanted.size());
  }

  private static Set<Map<String, Object>> written(List<SlashCommandData> commands) {
    return commands.stream().map(it -> it.toData().toMap()).collect(Collectors.toSet());
  }

  /** All commands with their options. */
  static List<SlashCommandData> all() {
    return Arrays.stream(CommandName.values()).map(SlashCommands::command).toList();
  }

  private static SlashCommandData command(CommandName name) {
    return Commands.slash(name.typed(), english(name::description))
        .setNameLocalizations(localized(name::label))
        .setDescriptionLocalizations(localized(name::description))
        .setContexts(
            InteractionContextType.GUILD,
            InteractionContextType.BOT_DM,
            InteractionContextType.PRIVATE_CHANNEL)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL)
        .setDefaultPermissions(
            name.isForAdministrators()
                ? DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER)
                : DefaultMemberPermissions.ENABLED)
        .addOptions(name.options().stream().map(SlashCommands::option).toList());
  }

  private static OptionData option(CommandOption option) {
    return new OptionData(
            OptionType.STRING, option.typed(), english(option::description), option.isRequired())
        .setNameLocalizations(localized(option::label))
        .setDescriptionLocalizations(localized(option::description))
        .setMaxLength(longest(option))
        .setAutoComplete(option.hasChoices());
  }

  private static int longest(CommandOption option) {
    return switch (option) {
      case QUESTION -> LONGEST_QUESTION;
      case URL -> LONGEST_ADDRESS;
      case CATEGORY, DATE, TIME, ZONE, LANGUAGE, DAYS -> LONGEST_VALUE;
    };
  }

  private static String english(Function<Messages, String> text) {
    return text.apply(Messages.in(Language.ENGLISH));
  }

  private static Map<DiscordLocale, String> localized(Function<Messages, String> text) {
    return LOCALES.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, it -> text.apply(Messages.in(it.getKey()))));
  }
}
