package jobo.chat.discord;

import java.net.URI;
import java.util.List;
import jobo.chat.message.MessageLine;
import jobo.document.Span;
import jobo.document.Span.Style;

/**
 * Writes lines as Discord's Markdown: weight as two asterisks around, stress as underscores within
 * it, which take effect only where no Latin letter or digit touches them from outside.
 */
final class DiscordMarkup {
  /** Keeps letters and underscores apart, and cannot be seen. */
  private static final String SEAM = "\u2060";

  private final StringBuilder markdown = new StringBuilder();
  private final URI base;
  private boolean afterStress;

  private DiscordMarkup(URI base) {
    this.base = base;
  }

  /**
   * The Markdown of some lines.
   *
   * @param base the address that paths of Jobo's own pages belong to
   */
  static String of(List<MessageLine> lines, URI base) {
    DiscordMarkup markup = new DiscordMarkup(base);
    MessageLine.Frame frame = null;
    for (int at = 0; at < lines.size(); at++) {
      MessageLine line = lines.get(at);
      boolean goesOn = frame != null && frame.equals(line.frame());
      String gap = goesOn ? "\n> \n" : "\n\n";
      markup.raw(at == 0 ? "" : line.gap() ? gap : "\n");
      markup.raw(line.frame() == null ? "" : "> ");
      markup.spans(line.spans());
      frame = line.frame();
    }
    return markup.markdown.toString();
  }

  private void spans(List<Span> spans) {
    Style style = Style.PLAIN;
    boolean first = true;
    for (Span span : spans) {
      change(style, span.style());
      boolean starts = first && span.style().equals(Style.PLAIN);
      first = false;
      style = span.style();
      raw(
          switch (span) {
            case Span.Words words -> DiscordText.escaped(words.text(), starts);
            case Span.Anchor anchor -> link(anchor);
            case Span.Timestamp time -> "<t:" + time.at().getEpochSecond() + ":f>";
          });
    }
    change(style, Style.PLAIN);
  }

  private String link(Span.Anchor anchor) {
    String target = DiscordText.target(base.resolve(anchor.target()).toASCIIString());
    // Within a style its own mark would end it; written in another way it is the same address.
    target = anchor.style().emphasis() ? target.replace("_", "%5F") : target;
    target = anchor.style().strong() ? target.replace("*", "%2A") : target;
    return "[" + DiscordText.label(anchor.text()) + "](" + target + ")";
  }

  private void change(Style from, Style to) {
    boolean emphasis = from.continuesEmphasis(to);
    if (from.emphasis() && !emphasis) {
      markdown.append('_');
      afterStress = true;
    }
    raw(from.strong() && !to.strong() ? "**" : "");
    raw(to.strong() && !from.strong() ? "**" : "");
    if (to.emphasis() && !emphasis) {
      boolean touches = !markdown.isEmpty() && isWord(markdown.charAt(markdown.length() - 1));
      markdown.append(touches ? SEAM : "").append('_');
      afterStress = false;
    }
  }

  private void raw(String text) {
    if (!text.isEmpty()) {
      markdown.append(afterStress && isWord(text.charAt(0)) ? SEAM : "").append(text);
      afterStress = false;
    }
  }

  private static boolean isWord(char letter) {
    return letter == '_'
        || (letter >= '0' && letter <= '9')
        || (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z');
  }
}
