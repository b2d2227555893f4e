package jobo.chat.telegram;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobo.chat.message.MessageLine;
import jobo.chat.message.MessageLines;
import jobo.chat.message.MessagePacking;
import jobo.document.Block;
import jobo.document.Document;

/**
 * Writes documents as Telegram's HTML, over as many messages as its limits ask for. The tree is
 * divided, never the markup. A document's first picture becomes a photo: what stands before it is
 * the caption, and what it shows is told in words under it. Safe for use by many threads.
 */
public final class TelegramRenderer {
  private final ZoneId zone;
  private final URI base;

  /**
   * A renderer.
   *
   * @param zone in which instants are written
   * @param base the address that paths of Jobo's own pages belong to
   */
  public TelegramRenderer(ZoneId zone, URI base) {
    this.zone = zone;
    this.base = base;
  }

  /**
   * The messages of a document, at least one.
   *
   * @param pictures the files that are at hand
   */
  List<TelegramPart> render(Document document, Set<String> pictures) {
    List<Block> blocks = document.blocks();
    List<TelegramPart> parts = new ArrayList<>();
    int rest = addPhoto(blocks, pictures, parts);
    List<Block> told = blocks.subList(rest, blocks.size());
    MessagePacking.pack(lines(told), TelegramRoom.TEXT)
        .forEach(it -> parts.add(new TelegramPart.Text(html(it))));
    return parts.isEmpty() ? List.of(new TelegramPart.Text("…")) : parts;
  }

  /** Adds the photo, if there is one, and returns the place of the first block that is left. */
  private int addPhoto(List<Block> blocks, Set<String> pictures, List<TelegramPart> parts) {
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at) instanceof Block.Picture picture && pictures.contains(picture.file())) {
        List<Block> before = blocks.subList(0, at);
        List<MessageLine> caption = lines(before);
        if (!TelegramRoom.CAPTION.holds(caption)) {
          MessagePacking.pack(caption, TelegramRoom.TEXT)
              .forEach(it -> parts.add(new TelegramPart.Text(html(it))));
          before = List.of();
        }
        return at + 1 + addCaptioned(picture, before, blocks.subList(at + 1, blocks.size()), parts);
      }
    }
    return 0;
  }

  /** Adds the photo with all that fits under it, and returns how many blocks that took. */
  private int addCaptioned(
      Block.Picture picture, List<Block> before, List<Block> after, List<TelegramPart> parts) {
    List<Block> caption = new ArrayList<>(before);
    int taken = 0;
    boolean list = !after.isEmpty() && after.getFirst() instanceof Block.Listing;
    if (list && fitsWith(caption, after.getFirst())) {
      caption.add(after.getFirst());
      taken = 1;
    }
    Block words = new Block.Folded(List.of(), List.of(picture));
    if (fitsWith(caption, words)) {
      caption.add(words);
    }
    parts.add(new TelegramPart.Photo(picture.file(), html(lines(caption))));
    return taken;
  }

  private boolean fitsWith(List<Block> caption, Block next) {
    List<Block> both = new ArrayList<>(caption);
    both.add(next);
    return TelegramRoom.CAPTION.holds(lines(both));
  }

  private List<MessageLine> lines(List<Block> blocks) {
    return MessageLines.of(blocks, zone, HarmlessText::of);
  }

  private String html(List<MessageLine> lines) {
    return TelegramMarkup.of(lines, base);
  }
}
