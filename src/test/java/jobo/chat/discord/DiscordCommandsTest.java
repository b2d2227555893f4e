package jobo.chat.discord;

import static jobo.chat.discord.DiscordScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jobo.chat.CommandHandlers;
import jobo.chat.CommandName;
import jobo.chat.CommandOption;
import jobo.discordapi.Acknowledgement;
import jobo.discordapi.Channel;
import jobo.discordapi.Choice;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Guild;
import jobo.discordapi.Interaction;
import jobo.discordapi.Message;
import jobo.discordapi.User;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.Platform;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command and option of Jobo, in every kind of chat, through real JDA. */
class DiscordCommandsTest {
  @TempDir private static Path archives;
  private static DiscordScene scene;
  private static DiscordServer server;
  private static User minsu;
  private static User emma;
  private static Guild guild;

  /**
   * What is given with a command, and what the reply has in each language. A command without a row
   * fails the test.
   */
  private record Row(Map<CommandOption, String> options, String korean, String english) {}

  private static final Map<CommandName, Row> ROWS = new EnumMap<>(CommandName.class);

  static {
    ROWS.put(
        CommandName.DIGEST,
        new Row(
            Map.of(CommandOption.CATEGORY, "llm", CommandOption.DATE, "2026-11-21"),
            "이어진 소식",
            "Continued"));
    ROWS.put(
        CommandName.ASK,
        new Row(
            Map.of(CommandOption.QUESTION, "What did EvalHub measure for Fjord 34B?"),
            "69.8",
            "69.8"));
    ROWS.put(
        CommandName.SUBSCRIBE,
        new Row(
            Map.of(
                CommandOption.CATEGORY,
                "llm, audio",
                CommandOption.TIME,
                "08:30",
                CommandOption.ZONE,
                "Asia/Seoul",
                CommandOption.LANGUAGE,
                "ko",
                CommandOption.DAYS,
                "weekdays"),
            "평일 08:30 (Asia/Seoul)",
            "weekdays at 08:30 (Asia/Seoul)"));
    ROWS.put(
        CommandName.UNSUBSCRIBE,
        new Row(Map.of(CommandOption.CATEGORY, "audio"), "그만 받기: 오디오", "No more Audio"));
    ROWS.put(CommandName.SUBSCRIPTIONS, new Row(Map.of(), "다음 조보: ", "Next digest: "));
    ROWS.put(CommandName.SETTINGS, new Row(Map.of(), "방해 금지 시간", "Quiet hours"));
    ROWS.put(
        CommandName.STATUS, new Row(Map.of(), "아직 보낸 조보가 없습니다", "Nothing has been delivered yet"));
    ROWS.put(CommandName.CATEGORIES, new Row(Map.of(), "멀티모달", "Multimodal"));
    ROWS.put(CommandName.SOURCES, new Row(Map.of(), "출처", "Sources"));
    ROWS.put(
        CommandName.WHY,
        new Row(
            Map.of(CommandOption.URL, "https://hanbit-lab.example/garam-12b-release"),
            "소식 #2에",
            "story #2"));
    ROWS.put(CommandName.FORGET, new Row(Map.of(), "지금까지 하신 질문", "Your questions"));
    ROWS.put(CommandName.PRIVACY, new Row(Map.of(), "30일 뒤에", "after 30 days"));
    ROWS.put(CommandName.HELP, new Row(Map.of(), "서버에 조보 초대하기", "Invite Jobo to a Discord server"));
  }

  /** Where people speak to Jobo. */
  enum Place {
    TEXT,
    ANNOUNCEMENT,
    THREAD,
    PRIVATE
  }

