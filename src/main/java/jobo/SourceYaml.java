package jobo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jobo.article.Report;
import jobo.article.SourceKind;
import jobo.collect.opml.OutlinedSource;

/** Writes sources as the configuration that {@link SourceSettings} reads, one a line. */
final class SourceYaml {
  private SourceYaml() {}

  static String of(List<OutlinedSource> sources) {
    return sources.stream()
        .map(it -> "    - " + line(it) + "\n")
        .collect(Collectors.joining("", "jobo:\n  sources:\n", ""));
  }

  private static String line(OutlinedSource source) {
    List<String> fields = new ArrayList<>();
    fields.add("name: " + quoted(source.name().value()));
    fields.add("url: " + quoted(source.url().toString()));
    if (source.kind() != SourceKind.FEED) {
      fields.add("kind: " + source.kind().tag());
    }
    if (source.report() != Report.NEWS) {
      fields.add("report: " + source.report().tag());
    }
    if (source.language() != null) {
      fields.add("language: " + source.language().tag());
    }
    if (source.category() != null) {
      fields.add("category: " + quoted(source.category().value()));
    }
    if (source.every() != null) {
      fields.add("every: " + written(source.every()));
    }
    if (source.weight() != 1) {
      fields.add("weight: " + source.weight());
    }
    if (source.publisher() != null) {
      fields.add("publisher: " + quoted(source.publisher().name()));
    }
    return fields.stream().collect(Collectors.joining(", ", "{", "}"));
  }

  /**
   * A text that neither YAML nor Spring reads anything into: a title that says <code>${…}</code>
   * would otherwise be given a setting's value, a token's for one.
   */
  private static String quoted(String text) {
    String plain = text.replace("${", "\\${");
    return "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String written(Duration every) {
    if (every.toSeconds() % 3600 == 0) {
      return every.toHours() + "h";
    }
    return every.toSeconds() % 60 == 0 ? every.toMinutes() + "m" : every.toString();
  }
}
