package jobo.chat.discord;

import jobo.language.VisibleText;
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
   * The same with what its picture shows in words, as far as there is room.
   *
   * @param room for how much of Discord's count
   */
  Panel inWords(int room) {
    if (picture == null) {
      return this;
    }
    String before = text.isEmpty() ? "" : text + "\n\n";
    int most = Math.min(room + text.length(), LONGEST_TEXT) - before.length() - 2;
    String words = picture.alternative().strip();
    String escaped = DiscordText.escaped(words, false);
    if (escaped.length() > most) {
      // A backslash for each letter is the most that can come to it.
      escaped = DiscordText.escaped(VisibleText.cut(words, Math.max(0, most / 2 - 1)), false);
    }
    boolean fits = !words.isEmpty() && escaped.length() <= most;
    return new Panel(title, colour, fits ? before + "_" + escaped + "_" : text, null);
  }

  /**
   * What Discord counts of it, at most: it counts characters, of which none has less than a unit.
   */
  int length() {
    return title.length() + text.length();
  }
}