  @BeforeAll
  static void open() {
    scene = DiscordScene.open(archives);
    server = scene.server();
    minsu = server.user("Minsu", "ko");
    emma = server.user("Emma", "en-GB");
    guild = server.guild("AI", "ko", minsu);
    server.joins(guild, emma);
    server.grants(guild, emma, jobo.discordapi.Permission.MANAGE_GUILD); // some commands need it
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @AfterEach
  void nothingWasRefused() {
    scene.nothingWasRefused();
  }

  @Test
  void everyCommandHasARowWithAllItsOptions() {
    assertThat(ROWS).containsOnlyKeys(CommandName.values());
    ROWS.forEach(
        (name, row) ->
            assertThat(row.options())
                .containsOnlyKeys(name.options().toArray(CommandOption[]::new)));
  }

  static Stream<Arguments> placesAndLanguages() {
    return Stream.of(Place.values())
        .flatMap(
            place -> Stream.of(Language.values()).map(language -> Arguments.of(place, language)));
  }

  @ParameterizedTest
  @MethodSource("placesAndLanguages")
  void everyCommandIsAcknowledgedAndAnswered(Place place, Language language) {
    User person = language == Language.KOREAN ? minsu : emma;
    Channel channel = channel(place, person);
    for (CommandName name : CommandName.values()) {
      Row row = Objects.requireNonNull(ROWS.get(name));
      Interaction run = server.runs(person, channel, name.typed(), typed(row.options()));
      assertThat(server.awaitsAcknowledgement(run)).isEqualTo(Acknowledgement.DEFERRED_MESSAGE);
      String expected = language == Language.KOREAN ? row.korean() : row.english();
      Message reply = server.awaits(channel, answers(run, expected));
      assertThat(reply.isEphemeral()).isFalse();
    }
  }

  @Test
  void theInvitationAsksForWhatIsNeededAndNoMore() {
    String invitation = String.valueOf(scene.house().invitations().all().get(Platform.DISCORD));
    assertThat(invitation)
        .contains("client_id=" + server.applicationId())
        .contains("permissions=" + Permission.getRaw(DiscordBot.PERMISSIONS))
        .contains("bot")
        .contains("applications.commands");
    assertThat(DiscordBot.PERMISSIONS)
        .doesNotContain(Permission.ADMINISTRATOR, Permission.MANAGE_SERVER);
  }

  @Test
  void theDayComesWithItsChart() {
    Channel channel = channel(Place.TEXT, minsu);
    Interaction run = server.runs(minsu, channel, "digest");
    Message first = server.awaits(channel, it -> of(it, run) && !it.attachments().isEmpty());
    assertThat(first.attachments().getFirst().filename()).endsWith(".png");
    assertThat(first.attachments().getFirst().description()).contains("LLM");
    assertThat(first.embeds().getFirst().path("image").path("url").asString(""))
        .isEqualTo("attachment://" + first.attachments().getFirst().filename());
  }

  @Test
  void aCategoryIsOfferedByItsNameInTheReadersLanguageWhateverIsTyped() {
    Channel channel = channel(Place.TEXT, minsu);
    assertThat(offered(minsu, channel, "멀티")).containsExactly(new Choice("🤩 멀티모달", "multimodal"));
    assertThat(offered(emma, channel, "멀티"))
        .containsExactly(new Choice("🤩 Multimodal", "multimodal"));
    assertThat(offered(minsu, channel, "")).hasSizeBetween(10, 25);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "category | llm, 멀티 | llm, 🤩 멀티모달    | llm, multimodal",
        "time     | 8:3      | 08:30            | 08:30",
        "time     | 오후 8시   | 20:00            | 20:00",
        "zone     | 뉴욕       | America/New_York · 뉴욕 | America/New_York",
        "zone     | kst      | Asia/Seoul · 서울  | Asia/Seoul",
        "language | 영        | 영어               | en",
        "days     | 월수금      | 월, 수, 금         | mon,wed,fri"
      })
  void everyOptionOfASubscriptionIsOfferedWhileItIsTyped(
      String option, String typed, String label, String value) {
    Channel channel = channel(Place.TEXT, minsu);
    Interaction typing = server.types(minsu, channel, "subscribe", option, Map.of(option, typed));
    assertThat(server.awaitsChoices(typing))
        .hasSizeLessThanOrEqualTo(25)
        .startsWith(new Choice(label, value));
    Interaction empty = server.types(minsu, channel, "subscribe", option, Map.of(option, ""));
    assertThat(server.awaitsChoices(empty)).hasSizeBetween(2, 25);
  }

  @Test
  void aDateIsOfferedWhereThereIsADigest() {
    Channel channel = channel(Place.TEXT, minsu);
    Interaction typing = server.types(minsu, channel, "digest", "date", Map.of("date", "11-2"));
    assertThat(server.awaitsChoices(typing)).startsWith(new Choice("2026-11-21 (토)", "2026-11-21"));
  }

  @Test
  void theCommandsAreLeftAloneWhereDiscordKnowsThem() {
    int before = server.calls("PUT", "/applications/{application}/commands").size();
    TestDatabase other = TestDatabase.h2();
    try (DiscordHouse _ = DiscordHouse.open(server, CommandHandlers.doing(steps -> {}), other)) {
      server.awaitsCalls("GET", "/applications/{application}/commands", 2);
    } finally {
      other.close();
    }
    assertThat(server.calls("PUT", "/applications/{application}/commands")).hasSize(before);
  }

  private static List<Choice> offered(User person, Channel channel, String typed) {
    return server.awaitsChoices(
        server.types(person, channel, "digest", "category", Map.of("category", typed)));
  }

  private static Map<String, String> typed(Map<CommandOption, String> options) {
    Map<String, String> typed = new HashMap<>();
    options.forEach((option, value) -> typed.put(option.typed(), value));
    return typed;
  }

  private static Predicate<Message> answers(Interaction run, String expected) {
    return it -> of(it, run) && visible(it).contains(expected);
  }

  private static boolean of(Message message, Interaction run) {
    return message.interaction().filter(run::equals).isPresent();
  }

  private static Channel channel(Place place, User person) {
    return switch (place) {
      case TEXT -> server.textChannel(guild, "general");
      case ANNOUNCEMENT -> server.announcementChannel(guild, "news");
      case THREAD -> server.thread(person, server.textChannel(guild, "general"), "AI");
      case PRIVATE -> server.directMessages(person);
    };
  }
}
