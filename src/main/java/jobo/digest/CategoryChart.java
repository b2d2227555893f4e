package jobo.digest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.VisibleText;

/**
 * Draws how a day's articles spread over the categories: a bar a category, with its count and
 * share. Made to be read on a phone, and the same to the byte for the same input. Safe for use by
 * many threads.
 *
 * <p>Drawn with plain Java2D: chart libraries write with the fonts of AWT, which need fonts and
 * fontconfig on the machine, and they cut labels where this wraps them. Emoji and other characters
 * that the bundled font lacks are left out.
 */
public final class CategoryChart {
  private static final Color PAPER = new Color(0xFBF8F1);
  private static final Color INK = new Color(0x211C16);
  private static final Color EDGE = new Color(0xD9D2C3);
  private static final Color SHADE = new Color(0, 0, 0, 40);

  private static final Typeface REGULAR = new Typeface("Pretendard-Regular.otf");
  private static final Typeface BOLD = new Typeface("Pretendard-Bold.otf");

  private static final String NUMERALS = " 0123456789·<%";

  /**
   * One category of the day.
   *
   * @param colour 24-bit RGB
   */
  public record Bar(String label, int colour, int count) {
    public Bar {
      if (colour < 0 || colour > 0xFFFFFF) {
        throw new IllegalArgumentException("A colour is 24-bit RGB, not " + colour);
      }
      if (count < 0) {
        throw new IllegalArgumentException("A category has 0 or more articles, not " + count);
      }
    }
  }

  /** The chart as a PNG file, the bars from top to bottom as given. */
  public byte[] png(String title, List<Bar> bars, Language language) {
    return encoded(draw(layout(title, bars, language)));
  }

  /** The layout with the words as they will be drawn. */
  static ChartLayout layout(String title, List<Bar> bars, Language language) {
    String nothing = Messages.in(language).text("digest.chart.empty");
    String words = bars.stream().map(Bar::label).collect(Collectors.joining(title, title, nothing));
    REGULAR.learn(words + NUMERALS);
    BOLD.learn(words + NUMERALS);
    List<Bar> drawable =
        bars.stream().map(it -> new Bar(drawable(it.label()), it.colour(), it.count())).toList();
    return ChartLayout.of(
        drawable(title), drawable, nothing, (text, bold, size) -> face(bold).width(text, size));
  }

  private static Typeface face(boolean bold) {
    return bold ? BOLD : REGULAR;
  }

  private static String drawable(String text) {
    String drawn =
        text.codePoints()
            .filter(it -> Character.isWhitespace(it) || REGULAR.draws(it))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return VisibleText.line(drawn);
  }

  private static BufferedImage draw(ChartLayout layout) {
    BufferedImage image =
        new BufferedImage(ChartLayout.WIDTH, layout.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawPaper(layout, graphics);
    for (ChartLayout.Strip strip : layout.strips()) {
      graphics.setColor(new Color(strip.colour()));
      graphics.fill(strip.bounds());
      graphics.setColor(SHADE); // a light colour still has an edge on paper
      graphics.draw(strip.bounds());
    }
    graphics.setColor(INK);
    for (ChartLayout.Label text : layout.texts()) {
      graphics.fill(face(text.bold()).outline(text.text(), text.size(), text.x(), text.baseline()));
    }
    graphics.dispose();
    return image;
  }

  /**
   * Paper with an edge, so that it stands as a card on a dark ground, and a title's double rule.
   */
  private static void drawPaper(ChartLayout layout, Graphics2D graphics) {
    int right = ChartLayout.WIDTH - 2 * ChartLayout.MARGIN;
    graphics.setColor(EDGE);
    graphics.fillRect(0, 0, ChartLayout.WIDTH, layout.height());
    graphics.setColor(PAPER);
    graphics.fillRect(3, 3, ChartLayout.WIDTH - 6, layout.height() - 6);
    graphics.setColor(INK);
    graphics.fillRect(ChartLayout.MARGIN, layout.rule(), right, 5);
    graphics.fillRect(ChartLayout.MARGIN, layout.rule() + 9, right, 2);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In memory: by default ImageIO wants a file in the temporary folder.
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing a picture into memory failed", impossible);
    }
    return bytes.toByteArray();
  }
}
