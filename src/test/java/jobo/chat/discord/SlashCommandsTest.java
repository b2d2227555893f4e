package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobo.chat.CommandName;
import jobo.chat.CommandOption;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.Test;

class SlashCommandsTest {
  private static final String NAME = "[-_'\\p{L}\\p{N}]{1,32}";

  @Test
  void everyCommandIsThereWithItsOptions() {
    for (CommandName name : CommandName.values()) {
      assertThat(command(name).getOptions().stream().map(OptionData::getName))
          .containsExactlyElementsOf(name.options().stream().map(CommandOption::typed).toList());
    }
  }

  @Test
  void whatIsForAdministratorsIsShownToWhoMayManageTheServer() {
    for (CommandName name : CommandName.values()) {
      assertThat(command(name).getDefaultPermissions().getPermissionsRaw())
          .as("%s", name)
          .isEqualTo(name.isForAdministrators() ? Permission.MANAGE_SERVER.getRawValue() : null);
    }
  }

  @Test
  void anAddressMayBeAsLongAsAddressesAre() {
    assertThat(command(CommandName.WHY).getOptions().getFirst().getMaxLength()).isEqualTo(2_000);
  }

  private static SlashCommandData command(CommandName name) {
    return SlashCommands.all().stream()
        .filter(it -> it.getName().equals(name.typed()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyNameAndDescriptionHasAKoreanFormOfItsOwnWithinTheLimits() {
    for (SlashCommandData command : SlashCommands.all()) {
      List<Map<DiscordLocale, String>> names =
          Stream.concat(
                  Stream.of(command.getNameLocalizations().toMap()),
                  command.getOptions().stream().map(it -> it.getNameLocalizations().toMap()))
              .toList();
      assertThat(names)
          .allSatisfy(
              it -> assertThat(it.get(DiscordLocale.KOREAN)).matches(NAME).matches("[가-힣]+"));
      List<Map<DiscordLocale, String>> descriptions =
          Stream.concat(
                  Stream.of(command.getDescriptionLocalizations().toMap()),
                  command.getOptions().stream().map(it -> it.getDescriptionLocalizations().toMap()))
              .toList();
      assertThat(descriptions)
          .allSatisfy(
              it ->
                  assertThat(it.get(DiscordLocale.KOREAN))
                      .hasSizeBetween(1, 100)
                      .containsPattern("[가-힣]"));
    }
  }
}
