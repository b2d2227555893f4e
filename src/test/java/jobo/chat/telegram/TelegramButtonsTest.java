package jobo.chat.telegram;

import static jobo.chat.telegram.TelegramScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jobo.botapi.BotApiServer;
import jobo.botapi.Button;
import jobo.botapi.Chat;
import jobo.botapi.Press;
import jobo.botapi.Sent;
import jobo.botapi.User;
import jobo.chat.ButtonTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every button of Jobo, in every kind of chat, through the real client library. */
class TelegramButtonsTest {
  @TempDir private static Path archives;
  private static TelegramScene scene;
  private static BotApiServer server;

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
  void everyButtonHasARow() {
    assertThat(ButtonTable.keys()).isEqualTo(ButtonTable.labels());
  }

  @ParameterizedTest
  @EnumSource
  void everyButtonUnderACategoryIsAnswered(Place place) {
    User minsu = place.owner(server);
    Chat chat = place.open(server, minsu);
    place.say(server, minsu, chat, "/digest llm");
    Sent category = server.awaits(chat, it -> !it.buttons().isEmpty());
    assertThat(category.buttons()).hasSameSizeAs(ButtonTable.keys());

    for (Button button : category.buttons()) {
      String key = ButtonTable.key(button.label(), place.language());
      Press press = server.presses(minsu, category, button.label());
      String expected = ButtonTable.reply(key, place.language());
      Sent reply = server.awaits(chat, it -> visible(it).contains(expected));
      assertThat(reply.thread()).isEqualTo(place == Place.TOPIC ? category.thread() : 0);
      assertThat(server.awaitsAnswer(press)).isEqualTo(new Press.Answer("", false, ""));
    }
  }

  @Test
  void everyCategoryOfTheDayOpens() {
    User minsu = server.user("Minsu", "en");
    Chat chat = server.privateChat(minsu);
    server.says(minsu, chat, "/digest");
    Sent overview = server.awaits(chat, it -> !it.buttons().isEmpty());
    for (Button button : overview.buttons()) {
      if (button.data().matches("/digest [a-z-]+ 2026-11-21")) {
        server.presses(minsu, overview, button.label());
        Sent category = server.awaits(chat, it -> !it.buttons().isEmpty());
        assertThat(visible(category)).contains(button.label().replaceFirst("^\\S+ ", ""));
      }
    }
  }

  @Test
  void aReaderOfAChannelGetsTheReplyInTheirOwnChat() {
    User owner = server.user("Minsu", "ko");
    User reader = server.user("Jiwoo", "en");
    Chat channel = server.channel("소식", owner);
    server.adds(channel, reader);
    server.posts(channel, "/digest llm");
    Sent category = server.awaits(channel, it -> !it.buttons().isEmpty());
    int posts = server.sent(channel).size();
    for (Button button : category.buttons()) {
      Press press = server.presses(reader, category, button.label());
      server.awaitsAnswer(press);
      server.follows(reader, press);
      String expected =
          button.data().equals("/ask") ? "What would you like to know?" : "Jobo · Sat 21 Nov 2026";
      server.awaits(server.privateChat(reader), it -> visible(it).contains(expected));
    }
    assertThat(server.sent(channel)).hasSize(posts);
  }

  @Test
  void whoAsksToAskIsHelpedToReply() {
    User minsu = server.user("Minsu", "ko");
    Chat chat = server.privateChat(minsu);
    server.says(minsu, chat, "/ask");
    Sent what = server.awaits(chat, it -> true);
    server.replies(minsu, what, "가람 12B의 KMMLU 점수는?");
    assertThat(visible(server.awaits(chat, it -> true))).contains("58.3");
    Chat group = server.group("모임", minsu);
    server.says(minsu, group, "/ask");
    server.replies(minsu, server.awaits(group, it -> true), "가람 12B의 KMMLU 점수는?");
    assertThat(visible(server.awaits(group, it -> true))).contains("58.3");

    assertThat(server.calls("sendMessage"))
        .filteredOn(it -> it.text("reply_markup").contains("force_reply"))
        .extracting(it -> it.text("chat_id"))
        .contains(String.valueOf(chat.id()), String.valueOf(group.id()));
  }

