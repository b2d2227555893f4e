package jobo.chat.telegram;

import static jobo.chat.telegram.TelegramScene.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import jobo.botapi.Chat;
import jobo.botapi.Entity;
import jobo.botapi.Sent;
import jobo.botapi.User;
import jobo.chat.HostileQuestions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of ill-meaning people get a plain answer or a refusal, and have no effect. */
class HostileQuestionsOnTelegramTest {
  /** Beside these a message may have no stretch that is more than its letters. */
  private static final Set<String> HARMLESS =
      Set.of("bold", "italic", "text_link", "blockquote", "expandable_blockquote");

  @TempDir private static Path archives;
  private static TelegramScene scene;

  @BeforeAll
  static void open() {
    scene = TelegramScene.open(archives);
  }

  @AfterAll
  static void close() {
    scene.close();
  }

  @Test
  void eachIsAnsweredPlainlyOrRefused() {
    User mallory = scene.server().user("Mallory", "ko");
    Chat chat = scene.server().privateChat(mallory);
    for (String question : HostileQuestions.all()) {
      Sent answer = answer(mallory, chat, question);
      assertThat(answer.entities())
          .as(question)
          .allSatisfy(it -> assertThat(HARMLESS).contains(it.type()));
      assertThat(links(answer)).as(question).isSubsetOf(HostileQuestions.articles());
    }
    assertThat(visible(answer(mallory, chat, "What did EvalHub measure for Fjord 34B?")))
        .contains("69.8");
    scene.nothingWasRefused();
  }

  @Test
  void whatIsAskedInOneChatIsSeenInNoOther() {
    User alice = scene.server().user("Alice", "en");
    answer(alice, scene.server().privateChat(alice), HostileQuestions.SECRET);
    User mallory = scene.server().user("Mallory", "en");
    Chat chat = scene.server().privateChat(mallory);
    for (String question : HostileQuestions.prying()) {
      assertThat(visible(answer(mallory, chat, question)))
          .doesNotContain(HostileQuestions.SECRET_WORD);
    }
    scene.nothingWasRefused();
  }

  @Test
  void aQuestionThatIsTooLongIsToldSo() {
    User mallory = scene.server().user("Mallory", "ko");
    Chat chat = scene.server().privateChat(mallory);
    scene.server().says(mallory, chat, "/ask " + HostileQuestions.LONG);
    assertThat(visible(scene.server().awaits(chat, it -> visible(it).contains("500자"))))
        .doesNotContain(HostileQuestions.LONG);
    scene.nothingWasRefused();
  }

  private static Sent answer(User user, Chat chat, String question) {
    int before = scene.server().sent(chat).size();
    scene.server().says(user, chat, "/ask " + question);
    return scene
        .server()
        .awaits(
            chat,
            it -> visible(it).startsWith("❓") && scene.server().sent(chat).indexOf(it) >= before);
  }

  private static List<String> links(Sent answer) {
    return answer.entities().stream()
        .filter(it -> it.type().equals("text_link"))
        .map(Entity::argument)
        .toList();
  }
}
