package jobo.chat.telegram;

import static jobo.chat.telegram.TelegramScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jobo.botapi.BotApiServer;
import jobo.botapi.Call;
import jobo.botapi.Chat;
import jobo.botapi.Fault;
import jobo.botapi.Sent;
import jobo.botapi.User;
import jobo.chat.CommandName;
import jobo.language.Language;
import jobo.language.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command of Jobo, in every kind of chat, through the real client library. */
class TelegramCommandsTest {
  @TempDir private static Path archives;
  private static TelegramScene scene;
  private static BotApiServer server;

  /**
   * What is typed for a command, and what the reply has in each language. A command without a row
   * fails the test.
   */
  private record Row(String typed, String korean, String english) {}

  private static final Map<CommandName, Row> ROWS = new EnumMap<>(CommandName.class);

  static {
    ROWS.put(CommandName.DIGEST, new Row("/digest llm", "LLM", "LLM"));
    ROWS.put(
        CommandName.ASK, new Row("/ask What did EvalHub measure for Fjord 34B?", "69.8", "69.8"));
    ROWS.put(
        CommandName.SUBSCRIBE,
        new Row(
            "/subscribe llm 08:30", "매일 08:30 (Asia/Seoul)", "every day at 08:30 (Asia/Seoul)"));
    ROWS.put(CommandName.UNSUBSCRIBE, new Row("/unsubscribe", "구독 취소", "Unsubscribe"));
    ROWS.put(
        CommandName.SUBSCRIPTIONS, new Row("/subscriptions", "이 채팅이 받는 조보", "What this chat gets"));
    ROWS.put(CommandName.SETTINGS, new Row("/settings", "⚙️ 설정", "⚙️ Settings"));
    ROWS.put(CommandName.STATUS, new Row("/status", "이 채팅의 발송 상태", "Deliveries to this chat"));
    ROWS.put(CommandName.CATEGORIES, new Row("/categories", "멀티모달", "Multimodal"));
    ROWS.put(CommandName.SOURCES, new Row("/sources", "출처", "Sources"));
    ROWS.put(
        CommandName.WHY,
        new Row("/why https://hanbit-lab.example/garam-12b-release", "소식 #2에", "story #2"));
    ROWS.put(CommandName.FORGET, new Row("/forget", "지금까지 하신 질문", "Your questions"));
    ROWS.put(CommandName.PRIVACY, new Row("/privacy", "30일 뒤에", "after 30 days"));
    ROWS.put(CommandName.HELP, new Row("/help", "기사", "articles"));
  }

  @BeforeAll
  static void open() {
    scene = TelegramScene.open(archives);
    server = scene.server();
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
  void everyCommandHasARow() {
    assertThat(ROWS).containsOnlyKeys(CommandName.values());
  }

  @Test
  void theMenuHasEveryCommandInTheReadersLanguage() {
    List<Call> menus = server.awaitsCalls("setMyCommands", 3);
    assertThat(menus).extracting(it -> it.text("language_code")).containsExactly("", "ko", "en");
    for (CommandName name : CommandName.values()) {
      String command = "\"command\":\"" + name.typed() + "\"";
      assertThat(menus).allSatisfy(it -> assertThat(it.text("commands")).contains(command));
      assertThat(menus.get(1).text("commands"))
          .contains(name.description(Messages.in(Language.KOREAN)));
      assertThat(menus.get(2).text("commands"))
          .contains(name.description(Messages.in(Language.ENGLISH)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandIsAnswered(Place place) {
    User minsu = place.owner(server);
    for (CommandName name : CommandName.values()) {
      Row row = Objects.requireNonNull(ROWS.get(name));
      Chat chat = place.open(server, minsu);
      place.say(server, minsu, chat, row.typed());
      String expected = place.language() == Language.ENGLISH ? row.english() : row.korean();

      Sent reply = server.awaits(chat, it -> visible(it).contains(expected));

      assertThat(reply.mayPreview()).isFalse();
    }
  }

  @Test
  void aGroupIsAnsweredInTheLanguageOfItsSubscription() {
    User minsu = server.user("Minsu", "ko");
    Chat group = server.supergroup("AI", minsu);
    server.says(minsu, group, "/subscribe llm english");
    server.awaits(group, it -> visible(it).contains("구독했습니다"));
    server.says(minsu, group, "/subscriptions");
    server.awaits(group, it -> visible(it).contains("What this chat gets"));
    Chat alone = server.privateChat(minsu);
    server.says(minsu, alone, "/subscribe llm english");
    server.awaits(alone, it -> visible(it).contains("구독했습니다"));
    server.says(minsu, alone, "/subscriptions");
    server.awaits(alone, it -> visible(it).contains("이 채팅이 받는 조보"));
  }

  @Test
  void theDayComesWithItsChartAndACaption() {
    User minsu = server.user("Minsu", "ko");
    Chat chat = server.privateChat(minsu);
    server.says(minsu, chat, "/digest");

    Sent photo = server.awaits(chat, it -> it.photo().isPresent());

    assertThat(visible(photo)).contains("2026-11-21").hasSizeLessThanOrEqualTo(1_024);
  }

  @Test
  void whenTelegramAsksForPatienceWithinAReplyNoPartOfItComesTwice() {
    User minsu = server.user("Minsu", "ko");
    Chat chat = server.privateChat(minsu);
    server.faults().next(1, "sendMessage", Fault.tooManyRequests(1));
    server.says(minsu, chat, "/digest");
    server.awaits(chat, it -> !it.buttons().isEmpty());

    assertThat(server.sent(chat)).extracting(it -> it.photo().isPresent()).containsOnlyOnce(true);
  }

  @Test
  void inAGroupAReplyToJoboAndAMentionAreQuestionsAndOtherTalkIsNone() {
    User minsu = server.user("Minsu", "ko");
    Chat group = server.supergroup("AI", minsu);
    server.says(minsu, group, "/help@" + server.bot().username());
    Sent help = server.awaits(group, it -> true);
    server.says(minsu, group, "점심 뭐 먹지?");
    server.replies(minsu, help, "가람 12B의 KMMLU 점수는?");
    assertThat(visible(server.awaits(group, it -> true))).contains("58.3");
    server.says(minsu, group, "@" + server.bot().username() + " 피오르 34B의 독립 측정 점수는?");
    assertThat(visible(server.awaits(group, it -> true))).contains("69.8");
    server.says(minsu, group, "/help@another_bot");
    server.awaitsAllHeard();
    assertThat(server.sent(group)).hasSize(3);
  }

  @Test
  void editedMessagesAndOtherBotsAreNotAnswered() {
    User minsu = server.user("Minsu", "ko");
    Chat chat = server.privateChat(minsu);
    Sent said = server.says(minsu, chat, "/help");
    server.awaits(chat, it -> true);
    server.edits(minsu, said, "/categories");
    server.awaitsAllHeard();
    server.says(minsu, chat, "/sources");
    server.awaits(chat, it -> true);

    assertThat(server.sent(chat)).hasSize(2);
  }
}
