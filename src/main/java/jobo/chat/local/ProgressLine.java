package jobo.chat.local;

import java.util.function.Consumer;
import jobo.chat.RunProgress;
import jobo.language.Messages;

/** Shows a run as a bar with counts while it goes, and leaves one line when it is over. */
final class ProgressLine implements Consumer<RunProgress> {
  private static final int BAR = 20;

  private final Screen screen;
  private final Messages messages;

  ProgressLine(Screen screen, Messages messages) {
    this.screen = screen;
    this.messages = messages;
  }

  @Override
  public void accept(RunProgress progress) {
    if (progress.done()) {
      screen.print("✓ " + progress.line(messages) + "\n");
    } else {
      screen.pass(bar(progress) + " " + progress.line(messages));
    }
  }

  private static String bar(RunProgress progress) {
    int filled = (int) Math.round(BAR * progress.polled());
    return "[" + "█".repeat(filled) + "░".repeat(BAR - filled) + "]";
  }
}
