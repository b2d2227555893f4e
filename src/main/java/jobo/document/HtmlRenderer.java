package jobo.document;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Writes documents as a fragment of HTML for Jobo's own page.
 *
 * <p>The fragment is one {@code div} that names the language. It carries no style and no id, so it
 * passes a strict content security policy and may stand on a page many times: a section bears its
 * colour as {@code data-colour="4b8bbe"} for the page's style sheet to take up. Links stay in the
 * same window unless the page's {@code base} says otherwise; those that lead away tell neither who
 * sent the reader nor lend Jobo's name. Blocks without visible content are left out; an empty item
 * keeps its number.
 */
public final class HtmlRenderer {
  private static final int DEEPEST = 6;

  private final ZoneId zone;
  private final int top;

  /** A renderer that writes instants in a zone. */
  public HtmlRenderer(ZoneId zone) {
    this(zone, 1);
  }

  /**
   * A renderer for documents within something that has headings of its own.
   *
   * @param top the level that a document's title has there, 1 to 6; deeper ones follow it
   */
  public HtmlRenderer(ZoneId zone, int top) {
    if (top < 1 || top > DEEPEST) {
      throw new IllegalArgumentException("A heading of HTML has level 1 to 6, not " + top);
    }
    this.zone = zone;
    this.top = top;
  }

  /** The HTML of a document. */
  public String render(Document document) {
    HtmlText html = new HtmlText(document.language());
    html.raw("<div class=\"document\" lang=\"").raw(document.language().tag()).raw("\">\n");
    addAll(document.blocks(), html);
    return html.raw("</div>\n").toString();
  }

  private void addAll(List<Block> blocks, HtmlText html) {
    blocks.forEach(block -> add(block, html));
  }

  private void add(Block block, HtmlText html) {
    switch (block) {
      case Block.Heading(int level, var text) -> addLine(heading(level), text, html);
      case Block.Paragraph(var text) -> addParagraph(text, html);
      case Block.Listing listing -> addList(listing, html);
      case Block.Quotation(var blocks) ->
          html.around("<blockquote>\n", "</blockquote>\n", it -> addAll(blocks, it));
      case Block.Folded(var title, var blocks) ->
          html.around(
              "<details>\n",
              "</details>\n",
              it -> {
                addLine("summary", title, it);
                addAll(blocks, it);
              });
      case Block.Section section -> addSection(section, html);
      case Block.Picture(var file, var alternative) ->
          html.raw("<figure><img src=\"/archive/")
              .raw(file) // a plain name by its type
              .raw("\" alt=\"")
              .text(alternative)
              .raw("\" decoding=\"async\"></figure>\n");
    }
  }

  private String heading(int level) {
    return "h" + Math.min(DEEPEST, top + level - 1);
  }

  private void addLine(String tag, List<Inline> text, HtmlText html) {
    List<Span> line = Lines.joined(text, zone);
    html.around("<" + tag + ">", "</" + tag + ">\n", it -> it.line(line));
  }

  private void addParagraph(List<Inline> text, HtmlText html) {
    List<List<Span>> lines = Lines.of(text, zone);
    html.around(
        "<p>",
        "</p>\n",
        it -> {
          for (int index = 0; index < lines.size(); index++) {
            it.raw(index > 0 ? "<br>\n" : "").line(lines.get(index));
          }
        });
  }

  private void addList(Block.Listing listing, HtmlText html) {
    boolean numbered = listing.first() > 0;
    String start = listing.first() > 1 ? " start=\"" + listing.first() + "\"" : "";
    html.around(
        numbered ? "<ol" + start + ">\n" : "<ul>\n",
        numbered ? "</ol>\n" : "</ul>\n",
        list -> {
          for (Block.Item item : listing.items()) {
            boolean empty = !list.around("<li>", "</li>\n", it -> addAll(item.blocks(), it));
            list.raw(empty && numbered ? "<li></li>\n" : "");
          }
        });
  }

  private void addSection(Block.Section section, HtmlText html) {
    String colour = String.format(Locale.ROOT, "%06x", section.colour());
    html.around(
        "<section class=\"category\" data-colour=\"" + colour + "\">\n",
        "</section>\n",
        it -> {
          String tag = heading(2);
          it.around("<" + tag + ">", "</" + tag + ">\n", heading -> addTitle(section, heading));
          addAll(section.blocks(), it);
        });
  }

  private void addTitle(Block.Section section, HtmlText html) {
    List<Span> title = Lines.joined(section.title(), zone);
    boolean emoji =
        html.around(
            "<span class=\"emoji\" aria-hidden=\"true\">",
            "</span>",
            it -> it.text(section.emoji()));
    html.raw(emoji && !title.isEmpty() ? " " : "").line(title);
  }
}
