package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jobo.botapi.BotApiServer;
import jobo.botapi.Button;
import jobo.botapi.Chat;
import jobo.botapi.Fault;
import jobo.botapi.Press;
import jobo.botapi.Sent;
import jobo.botapi.Strictness;
import jobo.botapi.Topic;
import jobo.botapi.User;
import jobo.chat.CommandName;
import jobo.demo.WireHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command and button of Jobo, in every kind of chat, through the real client library. */
class TelegramCommandsTest {
  @TempDir private static Path archives;
  private static WireHouse house;
  private static BotApiServer server;
  private static TelegramHouse telegram;

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
    ROWS.put(CommandName.CATEGORIES, new Row("/categories", "멀티모달", "Multimodal"));
    ROWS.put(CommandName.SOURCES, new Row("/sources", "출처", "Sources"));
    ROWS.put(CommandName.HELP, new Row("/help", "기사", "articles"));
  }

  /** Where people write. */
  enum Place {
    PRIVATE_KOREAN,
    PRIVATE_ENGLISH,
    GROUP,
    SUPERGROUP,
    TOPIC,
    CHANNEL,
    ANONYMOUS
  }

  @BeforeAll
  static void open() {
    house = WireHouse.closedUntil(WireHouse.TODAY);
    server = BotApiServer.start();
    server.rates().hold(Strictness.MESSAGES);
    telegram =
        TelegramHouse.open(
            server, TelegramHouse.commands(house, archives), house.database().turns());
  }

  @AfterAll
  static void close() {
    telegram.close();
    server.close();
    house.close();
  }

  @AfterEach
  void nothingWasRefused() {
    assertThat(server.violations()).isEmpty();
    assertThat(server.refusals()).isEmpty();
  }

  @Test
  void everyCommandHasARow() {
    assertThat(ROWS).containsOnlyKeys(CommandName.values());
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandIsAnswered(Place place) {
    User minsu = server.user("Minsu", place == Place.PRIVATE_ENGLISH ? "en-GB" : "ko");
    for (CommandName name : CommandName.values()) {
      Row row = Objects.requireNonNull(ROWS.get(name));
      Chat chat = chat(place, minsu);
      say(place, minsu, chat, row.typed());
      String expected = place == Place.PRIVATE_ENGLISH ? row.english() : row.korean();

      Sent reply = server.awaits(chat, it -> visible(it).contains(expected));

      assertThat(reply.mayPreview()).isFalse();
    }
  }

  @Test
  void everyButtonOfTheDigestWorks() {
    User minsu = server.user("Minsu", "en");
    Chat chat = server.privateChat(minsu);
    server.says(minsu, chat, "/digest");
    Sent overview = server.awaits(chat, it -> !it.buttons().isEmpty());
    List<Button> pressed = new ArrayList<>(overview.buttons());
    Sent category = overview;
    for (Button button : pressed) {
      Press press = server.presses(minsu, overview, button.label());
      category = server.awaits(chat, it -> !it.buttons().isEmpty());
      assertThat(server.awaitsAnswer(press).text()).isEmpty();
      assertThat(visible(category)).contains(button.label().replaceFirst("^\\S+ ", ""));
    }
    for (Button button : category.buttons()) {
      server.presses(minsu, category, button.label());
      assertThat(server.awaits(chat, it -> true).text()).isNotBlank();
    }
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

  private static Chat chat(Place place, User minsu) {
    return switch (place) {
      case PRIVATE_KOREAN, PRIVATE_ENGLISH -> server.privateChat(minsu);
      case GROUP -> server.group("모임", minsu);
      case SUPERGROUP -> server.supergroup("큰 모임", minsu);
      case TOPIC -> server.forum("마당", minsu);
      case CHANNEL -> server.channel("소식", minsu);
      case ANONYMOUS -> {
        Chat group = server.supergroup("가린 모임", minsu);
        server.promotesAnonymously(group, minsu);
        yield group;
      }
    };
  }

  private static void say(Place place, User minsu, Chat chat, String text) {
    switch (place) {
      case CHANNEL -> server.posts(chat, text);
      case ANONYMOUS -> server.saysAnonymously(minsu, chat, text);
      case TOPIC -> {
        Topic topic = server.topic(chat, "AI");
        server.says(minsu, chat, topic, text);
      }
      default -> server.says(minsu, chat, text);
    }
  }

  /** What a reader sees: the word joiners that keep Telegram from making links are not. */
  private static String visible(Sent sent) {
    return sent.text().replace("\u2060", "");
  }
}
