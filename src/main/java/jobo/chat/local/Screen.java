package jobo.chat.local;

import java.io.PrintStream;

/**
 * The terminal that is written to. On a real one a line of progress is written over in place; into
 * a file or pipe only finished lines go. Safe for use by many threads.
 */
final class Screen {
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean interactive;
  private boolean hasPassingLine;

  Screen(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  /** Writes text that stays. */
  synchronized void print(String text) {
    erase();
    out.print(text);
    out.flush();
  }

  /** Shows a line until the next one comes; nothing where lines cannot be written over. */
  synchronized void pass(String line) {
    if (interactive) {
      out.print(ERASE_LINE + line);
      out.flush();
      hasPassingLine = true;
    }
  }

  /** Whether somebody can see a line that passes. */
  boolean isInteractive() {
    return interactive;
  }

  private void erase() {
    if (hasPassingLine) {
      out.print(ERASE_LINE);
      hasPassingLine = false;
    }
  }
}
