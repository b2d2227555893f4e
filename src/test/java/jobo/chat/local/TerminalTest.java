package jobo.chat.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import jobo.chat.CommandHandler;
import jobo.chat.CommandHandlers;
import jobo.chat.ProgressBoard;
import jobo.chat.RunProgress;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.document.PlainRenderer;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TerminalTest {
  private static final String ERASE = "\r\u001b[2K";
  private static final RunProgress HALF = new RunProgress(1, 2, 5, 4, 3, 0, false);
  private static final RunProgress DONE = new RunProgress(2, 2, 9, 9, 7, 28, true);

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicInteger handled = new AtomicInteger();
  private final CommandHandler commands =
      CommandHandlers.doing(
          steps -> {
            steps.accept("step of " + handled.incrementAndGet());
          });

  @Test
  void commandsAreTakenLineByLineUntilTheInputEnds() {
    terminal(false).read(input("/help\n\n   \r\n/help\r\n/help"), commands);
    assertThat(handled).hasValue(3);
    assertThat(screen()).isEqualTo("\ndone\n".repeat(3));
  }

  @Test
  void withoutAnInputItStaysSilentAndReturns() {
    terminal(false).read(InputStream.nullInputStream(), commands);
    assertThat(handled).hasValue(0);
    assertThat(screen()).isEmpty();
  }

  @Test
  void anInputThatBreaksEndsTheReadingAndNothingElse() {
    InputStream breaking =
        new SequenceInputStream(input("/help\n"), InputStream.nullInputStream()) {
          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            throw new IOException("gone");
          }
        };
    terminal(false).read(breaking, commands);
    assertThat(screen()).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreAMistakeLikeAnyOther() {
    byte[] bytes = {'/', (byte) 0xff, (byte) 0xc3, '(', '\n', '/', 'h', 'e', 'l', 'p', '\n'};
    terminal(false).read(new ByteArrayInputStream(bytes), commands);
    assertThat(handled).hasValue(1);
    assertThat(screen()).contains("/help", "done");
  }

  @Test
  void somebodyInFrontOfItSeesAPromptAndStepsThatPass() {
    terminal(true).read(input("/help\n"), commands);
    assertThat(screen())
        .isEqualTo("\n조보> " + ERASE + "  step of 1" + ERASE + "\ndone\n" + "\n조보> ");
  }

  @Test
  void stepsAndBarsNeverGoIntoAFile() {
    ProgressBoard board = new ProgressBoard();
    Terminal terminal = terminal(false);
    terminal.showing(board, () -> run(board));
    terminal.read(input("/help\n"), commands);
    assertThat(screen())
        .isEqualTo(
            """
            ✓ 2 of 2 sources polled · 9 articles read · 9 sorted · 7 stories · 28 editions written

            done
            """);
  }

  @Test
  void aRunPassesAsABarAndLeavesOneLine() {
    ProgressBoard board = new ProgressBoard();
    terminal(true).showing(board, () -> run(board));
    assertThat(screen())
        .startsWith(ERASE + "[" + "█".repeat(10) + "░".repeat(10) + "] 1 of 2 sources polled")
        .contains(ERASE + "✓ 2 of 2 sources polled")
        .endsWith("written\n");
  }

  @Test
  void afterItsWorkARunIsNoLongerShownEvenIfTheWorkBroke() {
    ProgressBoard board = new ProgressBoard();
    Runnable broken =
        () -> {
          throw new IllegalStateException("broken");
        };
    Terminal terminal = terminal(true);
    assertThatThrownBy(() -> terminal.showing(board, broken)).hasMessage("broken");
    run(board);
    assertThat(screen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[2J", "\u001b]0;owned\u0007", "\u009b1A", "\r", "\b\b", "\u001bc"})
  void whatSteersATerminalNeverComesFromATitle(String sequence) {
    Document document =
        Document.of(
            Language.ENGLISH,
            Block.Heading.of(1, Inline.text("be" + sequence + "fore")),
            Block.Paragraph.of(Inline.text("after")));
    terminal(true).send(Terminal.chat(), Message.of(document), "");
    assertThat(screen()).containsSubsequence("be", "fore", "after");
    assertThat(screen().chars()).allMatch(it -> it == '\n' || !Character.isISOControl(it));
  }

  private static void run(ProgressBoard board) {
    board.show(HALF);
    board.show(DONE);
  }

  private Terminal terminal(boolean interactive) {
    return new Terminal(
        new PrintStream(written, true, StandardCharsets.UTF_8),
        interactive,
        new PlainRenderer(ZoneOffset.UTC, 80),
        Language.ENGLISH);
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private String screen() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
