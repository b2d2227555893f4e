package jobo.collect.page;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import jobo.fetch.Content;
import org.jspecify.annotations.Nullable;

/**
 * A made-up page in the shape of a real one: a template of a site and what stands in its gaps.
 *
 * <p>A file of one begins with lines {@code gap: text}. After a blank line comes the body, a
 * paragraph a line; {@code divide: br} divides them as old systems do. A line {@code --- gap}
 * begins the text of another gap.
 *
 * @param name begins with {@code junk} or {@code true} and the language
 */
record PageCase(String name, String html) {
  private static final URI ADDRESS = URI.create("https://news.example/2026/11/20/story");
  private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String BODY = "body";

  /** All cases in the order of their names. */
  static List<PageCase> all() throws IOException {
    try (Stream<Path> files = Files.list(folder("cases"))) {
      return files.sorted().map(PageCase::read).toList();
    }
  }

  boolean isArticle() {
    return name.startsWith("true");
  }

  /** Whether it is in the half that the gate was tuned with; a hash of the name says so. */
  boolean isTuned() {
    CRC32 hash = new CRC32();
    hash.update(name.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % 2 == 0;
  }

  PageReading reading() {
    return new PageExtraction()
        .extract(
            new Content(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"),
            ADDRESS);
  }

  private static PageCase read(Path file) {
    String name = file.getFileName().toString().replace(".txt", "");
    Map<String, String> gaps = new HashMap<>(Map.of("name", name, BODY, ""));
    String current = "";
    for (String line : text(file).lines().toList()) {
      if (line.startsWith("--- ")) {
        current = line.substring(4);
      } else if (current.isEmpty() && line.isEmpty()) {
        current = BODY;
      } else if (current.isEmpty()) {
        gaps.put(
            line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
      } else {
        gaps.merge(current, line, (before, more) -> before + "\n" + more);
      }
    }
    gaps.compute(BODY, (gap, text) -> paragraphs(text, gaps.get("divide")));
    return new PageCase(name, filled(template(gaps), gaps));
  }

  private static String paragraphs(String text, @Nullable String divide) {
    if ("br".equals(divide)) {
      return text.strip().replace("\n", "<br><br>\n");
    }
    if (text.contains("<pre>\n")) {
      return text;
    }
    return Arrays.stream(text.strip().split("\n"))
        .map(it -> it.startsWith("<") || it.endsWith("<br><br>") ? it : "<p>" + it + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String template(Map<String, String> gaps) {
    return text(folder("templates").resolve(gaps.get("template") + ".html"));
  }

  private static String filled(String template, Map<String, String> gaps) {
    return GAP.matcher(template)
        .replaceAll(it -> Matcher.quoteReplacement(gaps.getOrDefault(it.group(1), "")));
  }

  private static Path folder(String name) {
    try {
      return Path.of(PageCase.class.getResource(name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException("No case at " + file, unreadable);
    }
  }
}
