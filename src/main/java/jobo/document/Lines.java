package jobo.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jobo.document.Span.Style;
import jobo.language.ReaderDates;

/**
 * Brings inlines into the one form that every renderer starts from: lines without space at their
 * ends and with single spaces, no empty line, no empty stretch, neighbours of one style joined, and
 * no style that begins or ends with a space (Markdown could not write it).
 */
public final class Lines {
  private final ZoneId zone;
  private final boolean breaking;
  private final List<List<Span>> lines = new ArrayList<>();
  private List<Span> line = new ArrayList<>();
  private boolean space;

  private Lines(ZoneId zone, boolean breaking) {
    this.zone = zone;
    this.breaking = breaking;
  }

  /** The lines of a block. */
  public static List<List<Span>> of(List<Inline> inlines, ZoneId zone) {
    Lines lines = new Lines(zone, true);
    lines.addAll(inlines, Style.PLAIN);
    lines.endLine();
    return lines.lines;
  }

  /** All of a block on one line, which may be empty: breaks become spaces. */
  public static List<Span> joined(List<Inline> inlines, ZoneId zone) {
    Lines lines = new Lines(zone, false);
    lines.addAll(inlines, Style.PLAIN);
    lines.endLine();
    return lines.lines.isEmpty() ? List.of() : lines.lines.getFirst();
  }

  private void addAll(List<Inline> inlines, Style style) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text(String value) -> addWords(value, it -> new Span.Words(it, style));
        case Inline.Strong(var inner) -> addAll(inner, style.strengthened());
        case Inline.Emphasis(var inner) -> addAll(inner, style.emphasised());
        case Inline.Link(var label, var target) ->
            addWords(label, it -> new Span.Anchor(it, target, style));
        case Inline.Moment(var at) ->
            add(new Span.Timestamp(ReaderDates.timestamp(at, zone), at, style));
        case Inline.Break() -> breakLine();
      }
    }
  }

  private void breakLine() {
    if (breaking) {
      endLine();
    } else {
      space = true;
    }
  }

  private void addWords(String value, Function<String, Span> span) {
    space |= value.startsWith(" ");
    String words = value.strip();
    if (!words.isEmpty()) {
      add(span.apply(words));
      space = value.endsWith(" ");
    }
  }

  private void add(Span next) {
    if (space && !line.isEmpty()) {
      line.add(new Span.Words(" ", line.getLast().style().between(next.style())));
    }
    line.add(next);
    space = false;
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(merged(line));
    }
    line = new ArrayList<>();
    space = false;
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (int index = 0; index < spans.size(); index++) {
      if (!(spans.get(index) instanceof Span.Words(String text, Style style))) {
        merged.add(spans.get(index));
        continue;
      }
      words.append(text);
      boolean goesOn =
          index + 1 < spans.size()
              && spans.get(index + 1) instanceof Span.Words next
              && next.style().equals(style);
      if (!goesOn) {
        merged.add(new Span.Words(words.toString(), style));
        words.setLength(0);
      }
    }
    return merged;
  }
}
