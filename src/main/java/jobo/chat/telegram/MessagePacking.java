package jobo.chat.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobo.document.Span;

/**
 * Distributes lines over messages, none over Telegram's limits. What belongs together (a story, a
 * heading with what follows) stays in one message where it fits one; a link is never torn.
 */
final class MessagePacking {

  /**
   * What a message holds.
   *
   * @param length UTF-16 units of text after parsing
   * @param entities most entities
   */
  record Room(int length, int entities) {
    /** A message of text. */
    static final Room TEXT = new Room(4_096, 100);

    /** The caption of a photo. */
    static final Room CAPTION = new Room(1_024, 100);

    boolean holds(int otherLength, int otherEntities) {
      return otherLength <= length && otherEntities <= entities;
    }
  }

  private final Room room;
  private final List<List<MessageLine>> messages = new ArrayList<>();
  private List<MessageLine> message = new ArrayList<>();

  private MessagePacking(Room room) {
    this.room = room;
  }

  /** The lines of each message, in order; none is lost and none comes twice. */
  static List<List<MessageLine>> pack(List<MessageLine> lines, Room room) {
    MessagePacking packing = new MessagePacking(room);
    units(lines).forEach(packing::addUnit);
    packing.endMessage();
    return packing.messages;
  }

  /** The lines that are read together. */
  static List<List<MessageLine>> units(List<MessageLine> lines) {
    List<List<MessageLine>> units = new ArrayList<>();
    for (MessageLine line : lines) {
      if (line.starts() || units.isEmpty()) {
        units.add(new ArrayList<>());
      }
      units.getLast().add(line);
    }
    return units;
  }

  /** Whether some lines make one message. */
  static boolean fits(List<MessageLine> lines, Room room) {
    return room.holds(length(lines), entities(lines));
  }

  private void addUnit(List<MessageLine> unit) {
    if (!fits(joined(message, unit), room) && fits(unit, room)) {
      endMessage();
    }
    unit.forEach(this::addLine);
  }

  private void addLine(MessageLine line) {
    MessageLine rest = line;
    while (!fits(joined(message, List.of(rest)), room)) {
      List<Span> first = new ArrayList<>();
      List<Span> later = new ArrayList<>();
      divide(rest, first, later);
      if (!first.isEmpty()) {
        message.add(rest.cutTo(first));
      }
      endMessage();
      if (later.isEmpty()) {
        return; // what was left was space
      }
      rest = rest.goingOn(later);
    }
    message.add(rest);
  }

  /** Puts what still has room into {@code first}; with an empty message that is never nothing. */
  private void divide(MessageLine line, List<Span> first, List<Span> later) {
    for (Span span : line.spans()) {
      if (!later.isEmpty()) {
        later.add(span);
      } else if (fits(joined(message, with(line, first, span)), room)) {
        first.add(span);
      } else {
        tear(line, span, first, later);
      }
    }
  }

  /** Words go on in the next message, links whole. */
  private void tear(MessageLine line, Span span, List<Span> first, List<Span> later) {
    List<MessageLine> withLetter =
        joined(message, with(line, first, new Span.Words("x", span.style())));
    if (!(span instanceof Span.Words(String text, var style)) || !fits(withLetter, room)) {
      later.add(span);
      return;
    }
    int end = tearAt(text, room.length - length(withLetter) + 1);
    addWords(text.substring(0, end).stripTrailing(), style, first);
    addWords(text.substring(end).stripLeading(), style, later);
  }

  private static void addWords(String text, Span.Style style, List<Span> to) {
    if (!text.isEmpty()) {
      to.add(new Span.Words(text, style));
    }
  }

  /** Behind the last space that has room, else behind the last whole letter. */
  private static int tearAt(String text, int most) {
    int end = Math.min(most, text.length());
    int space = text.lastIndexOf(' ', end - 1);
    if (space > end / 2) {
      return space + 1;
    }
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    int whole = letters.isBoundary(end) ? end : letters.preceding(end);
    return whole > 0 ? whole : Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  private static List<MessageLine> with(MessageLine line, List<Span> first, Span span) {
    List<Span> spans = new ArrayList<>(first);
    spans.add(span);
    return List.of(line.cutTo(spans));
  }

  private static List<MessageLine> joined(List<MessageLine> left, List<MessageLine> right) {
    List<MessageLine> joined = new ArrayList<>(left);
    joined.addAll(right);
    return joined;
  }

  private void endMessage() {
    if (!message.isEmpty()) {
      messages.add(message);
      message = new ArrayList<>();
    }
  }

  private static int length(List<MessageLine> lines) {
    int length = 0;
    for (int at = 0; at < lines.size(); at++) {
      length += lines.get(at).length() + (at == 0 ? 0 : lines.get(at).gap() ? 2 : 1);
    }
    return length;
  }

  private static int entities(List<MessageLine> lines) {
    int entities = 0;
    MessageLine.Frame frame = null;
    for (MessageLine line : lines) {
      boolean newFrame = line.frame() != null && line.frame() != frame;
      entities += line.entities() + (newFrame ? 1 : 0);
      frame = line.frame();
    }
    return entities;
  }
}
