package jobo.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Writes a marked text as HTML that is read as the same text. */
final class HtmlPrinter {
  private HtmlPrinter() {}

  static String print(MarkedText marked) {
    StringBuilder html = new StringBuilder();
    Deque<Entity> open = new ArrayDeque<>();
    Iterator<Entity> entities = marked.entities().iterator();
    Entity next = entities.hasNext() ? entities.next() : null;
    for (int place = 0; place <= marked.text().length(); place++) {
      while (!open.isEmpty() && open.peek().end() == place) {
        html.append("</").append(name(open.pop())).append('>');
      }
      while (next != null && next.offset() == place) {
        html.append(start(next));
        open.push(next);
        next = entities.hasNext() ? entities.next() : null;
      }
      if (place < marked.text().length()) {
        html.append(escaped(marked.text().charAt(place)));
      }
    }
    return html.toString();
  }

  private static String start(Entity entity) {
    return switch (entity.type()) {
      case "text_link" -> "<a href=\"%s\">".formatted(escaped(entity.argument()));
      case "text_mention" -> "<a href=\"tg://user?id=%s\">".formatted(entity.argument());
      case "expandable_blockquote" -> "<blockquote expandable>";
      case "date_time" ->
          "<tg-time unix=\"%s\" format=\"%s\">".formatted(entity.argument(), entity.format());
      default -> "<%s>".formatted(name(entity));
    };
  }

  private static String name(Entity entity) {
    return switch (entity.type()) {
      case "bold" -> "b";
      case "italic" -> "i";
      case "underline" -> "u";
      case "strikethrough" -> "s";
      case "spoiler" -> "tg-spoiler";
      case "text_link", "text_mention" -> "a";
      case "blockquote", "expandable_blockquote" -> "blockquote";
      case "date_time" -> "tg-time";
      default -> entity.type();
    };
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(it -> escaped.append(escaped((char) it)));
    return escaped.toString();
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> String.valueOf(letter);
    };
  }
}
