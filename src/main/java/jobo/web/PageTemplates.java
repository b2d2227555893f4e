package jobo.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;

/**
 * The templates of the pages. Whatever they put in is escaped, and a name that the page does not
 * have is an error rather than a gap.
 */
final class PageTemplates {
  /** How pages are sent. */
  static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private static final String FOLDER = "/jobo/web/";

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final Mustache.Compiler compiler =
      Mustache.compiler().escapeHTML(true).withLoader(PageTemplates::open);

  /** The HTML of a page. */
  String render(String name, Object page) {
    return compiled.computeIfAbsent(name, this::compile).execute(page);
  }

  private Template compile(String name) {
    try (Reader source = open(name)) {
      return compiler.compile(source);
    } catch (IOException problem) {
      throw new UncheckedIOException("Reading the template " + name + " failed", problem);
    }
  }

  private static Reader open(String name) {
    InputStream stream = PageTemplates.class.getResourceAsStream(FOLDER + name + ".mustache");
    if (stream == null) {
      throw new IllegalStateException("There is no template " + name);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
