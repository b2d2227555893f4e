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

  /** What the built-in categories are learned from: titles of our own, and clear keywords. */
  static List<Example> all(CategoryCatalogue catalogue) {
    List<Example> examples = titles();
    for (CategoryDefinition definition : catalogue.categories()) {
      for (String written : definition.category().keywords()) {
        Keyword keyword = Keyword.of(written);
        if (keyword.isClear()) {
          examples.add(new Example(definition.id(), keyword.phrase()));
        }
      }
    }
    return examples;
  }

  /** Titles in the shape of headlines, invented for the project. */
  static List<Example> titles() {
    List<Example> examples = new ArrayList<>();
    String label = NONE;
    for (String line : lines("examples.txt")) {
      if (line.startsWith("[") && line.endsWith("]")) {
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
