package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the gateway tells of roles and of what comes into sight, and what a command brings. */
class SightTest {
  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");

  @Test
  void ofAChannelThatComesIntoSightTheOpenThreadsAreTold() {
    Channel open = server.thread(minsu, text, "open");
    server.archives(server.thread(minsu, text, "archived"));
    server.botMayNot(text, Permission.VIEW_CHANNEL);
    try (RawGateway gateway = RawGateway.ready(server)) {
      server.botMay(text, Permission.VIEW_CHANNEL);
      gateway.next("CHANNEL_UPDATE");
      JsonNode told = gateway.next("THREAD_LIST_SYNC").path("d");
      assertThat(told.path("guild_id").asString("")).isEqualTo(Long.toString(guild.id()));
      assertThat(told.path("channel_ids").path(0).asString("")).isEqualTo(Long.toString(text.id()));
      assertThat(told.path("threads").valueStream().map(it -> it.path("id").asString("")))
          .containsExactly(Long.toString(open.id()));
      server.botMay(text, Permission.ATTACH_FILES);
      gateway.next("CHANNEL_UPDATE");
      server.botMayNot(text, Permission.VIEW_CHANNEL);
      gateway.next("CHANNEL_UPDATE");
      server.botMay(guild, Permission.ADMINISTRATOR);
      gateway.next("GUILD_ROLE_UPDATE");
      gateway.next("THREAD_LIST_SYNC");
    }
  }

  @Test
  void aBotHearsOfItsOwnRolesAndNotOfThoseOfOthers() {
    try (RawGateway gateway = RawGateway.ready(server)) {
      server.grants(guild, minsu, Permission.MANAGE_GUILD);
      gateway.next("GUILD_ROLE_CREATE");
      Role role = server.grants(guild, server.bot(), Permission.ATTACH_FILES);
      gateway.next("GUILD_ROLE_CREATE");
      JsonNode told = gateway.next("GUILD_MEMBER_UPDATE").path("d");
      assertThat(told.path("user").path("id").asString(""))
          .isEqualTo(Long.toString(server.bot().id()));
      assertThat(told.path("roles").valueStream().map(it -> it.asString("")))
          .contains(Long.toString(role.id()));
      server.deletes(guild, role);
      assertThat(gateway.next("GUILD_ROLE_DELETE").path("d").path("role_id").asString(""))
          .isEqualTo(Long.toString(role.id()));
    }
  }

  @Test
  void optionsComeInTheOrderInWhichTheyWereFilledIn() {
    String option = "{'type':3,'name':'%s','description':'x'}";
    client
        .put(
            client.commands(),
            "[{'name':'go','description':'x','options':[%s,%s]}]"
                .formatted(option.formatted("a"), option.formatted("b")))
        .result();
    SequencedMap<String, String> filled = new LinkedHashMap<>();
    filled.put("b", "1");
    filled.put("a", "2");
    try (RawGateway gateway = RawGateway.ready(server)) {
      server.runs(minsu, text, "go", filled);
      JsonNode options = gateway.next("INTERACTION_CREATE").at("/d/data/options");
      assertThat(options.valueStream().map(it -> it.path("name").asString("")).toList())
          .isEqualTo(List.of("b", "a"));
    }
  }
}
