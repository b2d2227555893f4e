package jobo.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import jobo.article.Category;
import jobo.article.CategorySet;

/**
 * The style sheet and the script of the pages. Their addresses carry a fingerprint, so browsers
 * keep them and still see every change. The colours of the categories come from the settings and
 * are added to the style sheet, since pages may not hold styles of their own.
 */
final class PageAssets {
  private final byte[] style;
  private final byte[] script;

  PageAssets(CategorySet categories) {
    this.style = join(read("jobo.css"), colours(categories));
    this.script = read("jobo.js");
  }

  byte[] style() {
    return style.clone();
  }

  byte[] script() {
    return script.clone();
  }

  /** Where the style sheet is. */
  String styleAddress() {
    return "/assets/jobo.css?v=" + Fingerprinted.of(style);
  }

  /** Where the script is. */
  String scriptAddress() {
    return "/assets/jobo.js?v=" + Fingerprinted.of(script);
  }

  /** How a colour is named in pages: the attribute that the style sheet looks for. */
  static String colour(Category category) {
    return String.format(Locale.ROOT, "%06x", category.colour());
  }

  private static String colours(CategorySet categories) {
    return categories.categories().stream()
        .map(PageAssets::colour)
        .distinct()
        .map(it -> "[data-colour=\"%s\"]{--own:#%s}\n".formatted(it, it))
        .collect(Collectors.joining());
  }

  private static byte[] join(byte[] first, String second) {
    String text = new String(first, StandardCharsets.UTF_8) + second;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(String name) {
    try (InputStream stream = PageAssets.class.getResourceAsStream("/jobo/web/assets/" + name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException problem) {
      throw new UncheckedIOException("Reading " + name + " failed", problem);
    }
  }
}
