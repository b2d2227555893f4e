package jobo.classify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A title and the category that it is of. */
record Example(String label, String title) {
  static final String NONE = "none";

  /** The project's own, from which the built-in categories are learned. */
  static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    String label = NONE;
    for (String line : lines("examples.txt")) {
      if (line.startsWith("[")) {
        label = line.substring(1, line.length() - 1);
      } else {
        examples.add(new Example(label, line));
      }
    }
    return examples;
  }

  /**
   * Korean titles, by which it is seen when sorting becomes worse; nothing is learned from them.
   */
  static List<Example> koreanRegression() {
    return lines("korean-regression.tsv").stream()
        .map(it -> it.split("\t", 2))
        .map(it -> new Example(it[0], it[1]))
        .toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(Example.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.isBlank())
          .toList();
    } catch (IOException problem) {
      throw new IllegalStateException("Reading " + file + " failed", problem);
    }
  }
}
