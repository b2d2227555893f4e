package jobo.digest;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobo.digest.CategoryChart.Bar;

/**
 * Where everything of a chart stands: a pure function of its words and numbers.
 *
 * @param rule where the line under the title is
 * @param texts never overlapping, never outside of the picture
 */
record ChartLayout(int height, int rule, List<Label> texts, List<Strip> strips) {
  static final int WIDTH = 1080;

  /** On a phone 360 pixels wide this is just above 11 pixels. */
  static final int TEXT_SIZE = 36;

  private static final int TITLE_SIZE = 50;
  static final int MARGIN = 56;
  private static final int GAP = 24;
  private static final int LEADING = 44;
  private static final int ROW_GAP = 26;
  private static final int STRIP = 40;
  private static final int WIDEST_NAME = 400;
  private static final int SHORTEST_STRIP = 6;

  /**
   * A line of text.
   *
   * @param baseline counted from the top
   */
  record Label(String text, boolean bold, int size, double x, double baseline, double width) {

    /** The room it takes, with the parts of letters below its baseline. */
    Rectangle2D bounds() {
      return new Rectangle2D.Double(x, baseline - 0.9 * size, width, 1.15 * size);
    }
  }

  /** A bar. */
  record Strip(Rectangle2D bounds, int colour) {}

  /** Says how wide a text is. */
  interface Measure {
    double width(String text, boolean bold, double size);
  }

  ChartLayout {
    texts = List.copyOf(texts);
    strips = List.copyOf(strips);
  }

  /** The layout of a chart; where there is nothing to count, a sentence says so. */
  static ChartLayout of(String title, List<Bar> bars, String nothing, Measure measure) {
    Builder builder = new Builder(measure);
    builder.title(title);
    long total = bars.stream().mapToLong(Bar::count).sum();
    if (total == 0) {
      builder.sentence(nothing);
    } else {
      builder.rows(bars, total);
    }
    return new ChartLayout(
        (int) Math.ceil(builder.y) + MARGIN, builder.rule, builder.texts, builder.strips);
  }

  /** A count and its share of all: {@code 12 · 39 %}. */
  static String value(int count, long total) {
    long percent = Math.round(100.0 * count / total);
    String share = count > 0 && percent == 0 ? "<1" : String.valueOf(percent);
    return count + " · " + share + " %";
  }

  private static final class Builder {
    private final List<Label> texts = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();
    private final Measure measure;
    private double y = MARGIN;
    private int rule;

    Builder(Measure measure) {
      this.measure = measure;
    }

    void title(String title) {
      for (String line : wrapped(title, true, TITLE_SIZE, WIDTH - 2 * MARGIN)) {
        text(line, true, TITLE_SIZE, MARGIN, y + TITLE_SIZE);
        y += TITLE_SIZE * 1.25;
      }
      rule = (int) y + GAP / 2;
      y = rule + 2 * GAP;
    }

    void sentence(String sentence) {
      for (String line : wrapped(sentence, false, TEXT_SIZE, WIDTH - 2 * MARGIN)) {
        text(line, false, TEXT_SIZE, MARGIN, y + TEXT_SIZE);
        y += LEADING;
      }
    }

    void rows(List<Bar> bars, long total) {
      double names = column(bars.stream().map(Bar::label), false, WIDEST_NAME);
      double values = column(bars.stream().map(it -> value(it.count(), total)), true, WIDTH);
      int most = bars.stream().mapToInt(Bar::count).max().orElseThrow();
      double left = MARGIN + names + GAP;
      double room = WIDTH - MARGIN - values - GAP - left;
      for (Bar bar : bars) {
        double length = Math.max(room * bar.count() / most, SHORTEST_STRIP);
        row(bar, value(bar.count(), total), left, bar.count() == 0 ? 0 : length);
      }
      y -= ROW_GAP;
    }

    private void row(Bar bar, String value, double left, double length) {
      List<String> name = wrapped(bar.label(), false, TEXT_SIZE, WIDEST_NAME);
      double height = name.size() * LEADING;
      double middle = y + height / 2;
      for (int line = 0; line < name.size(); line++) {
        text(name.get(line), false, TEXT_SIZE, MARGIN, y + line * LEADING + TEXT_SIZE);
      }
      if (length > 0) {
        double top = Math.round(middle - STRIP / 2.0);
        strips.add(new Strip(new Rectangle2D.Double(left, top, length, STRIP), bar.colour()));
      }
      double baseline = middle - LEADING / 2.0 + TEXT_SIZE;
      text(value, true, TEXT_SIZE, left + (length > 0 ? length + GAP : 0), baseline);
      y += height + ROW_GAP;
    }

    private double column(Stream<String> texts, boolean bold, double most) {
      return texts
          .flatMap(it -> wrapped(it, bold, TEXT_SIZE, most).stream())
          .mapToDouble(it -> measure.width(it, bold, TEXT_SIZE))
          .max()
          .orElse(0);
    }

    private void text(String text, boolean bold, int size, double x, double baseline) {
      texts.add(new Label(text, bold, size, x, baseline, measure.width(text, bold, size)));
    }

    /** Breaks at spaces, and within a word that is too long by itself. */
    private List<String> wrapped(String text, boolean bold, int size, double most) {
      List<String> lines = new ArrayList<>();
      String line = "";
      for (String word : text.split(" ", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && measure.width(longer, bold, size) > most) {
          lines.add(line);
          longer = word;
        }
        line = longer;
        while (measure.width(line, bold, size) > most) {
          int end = fitting(line, bold, size, most);
          lines.add(line.substring(0, end));
          line = line.substring(end);
        }
      }
      lines.add(line);
      return lines;
    }

    private int fitting(String text, boolean bold, int size, double most) {
      int end = text.offsetByCodePoints(0, 1);
      while (end < text.length()) {
        int next = text.offsetByCodePoints(end, 1);
        if (measure.width(text.substring(0, next), bold, size) > most) {
          break;
        }
        end = next;
      }
      return end;
    }
  }
}
