package jobo.document;

import java.time.ZoneId;
import java.util.List;

/**
 * Writes documents as plain text for a terminal of some width, where Hangul, Chinese characters and
 * emoji take two columns.
 *
 * <p>Linked words carry a number, as in {@code 한빛연구소‹1›}, and the numbered addresses follow at the
 * end, each whole on a line of its own, so that long addresses never part the sentences and
 * terminals can open them. Only addresses are ever wider than the width. Nothing in the text can
 * steer a terminal: it has no control characters but the ends of lines. A picture is its words in
 * brackets.
 */
public final class PlainRenderer {
  private static final int NARROWEST = 20;

  private final ZoneId zone;
  private final int width;

  /**
   * A renderer that writes instants in a zone.
   *
   * @param width how many columns a line has, at least 20
   */
  public PlainRenderer(ZoneId zone, int width) {
    if (width < NARROWEST) {
      throw new IllegalArgumentException(
          "Text needs at least %d columns, not %d".formatted(NARROWEST, width));
    }
    this.zone = zone;
    this.width = width;
  }

  /** The text of a document, its lines ended; empty where nothing is visible. */
  public String render(Document document) {
    Footnotes footnotes = new Footnotes();
    Sheet sheet = new PlainBlocks(zone, footnotes).sheet(document.blocks(), width);
    sheet.add(footnotes.lines());
    List<String> lines = sheet.lines();
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
