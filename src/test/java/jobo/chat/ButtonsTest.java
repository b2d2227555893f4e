package jobo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobo.chat.WireChat.Heard;
import jobo.delivery.Button;
import jobo.document.Block;
import jobo.language.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ButtonsTest {
  private static final int MOST_PRESSED = 800;

  /** Where a walk begins: every command, and mistakes that offer a way out. */
  private static final List<String> BEGINNINGS =
      List.of(
          "/help",
          "/categories",
          "/sources",
          "/digest",
          "/digest llm",
          "/digest tomorrow",
          "/digest generative-media",
          "/digest 2026-11-15",
          "Who found the hole in Sluice?",
          "/digset",
          "/aks",
          "/digest ll",
          "/digest 1999-01-01",
          "/digest llm 1999-01-01",
          "/subscribe",
          "/subscribe audio 20:00",
          "/subscribe lmm 8 Soul",
          "/subscribe CST",
          "/unsubscribe",
          "/subscriptions",
          "/settings",
          "/settings zone Soul",
          "/status",
          "/status again x 2026-11-21 0");

  @ParameterizedTest
  @EnumSource
  void everyButtonThatCanBeReachedIsACommandThatIsUnderstood(
      Language language, @TempDir Path archive) {
    try (WireChat chat = WireChat.open(archive)) {
      Set<String> seen = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>();
      BEGINNINGS.forEach(it -> follow(chat.say(language, it), seen, open));
      int pressed = 0;
      while (!open.isEmpty() && pressed++ < MOST_PRESSED) {
        follow(press(chat, language, open.remove()), seen, open);
      }
      assertThat(open).as("not pressed any more").isEmpty();
      assertThat(seen).as("reached").hasSizeGreaterThan(200);
      List<String> ends =
          seen.stream()
              .filter(ButtonsTest::isEnd)
              .sorted(Comparator.comparingInt(String::length).reversed())
              .toList();
      assertThat(ends).hasSizeGreaterThan(3).endsWith("/unsubscribe yes");
      ends.forEach(it -> press(chat, language, it));
    }
  }

  private static Heard press(WireChat chat, Language language, String command) {
    Heard heard = chat.say(language, command);
    boolean heading = heard.reply().document().blocks().getFirst() instanceof Block.Heading;
    assertThat(heading || heard.reply().asks())
        .as("what %s shows begins with its heading, or asks; a mistake does neither", command)
        .isTrue();
    return heard;
  }

  /** Whether it ends subscriptions, whose other buttons are pressed before. */
  private static boolean isEnd(String command) {
    return command.endsWith(" yes");
  }

  private static void follow(Heard heard, Set<String> seen, Deque<String> open) {
    assertThat(heard.replies()).hasSize(1);
    assertThat(heard.reply().buttons()).extracting(Button::label).doesNotHaveDuplicates();
    heard.commands().stream().filter(seen::add).filter(it -> !isEnd(it)).forEach(open::add);
  }
}
