package jobo.collect.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobo.language.VisibleText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Divides an element into the paragraphs that are seen: by blocks, by two line breaks, by blank
 * lines of preformatted text, and by the rows of tables.
 */
final class Passages implements NodeVisitor {
  private static final Set<String> UNREAD =
      Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "head");
  private static final Set<String> IN_THE_LINE = Set.of("td", "th");

  /** More text than any article has; what comes after is not even looked at. */
  private static final int MOST_LETTERS = 400_000;

  private final List<Passage> found = new ArrayList<>();
  private int letters;
  private final StringBuilder line = new StringBuilder();
  private Element block;
  private int unread;
  private int links;
  private int pre;
  private int breaks;
  private int linked;

  private Passages(Element root) {
    block = root;
  }

  /** The paragraphs of an element, in their order. */
  static List<Passage> of(Element element) {
    Passages passages = new Passages(element);
    element.traverse(passages);
    passages.end();
    return passages.found;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words && unread == 0 && letters < MOST_LETTERS) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  private void enter(Element element) {
    String name = element.normalName();
    unread += UNREAD.contains(name) ? 1 : 0;
    links += name.equals("a") ? 1 : 0;
    pre += name.equals("pre") ? 1 : 0;
    if (name.equals("br")) {
      breaks++;
      line.append(' ');
      if (breaks > 1) {
        end();
      }
    } else if (isDivider(element)) {
      end();
      block = element;
    } else if (IN_THE_LINE.contains(name)) {
      line.append(' ');
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (isDivider(element)) {
        end();
        block = element.parent() == null ? element : element.parent();
      }
      unread -= UNREAD.contains(name) ? 1 : 0;
      links -= name.equals("a") ? 1 : 0;
      pre -= name.equals("pre") ? 1 : 0;
    }
  }

  private void append(String whole) {
    String text = whole.length() > MOST_LETTERS ? whole.substring(0, MOST_LETTERS) : whole;
    letters += text.length();
    if (pre == 0) {
      words(text);
      return;
    }
    String[] paragraphs = text.split("\\n[ \\t\\r]*\\n", -1);
    for (int index = 0; index < paragraphs.length; index++) {
      if (index > 0) {
        end();
      }
      words(paragraphs[index]);
    }
  }

  private void words(String text) {
    String visible = VisibleText.inline(text);
    line.append(visible);
    linked += links > 0 ? visible.strip().length() : 0;
    breaks = visible.isBlank() ? breaks : 0;
  }

  private void end() {
    String text = VisibleText.line(line.toString());
    if (!text.isEmpty()) {
      found.add(new Passage(text, Math.min(linked, text.length()), block));
    }
    line.setLength(0);
    linked = 0;
    breaks = 0;
  }

  private static boolean isDivider(Element element) {
    return element.isBlock() && !IN_THE_LINE.contains(element.normalName());
  }
}
