package jobo.chat;

import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.language.Language;
import jobo.language.Messages;

/**
 * Every button that stands under a category, and what its reply has in each language. A button
 * without a row fails the tests of the platforms.
 */
public final class ButtonTable {
  /** The button that asks for a question. */
  public static final String ASK = "button.ask";

  private static final Map<String, Row> ROWS =
      Map.of(
          "button.next",
          new Row("📰 조보 · 2026-11-21", "📰 Jobo · Sat 21 Nov 2026"),
          "button.whole-day",
          new Row("매체 ", " publishers"),
          "button.sources",
          new Row("출처 ", " sources"),
          ASK,
          new Row("무엇이 궁금하신가요?", "What would you like to know?"));

  private record Row(String korean, String english) {}

  private ButtonTable() {}

  /** The keys of the labels that have a row. */
  public static Set<String> keys() {
    return ROWS.keySet();
  }

  /** The keys of the labels that Jobo has. */
  public static Set<String> labels() {
    return ResourceBundle.getBundle("jobo.language.messages", Language.KOREAN.locale())
        .keySet()
        .stream()
        .filter(it -> it.startsWith("button."))
        .collect(Collectors.toSet());
  }

  /** The key of a label, which may have more behind it. */
  public static String key(String label, Language language) {
    return ROWS.keySet().stream()
        .filter(it -> label.startsWith(Messages.in(language).text(it)))
        .findFirst()
        .orElseThrow();
  }

  /** What the reply to a button has. */
  public static String reply(String key, Language language) {
    Row row = Optional.ofNullable(ROWS.get(key)).orElseThrow();
    return language == Language.KOREAN ? row.korean() : row.english();
  }
}
