package jobo.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Jobo's own Markdown says: the way back from {@link DiscordMarkup}, which escapes all that
 * does not come from itself.
 *
 * @param text the words, escaped, line by line
 * @param targets the addresses of the links, in their order
 */
record PlainWords(String text, List<String> targets) {
  /** What is there beside plain characters, in the order in which it is looked for. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "\\\\(?<letter>.)"
              + "|\\[(?<label>(?:\\\\.|[^\\]\\\\])*)\\]\\((?<target>[^)]*)\\)"
              + "|(?<time><t:-?\\d+:f>)"
              + "|\\*\\*|_|\u2060");

  PlainWords {
    targets = List.copyOf(targets);
  }

  /** The words of a Markdown text. */
  static PlainWords of(String markdown) {
    StringBuilder text = new StringBuilder(markdown.length());
    List<String> targets = new ArrayList<>();
    for (String line : markdown.split("\n", -1)) {
      text.append(text.isEmpty() ? "" : "\n");
      add(line.startsWith("> ") ? line.substring(2) : line, text, targets);
    }
    return new PlainWords(text.toString(), targets);
  }

  private static void add(String line, StringBuilder text, List<String> targets) {
    StringBuilder words = new StringBuilder();
    boolean startsLine = true;
    Matcher markup = MARKUP.matcher(line);
    int from = 0;
    while (markup.find()) {
      words.append(line, from, markup.start());
      from = markup.end();
      if (markup.group("time") != null) {
        text.append(DiscordText.escaped(words.toString(), startsLine)).append(markup.group());
        startsLine = false;
        words.setLength(0);
      } else if (markup.group("letter") != null) {
        words.append(markup.group("letter"));
      } else if (markup.group("label") != null) {
        words.append(unescaped(markup.group("label")));
        targets.add(markup.group("target"));
      }
    }
    words.append(line, from, line.length());
    text.append(DiscordText.escaped(words.toString(), startsLine));
  }

  private static String unescaped(String label) {
    return label.replaceAll("\\\\(.)", "$1").replace("\u2060", "");
  }
}
