package jobo.collect.markup;

import java.util.Set;
import java.util.regex.Pattern;
import jobo.language.VisibleText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes plain, visible text of HTML, and of text that may be HTML. */
public final class HtmlText {
  /** More than any honest article has; what comes after is not even looked at. */
  private static final int MOST_MARKUP = 2_000_000;

  private static final int MOST_TITLE_MARKUP = 8_000;
  private static final Set<String> UNREAD =
      Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head");
  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<(script|style)\\b[^>]*>.*?(?:</\\1\\s*>|$)|<!--.*?(?:-->|$)");
  private static final Pattern BREAK =
      Pattern.compile("(?i)</?(?:br|p|div|li|ul|ol|h[1-6]|tr|td)(?:\\s[^<>]*)?/?>");
  private static final Pattern INLINE =
      Pattern.compile(
          "(?i)</?(?:a|abbr|b|big|blockquote|center|cite|code|del|em|embed|figure|font|form|i|"
              + "iframe|img|input|ins|kbd|link|mark|meta|object|pre|q|s|small|span|strike|strong|"
              + "sub|sup|svg|table|tt|u|var|video|wbr)(?:\\s[^<>]*)?/?>");

  private HtmlText() {}

  /**
   * The visible paragraphs of HTML or plain text, divided by blank lines.
   *
   * @param most the most characters that are kept
   */
  public static String paragraphs(String html, int most) {
    String markup = html.length() > MOST_MARKUP ? html.substring(0, MOST_MARKUP) : html;
    String text =
        hasMarkup(markup)
            ? SoundHtml.paragraphs(markup).orElseGet(() -> parsed(markup))
            : VisibleText.paragraphs(markup);
    return VisibleText.cut(text, most);
  }

  /** The visible paragraphs of HTML as browsers understand it, however it is written. */
  static String parsed(String html) {
    return paragraphs(Jsoup.parseBodyFragment(html).body());
  }

  /** The visible paragraphs of an element, divided by blank lines. */
  public static String paragraphs(Element element) {
    ParagraphsOfTree paragraphs = new ParagraphsOfTree();
    element.traverse(paragraphs);
    return paragraphs.found.text();
  }

  /**
   * A title or the like as one line: tags that HTML knows are taken out, entities decoded. What
   * only looks like a tag, such as {@code List<String>}, stays.
   *
   * @param most the most characters that are kept
   */
  public static String line(String title, int most) {
    String text =
        title.length() > MOST_TITLE_MARKUP ? title.substring(0, MOST_TITLE_MARKUP) : title;
    // Twice, because many feeds escape once too often.
    return VisibleText.cut(VisibleText.line(withoutMarkup(withoutMarkup(text))), most);
  }

  private static String withoutMarkup(String text) {
    if (!hasMarkup(text)) {
      return text;
    }
    String visible = HIDDEN.matcher(text).replaceAll("");
    visible = INLINE.matcher(BREAK.matcher(visible).replaceAll(" ")).replaceAll("");
    return CharacterReferences.decode(visible);
  }

  /** Whether anything in a text may be a tag, a comment or an entity. */
  private static boolean hasMarkup(String text) {
    return hasPair(text, '<', "/!") || hasPair(text, '&', "#");
  }

  /** Whether a sign stands before a letter or one of some other signs. */
  private static boolean hasPair(String text, char sign, String others) {
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      boolean isLetter = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
      if (isLetter || others.indexOf(next) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static final class ParagraphsOfTree implements NodeVisitor {
    private final Paragraphs found = new Paragraphs(0);
    private int unread;

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case TextNode words when unread == 0 -> found.add(words.getWholeText());
        case Element element when UNREAD.contains(element.normalName()) -> unread++;
        case Element element when element.nameIs("br") -> found.endLine();
        case Element element when element.isBlock() -> found.end();
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (UNREAD.contains(element.normalName())) {
          unread--;
        } else if (element.isBlock()) {
          found.end();
        }
      }
    }
  }
}
