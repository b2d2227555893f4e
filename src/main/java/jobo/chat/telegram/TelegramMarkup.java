package jobo.chat.telegram;

import java.net.URI;
import java.util.List;
import jobo.chat.message.MessageLine;
import jobo.document.Span;
import org.jspecify.annotations.Nullable;

/** Writes lines as Telegram's HTML: the one place where text becomes part of it, escaped. */
final class TelegramMarkup {
  private final StringBuilder html = new StringBuilder();
  private final URI base;
  private MessageLine.@Nullable Frame frame;

  private TelegramMarkup(URI base) {
    this.base = base;
  }

  /**
   * The HTML of a message.
   *
   * @param base the address that paths of Jobo's own pages belong to
   */
  static String of(List<MessageLine> lines, URI base) {
    TelegramMarkup markup = new TelegramMarkup(base);
    for (int at = 0; at < lines.size(); at++) {
      MessageLine line = lines.get(at);
      markup.moveTo(line.frame(), at == 0 ? "" : line.gap() ? "\n\n" : "\n");
      markup.spans(line.spans());
    }
    markup.moveTo(null, "");
    return markup.html.toString();
  }

  private void moveTo(MessageLine.@Nullable Frame next, String between) {
    boolean change = frame != next;
    if (change && frame != null) {
      html.append("</blockquote>");
    }
    html.append(between);
    if (change && next != null) {
      html.append(next.isFolded() ? "<blockquote expandable>" : "<blockquote>");
    }
    frame = next;
  }

  private void spans(List<Span> spans) {
    Span.Style style = Span.Style.PLAIN;
    for (Span span : spans) {
      change(style, span.style());
      style = span.style();
      if (span instanceof Span.Anchor(String text, URI target, var ignored)) {
        html.append("<a href=\"")
            .append(escaped(base.resolve(target).toASCIIString()))
            .append("\">");
        html.append(escaped(text)).append("</a>");
      } else {
        html.append(escaped(span.text()));
      }
    }
    change(style, Span.Style.PLAIN);
  }

  private void change(Span.Style from, Span.Style to) {
    boolean emphasis = from.continuesEmphasis(to);
    html.append(from.emphasis() && !emphasis ? "</i>" : "");
    html.append(from.strong() && !to.strong() ? "</b>" : "");
    html.append(to.strong() && !from.strong() ? "<b>" : "");
    html.append(to.emphasis() && !emphasis ? "<i>" : "");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(text.charAt(at));
      }
    }
    return escaped.toString();
  }
}
