package jobo.chat.message;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobo.document.Span;

/**
 * Distributes lines over messages, none over its room. What belongs together (a story, a heading
 * with what follows) stays in one message where it fits one; a link is never torn.
 */
public final class MessagePacking {

  private final Room room;
  private final List<List<MessageLine>> messages = new ArrayList<>();
  private List<MessageLine> message = new ArrayList<>();

  private MessagePacking(Room room) {
    this.room = room;
  }

  /** The lines of each message, in order; none is lost and none comes twice. */
  public static List<List<MessageLine>> pack(List<MessageLine> lines, Room room) {
    MessagePacking packing = new MessagePacking(room);
    units(lines).forEach(packing::addUnit);
    packing.endMessage();
    return packing.messages;
  }

  /** The lines that are read together. */
  private static List<List<MessageLine>> units(List<MessageLine> lines) {
    List<List<MessageLine>> units = new ArrayList<>();
    for (MessageLine line : lines) {
      if (line.starts() || units.isEmpty()) {
        units.add(new ArrayList<>());
      }
      units.getLast().add(line);
    }
    return units;
  }

  private void addUnit(List<MessageLine> unit) {
    if (!room.holds(joined(message, unit)) && room.holds(unit)) {
      endMessage();
    }
    unit.forEach(this::addLine);
  }

  private void addLine(MessageLine line) {
    MessageLine rest = line;
    while (!room.holds(joined(message, List.of(rest)))) {
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
      } else if (room.holds(joined(message, with(line, first, span)))) {
        first.add(span);
      } else {
        tear(line, span, first, later);
      }
    }
  }

  /** Words go on in the next message, links whole. */
  private void tear(MessageLine line, Span span, List<Span> first, List<Span> later) {
    int room = span instanceof Span.Words words ? roomFor(line, words, first) : 0;
    if (!(span instanceof Span.Words(String text, var style)) || room == 0) {
      later.add(span);
      return;
    }
    int end = tearAt(text, room);
    addWords(text.substring(0, end).stripTrailing(), style, first);
    addWords(text.substring(end).stripLeading(), style, later);
  }

  /** How many units of the words still fit. Halves, because text may grow when it is written. */
  private int roomFor(MessageLine line, Span.Words words, List<Span> first) {
    int fits = 0;
    int tooMany = words.text().length();
    while (tooMany - fits > 1) {
      int tried = (fits + tooMany) >>> 1;
      Span part = new Span.Words(words.text().substring(0, tried), words.style());
      if (room.holds(joined(message, with(line, first, part)))) {
        fits = tried;
      } else {
        tooMany = tried;
      }
    }
    return fits;
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
}
