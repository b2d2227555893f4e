package jobo.collect.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Tag;

/**
 * Reads the paragraphs of HTML that is soundly written, as nearly all in feeds is, in one pass and
 * without a tree: well-known elements, each ended in its turn. Whatever else there is, from a table
 * to a stray {@code <}, is left to a parser that knows how browsers understand it.
 */
final class SoundHtml {
  private static final int DEEPEST = 100;
  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "source");
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

  /** Hold no text to read, and are read here only where they hold nothing at all. */
  private static final Set<String> UNREAD = Set.of("iframe", "script", "style");

  /** The elements that are known, and whether each is a block. */
  private static final Map<String, Boolean> KNOWN = new HashMap<>();

  static {
    String known =
        "a abbr address article aside b big blockquote br center cite code dd del dfn div dl dt em"
            + " figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li"
            + " main mark nav ol p picture pre q s samp script section small source span strike"
            + " strong style sub sup time tt u ul var wbr";
    for (String name : known.split(" ", -1)) {
      KNOWN.put(name, Tag.valueOf(name).isBlock());
    }
  }

  private final String html;
  private final Paragraphs paragraphs;
  private final Deque<String> open = new ArrayDeque<>();
  private int at;

  private SoundHtml(String html) {
    this.html = html;
    this.paragraphs = new Paragraphs(html.length());
  }

  /** The visible paragraphs; empty where the HTML is not soundly written. */
  static Optional<String> paragraphs(String html) {
    SoundHtml reader = new SoundHtml(html);
    return html.indexOf('\0') < 0 && reader.read()
        ? Optional.of(reader.paragraphs.text())
        : Optional.empty();
  }

  private boolean read() {
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      int end = tag < 0 ? html.length() : tag;
      if (end > at) {
        paragraphs.add(CharacterReferences.decode(html.substring(at, end)));
      }
      at = end;
      if (tag >= 0 && !(html.startsWith("<!--", at) ? skipComment() : readTag())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a comment ends where every browser ends it. */
  private boolean skipComment() {
    int start = at + "<!--".length();
    int end = html.indexOf("-->", start);
    at = end + "-->".length();
    return end >= 0
        && !html.startsWith(">", start)
        && !html.startsWith("->", start)
        && html.indexOf("--!>", start, end) < 0;
  }

  private boolean readTag() {
    boolean ends = html.startsWith("</", at);
    at += ends ? 2 : 1;
    String name = name();
    Boolean block = KNOWN.get(name);
    if (block == null || !(ends ? ended(name) : started(name))) {
      return false;
    }
    if (name.equals("br")) {
      paragraphs.endLine();
    } else if (block && !UNREAD.contains(name)) {
      paragraphs.end();
    }
    return true;
  }

  private String name() {
    int start = at;
    while (at < html.length() && Character.isLetterOrDigit(html.charAt(at))) {
      at++;
    }
    return html.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private boolean ended(String name) {
    boolean sound = html.startsWith(">", at) && name.equals(open.poll());
    at++;
    return sound;
  }

  private boolean started(String name) {
    at = StartTag.end(html, at);
    if (at < 0 || VOID.contains(name)) {
      return at >= 0;
    }
    boolean closed = html.charAt(at - 2) == '/';
    if (UNREAD.contains(name)) {
      String nothing = "</" + name + ">";
      boolean isEmpty = !closed && html.startsWith(nothing, at);
      at += nothing.length();
      return isEmpty;
    }
    boolean sound = !closed && open.size() < DEEPEST && mayStand(name);
    open.push(name);
    return sound;
  }

  /** Whether an element may stand here without browsers ending another of its kind first. */
  private boolean mayStand(String name) {
    String kind = kind(name);
    for (String around : open) {
      if (kind.isEmpty() || (kind.equals("item") && LISTS.contains(around))) {
        return true;
      }
      if (kind(around).equals(kind)) {
        return false;
      }
    }
    return true;
  }

  private static String kind(String name) {
    return switch (name) {
      case "a" -> "link";
      case "h1", "h2", "h3", "h4", "h5", "h6" -> "heading";
      case "li", "dt", "dd" -> "item";
      default -> "";
    };
  }
}
