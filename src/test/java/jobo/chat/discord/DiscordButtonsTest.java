package jobo.chat.discord;

import static jobo.chat.discord.DiscordScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import jobo.chat.ButtonTable;
import jobo.discordapi.Acknowledgement;
import jobo.discordapi.Button;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Guild;
import jobo.discordapi.Interaction;
import jobo.discordapi.Message;
import jobo.discordapi.Modal;
import jobo.discordapi.User;
import jobo.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every button and form of Jobo, and every way to ask without a command, through real JDA. */
class DiscordButtonsTest {
  @TempDir private static Path archives;
  private static DiscordScene scene;
  private static DiscordServer server;
  private static User minsu;
  private static User emma;
  private static Guild guild;

  @BeforeAll
  static void open() {
    scene = DiscordScene.open(archives);
    server = scene.server();
    minsu = server.user("Minsu", "ko");
    emma = server.user("Emma", "en-US");
    guild = server.guild("AI", "ko", minsu);
    server.joins(guild, emma);
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

  static Stream<Arguments> chats() {
    return Stream.of(Language.values())
        .flatMap(it -> Stream.of(Arguments.of(it, true), Arguments.of(it, false)));
  }

  @ParameterizedTest
  @MethodSource("chats")
  void everyButtonUnderACategoryIsAnsweredToItsPresserAlone(Language language, boolean inServer) {
    User person = language == Language.KOREAN ? minsu : emma;
    Channel channel = inServer ? server.textChannel(guild, "ai") : server.directMessages(person);
    Interaction run = server.runs(person, channel, "digest", Map.of("category", "llm"));
    Message category =
        server.awaits(
            channel,
            it -> it.interaction().filter(run::equals).isPresent() && !it.buttons().isEmpty());
    assertThat(category.buttons()).hasSameSizeAs(ButtonTable.keys());
    for (Button button : category.buttons()) {
      String key = ButtonTable.key(button.label(), language);
      String expected = ButtonTable.reply(key, language);
      Interaction press = server.presses(person, category, button.label());
      if (key.equals(ButtonTable.ASK)) {
        Modal form = server.awaitsModal(press);
        assertThat(form.fields().getFirst().label()).isEqualTo(expected);
      } else {
        assertThat(server.awaitsAcknowledgement(press)).isEqualTo(Acknowledgement.DEFERRED_MESSAGE);
        Message reply = scene.answer(press, expected);
        assertThat(reply.isEphemeral()).isEqualTo(inServer);
      }
    }
  }

  @Test
  void theSettingsAreButtonsForThoseWhoManageTheServer() {
    Channel channel = server.textChannel(guild, "ai");
    Interaction run = server.runs(minsu, channel, "subscribe", Map.of("category", "audio"));
    Message subscribed = scene.answer(run, "구독했습니다");
    String settings =
        subscribed.buttons().stream()
            .map(Button::label)
            .filter(it -> it.startsWith("⚙️"))
            .findFirst()
            .orElseThrow();
    scene.answer(server.presses(emma, subscribed, settings), "Only administrators");
    Message panel = scene.answer(server.presses(minsu, subscribed, settings), "방해 금지 시간");
    Message times = scene.answer(server.presses(minsu, panel, "⏰ 시각"), "몇 시에");
    scene.answer(server.presses(minsu, times, "07:00"), "08:00 → 07:00");
  }

  @Test
  void theFormIsAQuestion() {
    Channel channel = server.textChannel(guild, "ai");
    Interaction run = server.runs(minsu, channel, "digest", Map.of("category", "llm"));
    Message category =
        server.awaits(
            channel,
            it -> it.interaction().filter(run::equals).isPresent() && !it.buttons().isEmpty());
    Interaction press = server.presses(minsu, category, "이 소식 묻기");
    server.awaitsModal(press);
    Interaction submitted = server.submits(minsu, press, Map.of("question", "가람 12B의 KMMLU 점수는?"));
    scene.answer(submitted, "58.3");
  }

  @Test
  void aButtonOfAnyOldMessageStillWorks() {
    Channel channel = server.textChannel(guild, "ai");
    Interaction run = server.runs(emma, channel, "help");
    Message help = scene.answer(run, "/digest");
    Interaction press = server.pressesId(emma, help, "/digest llm 2026-11-20");
    scene.answer(press, "Jobo · Fri 20 Nov 2026");
  }

  @Test
  void aMentionIsAQuestionAndOtherTalkIsNone() {
    Channel channel = server.textChannel(guild, "ai");
    server.says(minsu, channel, "점심 뭐 먹지?");
    User robo = server.otherBot("Robo");
    server.joins(guild, robo);
    server.says(robo, channel, server.bot().mention() + " hello");
    Message said = server.says(minsu, channel, server.bot().mention() + " 가람 12B의 KMMLU 점수는?");
    Message reply = server.awaits(channel, it -> visible(it).contains("58.3"));
    assertThat(reply.replyTo()).hasValue(said);
    assertThat(server.sent(channel)).hasSize(1);
  }

  @Test
  void inPrivateEverythingIsForJobo() {
    Channel channel = server.directMessages(minsu);
    server.says(minsu, channel, "가람 12B의 KMMLU 점수는?");
    server.awaits(channel, it -> visible(it).contains("58.3"));
    server.says(minsu, channel, "/categories");
    server.awaits(channel, it -> visible(it).contains("멀티모달"));
  }

  @Test
  void aReplyWithAPingIsAQuestionAndOneWithoutGetsTheForm() {
    Channel channel = server.textChannel(guild, "ai");
    Interaction run = server.runs(minsu, channel, "help");
    Message help = scene.answer(run, "/digest");
    server.replies(minsu, help, "가람 12B의 KMMLU 점수는?", true);
    server.awaits(channel, it -> visible(it).contains("58.3"));
    Message mumbled = server.replies(minsu, help, "그리고 피오르는?", false);
    Message offer = server.awaits(channel, it -> it.replyTo().filter(mumbled::equals).isPresent());
    assertThat(visible(offer)).contains("디스코드가 조보에게 전해 주지 않습니다");
    Interaction press = server.presses(minsu, offer, "이 소식 묻기");
    server.awaitsModal(press);
    Interaction submitted = server.submits(minsu, press, Map.of("question", "피오르 34B의 독립 측정 점수는?"));
    scene.answer(submitted, "69.8");
  }

  @Test
  void aReplyAMentionOrTheFormAsksOnFromTheMessageItBelongsTo() {
    Channel channel = server.textChannel(guild, "ai");
    Interaction run = server.runs(emma, channel, "digest", Map.of("category", "llm"));
    Message digest =
        server.awaits(
            channel,
            it -> it.interaction().filter(run::equals).isPresent() && !it.buttons().isEmpty());
    server.replies(
        emma, digest, server.bot().mention() + " Tell me more about the second story", true);
    Message second =
        server.awaits(channel, it -> visible(it).contains("teasing a mid-sized Korean model"));
    server.replies(minsu, second, server.bot().mention() + " Is that really what [1] says?", true);
    server.awaits(
        channel, it -> it.replyTo().isPresent() && visible(it).contains("really what [1] says"));
    Interaction press = server.presses(emma, digest, "Ask about it");
    server.awaitsModal(press);
    Interaction form = server.submits(emma, press, Map.of("question", "두 번째 소식 자세히 알려줘"));
    scene.answer(form, "지난주 예고한 가람 12B");
    Message mumbled = server.replies(emma, digest, "and the second?", false);
    Message offer = server.awaits(channel, it -> it.replyTo().filter(mumbled::equals).isPresent());
    Interaction pressed = server.presses(emma, offer, "이 소식 묻기");
    server.awaitsModal(pressed);
    Interaction submitted =
        server.submits(emma, pressed, Map.of("question", "Tell me more about the second story"));
    scene.answer(submitted, "teasing a mid-sized Korean model");
    Channel other = server.textChannel(guild, "other");
    Interaction elsewhere =
        server.runs(minsu, other, "ask", Map.of("question", "Tell me more about the second story"));
    assertThat(visible(scene.answer(elsewhere, "second story")))
        .doesNotContain("teasing a mid-sized Korean model");
  }

  @Test
  void anEditSaysNothing() {
    Channel channel = server.textChannel(guild, "ai");
    Message said = server.says(minsu, channel, "점심 뭐 먹지?");
    server.edits(minsu, said, server.bot().mention() + " 가람 12B의 KMMLU 점수는?");
    server.says(minsu, channel, server.bot().mention() + " /help");
    server.awaits(channel, it -> true);
    assertThat(server.sent(channel)).hasSize(1);
  }
}
