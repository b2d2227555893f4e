package jobo.digest;

import java.util.List;
import jobo.language.Language;

/** Placeholder until the branch with the chart is merged; never committed. */
final class CategoryChart {
  record Bar(String label, int colour, int count) {}

  static byte[] png(String title, List<Bar> bars, Language language) {
    return (title + bars + language).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private CategoryChart() {}
}
