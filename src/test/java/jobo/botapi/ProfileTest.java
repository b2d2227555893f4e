package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the bot tells what it can do. */
class ProfileTest {
  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);

  @Test
  void commandsAreKeptForEachScopeAndLanguageApart() {
    client.call("setMyCommands", "{'commands':[%s]}".formatted(command("digest", "d"))).result();
    client
        .call(
            "setMyCommands",
            "{'commands':[%s],'scope':{'type':'all_private_chats'},'language_code':'ko'}"
                .formatted(command("ask", "질문")))
        .result();

    assertThat(commands("{}")).isEqualTo("digest");
    assertThat(commands("{'scope':{'type':'all_private_chats'}}")).isEmpty();
    String korean = "{'scope':{'type':'all_private_chats'},'language_code':'ko'}";
    assertThat(commands(korean)).isEqualTo("ask");
    client.call("deleteMyCommands", korean).result();
    assertThat(commands(korean)).isEmpty();
    assertThat(commands("{}")).isEqualTo("digest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Digest", "", "요약", "dig-est", "a23456789012345678901234567890123"})
  void aNameOfACommandHas1To32SmallLetters(String name) {
    client
        .call("setMyCommands", "{'commands':[%s]}".formatted(command(name, "d")))
        .refusal(400)
        .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
  }

  @Test
  void aDescriptionOfACommandHas1To256Letters() {
    client
        .call("setMyCommands", "{'commands':[%s]}".formatted(command("a", "x".repeat(256))))
        .result();
    for (String description : new String[] {"", "x".repeat(257)}) {
      client
          .call("setMyCommands", "{'commands':[%s]}".formatted(command("a", description)))
          .refusal(400)
          .isEqualTo("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    }
  }

  @Test
  void aHundredCommandsAreTakenAndOneMoreIsRefused() {
    client.call("setMyCommands", many(100)).result();
    client
        .call("setMyCommands", many(101))
        .refusal(400)
        .isEqualTo("Bad Request: BOT_COMMANDS_TOO_MUCH");
  }

  @Test
  void aLanguageHasTwoLettersAndAScopeItsChat() {
    client
        .call("getMyCommands", "{'language_code':'korean'}")
        .refusal(400)
        .isEqualTo("Bad Request: LANG_CODE_INVALID");
    client
        .call("getMyCommands", "{'scope':{'type':'chat','chat_id':-5}}")
        .refusal(400)
        .isEqualTo("Bad Request: chat not found");
  }

  @Test
  void descriptionsAreKeptAndHaveALength() {
    client.call("setMyDescription", "{'description':'조보','language_code':'ko'}").result();
    assertThat(
            client
                .call("getMyDescription", "{'language_code':'ko'}")
                .result()
                .path("description")
                .asString(""))
        .isEqualTo("조보");
    client.call("setMyShortDescription", "{'short_description':'조보'}").result();
    client
        .call("setMyDescription", "{'description':'%s'}".formatted("x".repeat(513)))
        .refusal(400)
        .contains("too long");
    client
        .call("setMyShortDescription", "{'short_description':'%s'}".formatted("x".repeat(121)))
        .refusal(400)
        .contains("too long");
  }

  private static String many(int commands) {
    return IntStream.range(0, commands)
        .mapToObj(it -> command("c" + it, "d"))
        .collect(Collectors.joining(",", "{'commands':[", "]}"));
  }

  private static String command(String name, String description) {
    return "{'command':'%s','description':'%s'}".formatted(name, description);
  }

  private String commands(String body) {
    return client
        .call("getMyCommands", body)
        .result()
        .valueStream()
        .map(it -> it.path("command").asString(""))
        .collect(Collectors.joining(" "));
  }
}
