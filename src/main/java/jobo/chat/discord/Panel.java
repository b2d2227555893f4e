package jobo.chat.discord;

import org.jspecify.annotations.Nullable;

/**
 * An embed before it is JDA's.
 *
 * @param title Markdown, at most 256 characters; empty where there is none
 * @param colour 24-bit RGB
 * @param text Markdown, at most 4,096 characters
 * @param picture what is shown under it, or null
 */
record Panel(String title, int colour, String text, @Nullable Shown picture) {
  static final int LONGEST_TITLE = 256;
  static final int LONGEST_TEXT = 4_096;

  /**
   * A picture that goes along.
   *
   * @param alternative what it shows
   */
  record Shown(String file, String alternative) {}

  /**
   * What Discord counts of it, at most: it counts characters, of which none has less than a unit.
   */
  int length() {
    return title.length() + text.length();
  }
}
