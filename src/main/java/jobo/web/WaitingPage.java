package jobo.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jobo.language.Messages;

/**
 * What a reader sees while the first digest is being collected.
 *
 * @param counters what is counted meanwhile
 */
record WaitingPage(PageFrame frame, List<Counter> counters) {

  /**
   * Something that is counted.
   *
   * @param name of the count in {@link RunNews}
   */
  record Counter(String name, String label) {}

  /** The page in the language of its frame. */
  static WaitingPage of(PageFrame frame) {
    Messages messages = Messages.in(frame.language());
    return new WaitingPage(
        frame,
        Stream.of(
                "sourcesPolled",
                "articlesRead",
                "articlesSorted",
                "storiesFound",
                "editionsWritten")
            .map(it -> new Counter(it, messages.text("page.run." + key(it))))
            .toList());
  }

  /** Keys of messages have hyphens where the fields of JSON have capitals. */
  private static String key(String field) {
    return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
