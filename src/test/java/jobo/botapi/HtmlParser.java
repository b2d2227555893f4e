package jobo.botapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads HTML as the platform does, which is not as a browser does; offsets count bytes. */
public final class HtmlParser {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("a", "text_link"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("tg-emoji", "custom_emoji"),
          Map.entry("tg-time", "date_time"));

  private final HtmlCursor cursor;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final Deque<HtmlTag> open = new ArrayDeque<>();
  private final List<Entity> entities = new ArrayList<>();
  private int utf16;

  private HtmlParser(String html) {
    this.cursor = new HtmlCursor(html);
  }

  /** The text with its entities, or a refusal that names the place. */
  public static MarkedText parse(String html) {
    return new HtmlParser(html).parse();
  }

  private MarkedText parse() {
    while (!cursor.isAtEnd()) {
      if (cursor.peek() == '<') {
        tag();
      } else {
        write(cursor.peek() == '&' ? cursor.reference() : 0);
      }
    }
    if (!open.isEmpty()) {
      throw refusal(
          "Can't find end tag corresponding to start tag \"%s\"".formatted(open.peek().name()));
    }
    // What was only kept to tell <pre><code class="language-…"> is no language of inline code.
    List<Entity> kept =
        entities.stream()
            .map(it -> it.type().equals("code") ? Entities.bare(it) : it)
            .sorted(Entity.ORDER)
            .toList();
    return new MarkedText(text.toString(StandardCharsets.UTF_8), kept);
  }

  private void write(int reference) {
    if (reference >= 0xD800 && reference <= 0xDFFF) {
      throw refusal(
          "Text contains invalid Unicode characters after decoding HTML entities, check for"
              + " unmatched surrogate code units");
    }
    if (reference != 0) {
      utf16 += Character.charCount(reference);
      text.writeBytes(Character.toString(reference).getBytes(StandardCharsets.UTF_8));
      return;
    }
    int unit = cursor.next();
    if ((unit & 0xC0) != 0x80) {
      utf16 += unit >= 0xF0 ? 2 : 1;
    }
    text.write(unit);
  }

  private void tag() {
    int begin = cursor.position();
    cursor.next();
    if (cursor.peek() == '/') {
      cursor.next();
      endTag(begin);
    } else {
      startTag(begin);
    }
  }

  private void startTag(int begin) {
    String name = cursor.until('>').toLowerCase(Locale.ROOT);
    if (cursor.isAtEnd()) {
      throw refusal("Unclosed start tag at byte offset " + begin);
    }
    if (!TYPES.containsKey(name)) {
      throw refusal("Unsupported start tag \"%s\" at byte offset %d".formatted(name, begin));
    }
    HtmlTag tag = HtmlTag.read(name, begin, cursor, utf16);
    if (name.equals("span") && !tag.argument().equals("spoiler")) {
      throw refusal("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + begin);
    }
    open.push(tag);
  }

  private void endTag(int begin) {
    HtmlTag tag = open.peek();
    if (tag == null) {
      throw refusal("Unexpected end tag at byte offset " + begin);
    }
    String name = cursor.until('>').toLowerCase(Locale.ROOT);
    cursor.skipSpace();
    if (cursor.isAtEnd() || cursor.peek() != '>') {
      throw refusal("Unclosed end tag at byte offset " + begin);
    }
    cursor.next();
    if (!name.isEmpty() && !name.equals(tag.name())) {
      throw refusal(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(begin, tag.name(), name));
    }
    open.pop();
    if (utf16 > tag.offset()) {
      String inside = text.toString(StandardCharsets.UTF_8).substring(tag.offset());
      Entities.of(tag, TYPES.getOrDefault(tag.name(), ""), inside, entities);
    }
  }

  static Refusal refusal(String what) {
    return Refusal.bad("can't parse entities: " + what);
  }
}
