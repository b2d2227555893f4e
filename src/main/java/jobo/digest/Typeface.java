package jobo.digest;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.cff.CFFCharset;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A bundled font, read without the font machinery of AWT. That one throws where the machine has no
 * fonts or no fontconfig, as small containers do, and draws by the machine's own settings; outlines
 * out of the file look the same everywhere. Safe for use by many threads.
 *
 * <p>A read font takes ten megabytes, a chart needs a hundred of its glyphs, and they are the same
 * every day: so glyphs are kept and the font is read again when one is missing.
 */
final class Typeface {
  private final String file;
  private final Map<Integer, Optional<Glyph>> glyphs = new ConcurrentHashMap<>();

  /** How a letter looks at the size of one pixel. */
  private record Glyph(Path2D outline, double advance) {}

  /** The font of a file among the resources. */
  Typeface(String file) {
    this.file = file;
  }

  /** Reads all letters of a text at once that were never needed before. */
  synchronized void learn(String text) {
    int[] missing = text.codePoints().filter(it -> !glyphs.containsKey(it)).distinct().toArray();
    if (missing.length == 0) {
      return;
    }
    try (InputStream stream = Typeface.class.getResourceAsStream("/fonts/" + file)) {
      byte[] bytes = Objects.requireNonNull(stream, file).readAllBytes();
      try (OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(bytes))) {
        for (int letter : missing) {
          glyphs.put(letter, read(letter, font));
        }
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("The bundled font %s is damaged".formatted(file), problem);
    }
  }

  /** Whether the font can draw a character. */
  boolean draws(int letter) {
    return glyph(letter).isPresent();
  }

  /** How wide a text is at a size, in pixels. What the font lacks has no width. */
  double width(String text, double size) {
    return size * text.codePoints().mapToDouble(this::advance).sum();
  }

  /** The outline of a text at a size, its baseline starting at a point. */
  Shape outline(String text, double size, double x, double baseline) {
    Path2D path = new Path2D.Double();
    double at = x;
    for (int letter : text.codePoints().toArray()) {
      AffineTransform place = AffineTransform.getTranslateInstance(at, baseline);
      place.scale(size, -size); // fonts count upwards, pictures downwards
      glyph(letter).ifPresent(it -> path.append(it.outline().getPathIterator(place), false));
      at += advance(letter) * size;
    }
    return path;
  }

  private double advance(int letter) {
    return glyph(letter).map(Glyph::advance).orElse(0.0);
  }

  private Optional<Glyph> glyph(int letter) {
    if (!glyphs.containsKey(letter)) {
      learn(Character.toString(letter));
    }
    return Objects.requireNonNull(glyphs.get(letter));
  }

  private static Optional<Glyph> read(int letter, OpenTypeFont font) throws IOException {
    int id = font.getUnicodeCmapLookup().getGlyphId(letter);
    if (id == 0) {
      return Optional.empty();
    }
    CFFFont outlines = font.getCFF().getFont();
    CFFCharset charset = outlines.getCharset();
    int name = charset.isCIDFont() ? charset.getCIDForGID(id) : id;
    double unit = 1.0 / font.getUnitsPerEm();
    Path2D outline = new Path2D.Double(outlines.getType2CharString(name).getPath());
    outline.transform(AffineTransform.getScaleInstance(unit, unit));
    return Optional.of(new Glyph(outline, font.getAdvanceWidth(id) * unit));
  }
}
