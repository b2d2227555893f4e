package jobo.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The outline of Markdown as commonmark-java reads it, with what GitHub adds. */
final class MarkdownOutline {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  AutolinkExtension.create(),
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  TaskListItemsExtension.create()))
          .build();

  private int links;

  static String of(String markdown) {
    return String.join("\n", new MarkdownOutline().blocks(PARSER.parse(markdown)));
  }

  private List<String> blocks(Node parent) {
    List<String> lines = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      lines.addAll(block(node));
    }
    return lines;
  }

  private List<String> block(Node node) {
    return switch (node) {
      case Heading heading -> List.of("h" + heading.getLevel() + " " + inked(heading));
      case Paragraph paragraph when paragraph.getFirstChild() instanceof Image image ->
          List.of("img " + image.getDestination() + " " + inked(image));
      case Paragraph paragraph -> List.of("p " + inked(paragraph));
      case BlockQuote quote -> Outline.nested("quote", blocks(quote));
      case BulletList list -> Outline.nested("ul", blocks(list));
      case OrderedList list -> Outline.nested("ol " + list.getMarkerStartNumber(), blocks(list));
      case ListItem item when item.getFirstChild() == null -> List.of("li");
      case ListItem item -> Outline.nested("li", blocks(item));
      default -> List.of("UNEXPECTED " + node);
    };
  }

  private Inked inked(Node parent) {
    Inked inked = new Inked();
    ink(parent, inked, false, false, "");
    return inked;
  }

  private void ink(Node parent, Inked inked, boolean strong, boolean emphasis, String link) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> inked.text(text.getLiteral(), strong, emphasis, link);
        case StrongEmphasis inner -> ink(inner, inked, true, emphasis, link);
        case Emphasis inner -> ink(inner, inked, strong, true, link);
        case Link inner when link.isEmpty() && inner.getTitle() == null ->
            ink(inner, inked, strong, emphasis, Outline.link(links++, inner.getDestination()));
        case HardLineBreak br -> inked.lineBreak();
        case HtmlInline html when html.getLiteral().equals("<!-- -->") -> {}
        default -> inked.text("UNEXPECTED " + node, strong, emphasis, link);
      }
    }
  }
}
