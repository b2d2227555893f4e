package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.SettableClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The commands that a bot can register. */
class CommandsTest {
  private final SettableClock clock =
      new SettableClock(java.time.Instant.EPOCH.plusSeconds(1_795_000_000));
  @AutoClose private final DiscordServer server = DiscordServer.start(clock);
  @AutoClose private final RawClient client = new RawClient(server);
  private final Guild guild = server.guild("AI 모임", "ko", server.user("Minsu", "ko"));

  @Test
  void registeredCommandsReplaceTheEarlierOnes() {
    client.put(client.commands(), "[{'name':'a','description':'x'}]").result();
    JsonNode told =
        client
            .put(
                client.commands(),
                "[{'name':'a','description':'y'},{'name':'뉴스','description':'z',"
                    + "'default_member_permissions':'32','contexts':[0,1]}]")
            .result();
    assertThat(told).hasSize(2);
    assertThat(told.path(1).path("default_member_permissions").asString("")).isEqualTo("32");
    assertThat(server.commands())
        .extracting(it -> it.path("name").asString(""))
        .containsExactly("a", "뉴스");
    assertThat(client.get(client.commands()).result()).hasSize(2);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void oneCommandIsAddedChangedAndDeleted() {
    RawClient.Answer added = client.post(client.commands(), "{'name':'a','description':'x'}");
    assertThat(added.status()).isEqualTo(201);
    RawClient.Answer again = client.post(client.commands(), "{'name':'a','description':'y'}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.result().path("id")).isEqualTo(added.result().path("id"));
    String path = client.commands() + "/" + added.result().path("id").asString("");
    client.patch(path, "{'description':'z'}").result();
    assertThat(client.get(path).result().path("description").asString("")).isEqualTo("z");
    client.delete(path).result();
    client.get(path).refusal(404, 10063);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void aGuildHasCommandsOfItsOwn() {
    String path =
        "applications/%d/guilds/%d/commands".formatted(server.applicationId(), guild.id());
    client.put(path, "[{'name':'a','description':'x'}]").result();
    assertThat(server.commands(guild)).hasSize(1);
    assertThat(server.commands()).isEmpty();
    assertThat(client.get(path).result()).hasSize(1);
    client.get(path.replace("" + guild.id(), "1")).refusal(403, 50001);
    client.get("applications/1/commands").refusal(403, 20012);
    assertThat(server.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'name':'Ask','description':'x'}          | name           | APPLICATION_COMMAND_INVALID_NAME
          {'name':'two words','description':'x'}    | name           | APPLICATION_COMMAND_INVALID_NAME
          {'name':'N33','description':'x'}          | name           | BASE_TYPE_BAD_LENGTH
          {'description':'x'}                       | name           | BASE_TYPE_REQUIRED
          {'name':'a'}                              | description    | BASE_TYPE_REQUIRED
          {'name':'a','description':'x','name_localizations':{'xx':'a'}} | name_localizations.xx |
          {'name':'a','description':'x','name_localizations':{'ko':'A B'}} | name_localizations.ko | APPLICATION_COMMAND_INVALID_NAME
          {'name':'a','description':'x','options':[{'type':3,'name':'A','description':'x'}]} | options.0.name | APPLICATION_COMMAND_INVALID_NAME
          {'name':'a','description':'x','options':[{'type':3,'name':'a'}]} | options.0.description | BASE_TYPE_REQUIRED
          {'name':'a','description':'x','options':[{'type':3,'name':'a','description':'x'},{'type':3,'name':'b','description':'x','required':true}]} | options.1 | APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID
          {'name':'a','description':'x','options':[{'type':3,'name':'a','description':'x'},{'type':3,'name':'a','description':'x'}]} | options.1.name | APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED
          {'name':'a','description':'x','options':[{'type':3,'name':'a','description':'x','autocomplete':true,'choices':[{'name':'x','value':'x'}]}]} | options.0 | APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE
          {'name':'a','description':'x','options':[{'type':3,'name':'a','description':'x','choices':[{'name':'','value':'x'}]}]} | options.0.choices.0.name |
          """)
  void whatIsNoCommandIsRefused(String command, String field, String code) {
    RawClient.Answer answer =
        client.post(client.commands(), command.replace("N33", "a".repeat(33)));
    answer.refusal(400, 50035);
    if (code == null) {
      assertThat(answer.json().path("errors").at("/" + field.replace('.', '/')).isObject())
          .as(answer.body())
          .isTrue();
    } else {
      answer.wrong(field, code);
    }
    assertThat(server.violations()).isNotEmpty();
    assertThat(server.commands()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"25, 25, 200", "26, 25, 400", "25, 26, 400"})
  void aCommandHasAtMost25OptionsOf25Choices(int options, int choices, int status) {
    String choice = listed(choices, "{'name':'c%1$d','value':'%1$d'}");
    String json =
        listed(options, "{'type':3,'name':'o%1$d','description':'x','choices':[C]}")
            .replaceFirst("C", choice)
            .replace("[C]", "[]");
    RawClient.Answer answer =
        client.put(
            client.commands(), "[{'name':'a','description':'x','options':[%s]}]".formatted(json));
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  @Test
  void thereAreAtMost100() {
    List<String> names = IntStream.range(0, 101).mapToObj(it -> "c" + it).toList();
    client.put(client.commands(), commands(names.subList(0, 100))).result();
    client.put(client.commands(), commands(names)).refusal(400, 30032);
    client.post(client.commands(), "{'name':'x','description':'x'}").refusal(400, 30032);
    client
        .put(client.commands(), commands(List.of("a", "a")))
        .wrong("1.name", "APPLICATION_COMMANDS_DUPLICATE_NAME");
  }

  @Test
  void only200AreCreatedADay() {
    List<String> names = IntStream.range(0, 200).mapToObj(it -> "c" + it).toList();
    client.put(client.commands(), commands(names.subList(0, 100))).result();
    client.put(client.commands(), commands(names.subList(0, 100))).result();
    client.put(client.commands(), commands(names.subList(100, 200))).result();
    client.put(client.commands(), commands(List.of("x"))).refusal(429, 30034);
    clock.advance(java.time.Duration.ofDays(1));
    client.put(client.commands(), commands(List.of("x"))).result();
  }

  private static String commands(List<String> names) {
    return names.stream()
        .map("{'name':'%s','description':'x'}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String listed(int times, String element) {
    return IntStream.range(0, times).mapToObj(element::formatted).collect(Collectors.joining(","));
  }
}
