package jobo.chat.discord;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jobo.chat.message.MessageLine;
import jobo.chat.message.MessageLines;
import jobo.chat.message.MessagePacking;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.document.Lines;
import jobo.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents as Discord's embeds, over as many messages as its limits ask for. The tree is
 * divided, never the Markdown. A few sections get an embed each in their colour; many, as in an
 * overview, share one. Safe for use by many threads.
 */
public final class DiscordRenderer {
  private static final int MOST_PANELS = 10;
  private static final int LONGEST_MESSAGE = 6_000;
  private static final int SECTIONS_OF_THEIR_OWN = 5;

  /** Jobo's own, for what belongs to no category: the ink of its front page. */
  private static final int COLOUR = 0x1F2937;

  /** What stands where there is nothing to see, as Discord takes no empty message. */
  static final Panel NOTHING = new Panel("", COLOUR, "…", null);

  private final ZoneId zone;
  private final URI base;

  /**
   * A renderer.
   *
   * @param zone in which days are told; instants are shown in each reader's own
   * @param base the address that paths of Jobo's own pages belong to
   */
  public DiscordRenderer(ZoneId zone, URI base) {
    this.zone = zone;
    this.base = base;
  }

  /** Blocks that share an embed, as far as they fit. */
  private static final class Draft {
    private final List<Inline> title;
    private final int colour;
    private final List<Block> blocks = new ArrayList<>();
    private Panel.@Nullable Shown picture;

    Draft(List<Inline> title, int colour) {
      this.title = title;
      this.colour = colour;
    }

    boolean isEmpty() {
      return title.isEmpty() && blocks.isEmpty() && picture == null;
    }
  }

  /**
   * The messages of a document, each a list of embeds; at least one.
   *
   * @param pictures the files that are at hand
   */
  List<List<Panel>> render(Document document, Set<String> pictures) {
    List<Panel> panels =
        drafts(document.blocks(), pictures).stream().flatMap(this::panels).toList();
    List<List<Panel>> messages = new ArrayList<>();
    int length = 0;
    for (Panel panel : panels) {
      boolean full =
          messages.isEmpty()
              || messages.getLast().size() == MOST_PANELS
              || length + panel.length() > LONGEST_MESSAGE;
      if (full) {
        messages.add(new ArrayList<>());
        length = 0;
      }
      messages.getLast().add(panel);
      length += panel.length();
    }
    return messages.isEmpty() ? List.of(List.of(NOTHING)) : messages;
  }

  private static List<Draft> drafts(List<Block> blocks, Set<String> pictures) {
    long sections = blocks.stream().filter(Block.Section.class::isInstance).count();
    List<Draft> drafts = new ArrayList<>();
    drafts.add(new Draft(List.of(), COLOUR));
    boolean shown = false;
    for (Block block : blocks) {
      if (block instanceof Block.Heading(int level, var text) && level == 1) {
        drafts.add(new Draft(text, COLOUR));
      } else if (block instanceof Block.Section section && sections <= SECTIONS_OF_THEIR_OWN) {
        drafts.add(draft(section));
        drafts.add(new Draft(List.of(), COLOUR));
      } else if (block instanceof Block.Picture(var file, var alternative)
          && !shown
          && pictures.contains(file)) {
        drafts.getLast().picture = new Panel.Shown(file, alternative);
        shown = true;
      } else {
        drafts.getLast().blocks.add(block);
      }
    }
    drafts.removeIf(Draft::isEmpty);
    return drafts;
  }

  private static Draft draft(Block.Section section) {
    Stream<Inline> emoji =
        section.emoji().isBlank() ? Stream.of() : Stream.of(Inline.text(section.emoji() + " "));
    Draft draft =
        new Draft(Stream.concat(emoji, section.title().stream()).toList(), section.colour());
    draft.blocks.addAll(section.blocks());
    return draft;
  }

  /** A title that is too long, or has a link, which a title cannot have, stands in the text. */
  private Stream<Panel> panels(Draft draft) {
    List<Span> spans = Lines.joined(draft.title, zone);
    String title = title(spans);
    boolean inText =
        title.length() > Panel.LONGEST_TITLE
            || !spans.stream().allMatch(Span.Words.class::isInstance);
    List<Block> blocks = new ArrayList<>(draft.blocks);
    if (inText) {
      blocks.addFirst(new Block.Heading(2, draft.title));
    }
    List<String> texts =
        MessagePacking.pack(
                MessageLines.of(blocks, zone, UnaryOperator.identity()),
                it -> text(it).length() <= Panel.LONGEST_TEXT)
            .stream()
            .map(this::text)
            .toList();
    List<Panel> panels = new ArrayList<>();
    String first = texts.isEmpty() ? "" : texts.getFirst();
    panels.add(new Panel(inText ? "" : title, draft.colour, first, draft.picture));
    texts.stream().skip(1).forEach(it -> panels.add(new Panel("", draft.colour, it, null)));
    return panels.stream().filter(it -> it.length() > 0 || it.picture() != null);
  }

  private static String title(List<Span> spans) {
    StringBuilder title = new StringBuilder();
    for (Span span : spans) {
      title.append(DiscordText.escaped(span.text(), title.isEmpty()));
    }
    return title.toString();
  }

  private String text(List<MessageLine> lines) {
    return DiscordMarkup.of(lines, base);
  }
}