  @Test
  void aReplyToADigestOrAnAnswerAsksOnFromIt() {
    User minsu = server.user("Minsu", "en");
    User jane = server.user("Jane", "en");
    Chat group = server.group("모임", minsu, jane);
    server.says(minsu, group, "/digest llm");
    Sent digest = server.awaits(group, it -> !it.buttons().isEmpty());
    server.replies(jane, digest, "What did EvalHub measure for Fjord 34B?");
    Sent answer = server.awaits(group, it -> visible(it).contains("69.8"));
    server.replies(minsu, answer, "Is that really what [1] says?");
    server.awaits(
        group, it -> visible(it).contains("Elsewhere the model does well. It scores 62.0"));
    Press ask =
        server.presses(
            minsu,
            digest,
            digest.buttons().stream()
                .filter(it -> it.data().equals("/ask"))
                .findFirst()
                .orElseThrow()
                .label());
    server.awaitsAnswer(ask);
    Sent prompt = server.awaits(group, it -> visible(it).contains("궁금"));
    server.replies(jane, prompt, "Tell me more about the second story");
    server.awaits(group, it -> visible(it).contains("Hanbit Lab"));
    Chat other = server.group("다른 모임", jane);
    server.says(jane, other, "/ask Is that really what [1] says?");
    assertThat(visible(server.awaits(other, it -> true))).doesNotContain("71.4", "69.8");
  }

  @ParameterizedTest
  @EnumSource
  void theSettingsAreButtons(Place place) {
    User minsu = place.owner(server);
    Chat chat = place.open(server, minsu);
    place.say(server, minsu, chat, "/subscribe audio 20:00");
    Sent subscribed = server.awaits(chat, it -> !it.buttons().isEmpty());
    server.presses(minsu, subscribed, subscribed.buttons().get(1).label());
    Sent panel = server.awaits(chat, it -> it.buttons().size() > 8);
    server.presses(minsu, panel, panel.buttons().getFirst().label());
    Sent times = server.awaits(chat, it -> it.buttons().size() > 15);
    server.presses(minsu, times, "07:00");

    Sent changed = server.awaits(chat, it -> visible(it).contains("20:00 → 07:00"));
    assertThat(changed.thread()).isEqualTo(place == Place.TOPIC ? subscribed.thread() : 0);
  }

  @Test
  void inAGroupOnlyAdministratorsPressTheSettings() {
    User minsu = server.user("Minsu", "ko");
    User jiwoo = server.user("Jiwoo", "ko");
    Chat group = server.supergroup("AI", minsu);
    server.adds(group, jiwoo);
    server.says(minsu, group, "/subscribe audio 20:00");
    Sent subscribed = server.awaits(group, it -> !it.buttons().isEmpty());
    Button settings =
        subscribed.buttons().stream()
            .filter(it -> it.data().startsWith("/settings "))
            .findFirst()
            .orElseThrow();
    server.presses(jiwoo, subscribed, settings.label());
    server.awaits(group, it -> visible(it).contains("관리자만"));
    server.presses(minsu, subscribed, settings.label());
    server.awaits(group, it -> visible(it).contains("방해 금지 시간"));
  }

  @Test
  void aButtonOfAMessageThatIsGoneStillWorks() {
    User minsu = server.user("Minsu", "en");
    Chat group = server.supergroup("AI", minsu);
    server.says(minsu, group, "/categories");
    Sent old = server.awaits(group, it -> true);
    server.pressesData(minsu, old, "/digest llm 2026-11-21");
    assertThat(visible(server.awaits(group, it -> !it.buttons().isEmpty()))).contains("LLM");
  }
}
