package jobo.chat.discord;

import static jobo.chat.discord.DiscordScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jobo.chat.HostileQuestions;
import jobo.discordapi.Channel;
import jobo.discordapi.Interaction;
import jobo.discordapi.Message;
import jobo.discordapi.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of ill-meaning people get a plain answer or a refusal, and have no effect. */
class HostileQuestionsOnDiscordTest {
  @TempDir private static Path archives;
  private static DiscordScene scene;

  @BeforeAll
  static void open() {
    scene = DiscordScene.open(archives);
    scene.server().awaitsCommand("ask");
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void eachIsAnsweredPlainlyOrRefused() {
    User mallory = scene.server().user("Mallory", "ko");
    Channel channel = channel(mallory, "ko");
    for (String question : HostileQuestions.all()) {
      Message answer = answer(mallory, channel, question);
      for (String text : texts(answer)) {
        DiscordReading reading = DiscordReading.of(text);
        assertThat(reading.links()).as(question).isSubsetOf(HostileQuestions.articles());
        assertThat(reading.acting()).as(question).isEmpty();
      }
    }
    assertThat(visible(answer(mallory, channel, "What did EvalHub measure for Fjord 34B?")))
        .contains("69.8");
    scene.nothingWasRefused();
  }

  @Test
  void whatIsAskedInOneChatIsSeenInNoOther() {
    User alice = scene.server().user("Alice", "en-US");
    answer(alice, channel(alice, "en-US"), HostileQuestions.SECRET);
    User mallory = scene.server().user("Mallory", "en-US");
    Channel channel = channel(mallory, "en-US");
    for (String question : HostileQuestions.prying()) {
      assertThat(visible(answer(mallory, channel, question)))
          .doesNotContain(HostileQuestions.SECRET_WORD);
    }
    scene.nothingWasRefused();
  }

  @Test
  void aQuestionThatIsTooLongIsToldSo() {
    User mallory = scene.server().user("Mallory", "ko");
    Channel channel = channel(mallory, "ko");
    scene
        .server()
        .says(
            mallory,
            channel,
            "<@%d> %s".formatted(scene.server().applicationId(), HostileQuestions.LONG));
    assertThat(visible(scene.server().awaits(channel, it -> visible(it).contains("500자"))))
        .doesNotContain(HostileQuestions.LONG);
  }

  private static Channel channel(User owner, String language) {
    return scene.server().textChannel(scene.server().guild("AI", language, owner), "general");
  }

  private static Interaction asks(User user, Channel channel, String question) {
    return scene.server().runs(user, channel, "ask", Map.of("question", question));
  }

  private static Message answer(User user, Channel channel, String question) {
    return scene.answer(asks(user, channel, question), "❓");
  }

  private static List<String> texts(Message message) {
    return message.embeds().stream().map(it -> it.path("description").asString("")).toList();
  }
}
