package jobo.chat.telegram;

import java.util.List;
import jobo.chat.message.MessageLine;
import jobo.chat.message.Room;
import jobo.document.Span;

/** What Telegram's messages hold, in UTF-16 units of text after parsing and in entities. */
enum TelegramRoom implements Room {
  /** A message of text. */
  TEXT(4_096),
  /** The caption of a photo. */
  CAPTION(1_024);

  private static final int MOST_ENTITIES = 100;

  private final int longest;

  TelegramRoom(int longest) {
    this.longest = longest;
  }

  /** The most UTF-16 units of text. */
  int longest() {
    return longest;
  }

  @Override
  public boolean holds(List<MessageLine> lines) {
    return length(lines) <= longest && entities(lines) <= MOST_ENTITIES;
  }

  private static int length(List<MessageLine> lines) {
    int length = 0;
    for (int at = 0; at < lines.size(); at++) {
      MessageLine line = lines.get(at);
      length += line.spans().stream().mapToInt(it -> it.text().length()).sum();
      length += at == 0 ? 0 : line.gap() ? 2 : 1;
    }
    return length;
  }

  /** At most so many; neighbours of one style may need fewer. */
  private static int entities(List<MessageLine> lines) {
    int entities = 0;
    MessageLine.Frame frame = null;
    for (MessageLine line : lines) {
      boolean newFrame = line.frame() != null && line.frame() != frame;
      entities += line.spans().stream().mapToInt(TelegramRoom::entities).sum() + (newFrame ? 1 : 0);
      frame = line.frame();
    }
    return entities;
  }

  private static int entities(Span span) {
    int styles = (span.style().strong() ? 1 : 0) + (span.style().emphasis() ? 1 : 0);
    return span instanceof Span.Anchor ? styles + 1 : styles;
  }
}
