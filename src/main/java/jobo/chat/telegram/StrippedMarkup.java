package jobo.chat.telegram;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what {@link TelegramMarkup} wrote, for when Telegram takes it with less markup or none.
 * Every {@code <} of it begins a tag of ours, as those of texts are escaped.
 */
final class StrippedMarkup {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">");
  private static final Pattern ESCAPED = Pattern.compile("&(?:amp|lt|gt|quot);");

  /** A first line that is longer is no title. */
  private static final int LONGEST_TITLE = 200;

  private StrippedMarkup() {}

  /** The words as readers see them, in as many lines. */
  static String words(String html) {
    return unescaped(TAG.matcher(html).replaceAll(""));
  }

  /** The title and where the links lead, one a line, as far as a message holds them. */
  static Optional<String> links(String html) {
    List<String> targets =
        LINK.matcher(html).results().map(it -> unescaped(it.group(1))).distinct().toList();
    String title = words(html).lines().findFirst().orElse("");
    StringBuilder lines = new StringBuilder(title.length() > LONGEST_TITLE ? "" : title);
    boolean any = false;
    for (String target : targets) {
      if (lines.length() + 1 + target.length() <= TelegramRoom.TEXT.longest()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(target);
        any = true;
      }
    }
    return any ? Optional.of(lines.toString()) : Optional.empty();
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            it ->
                switch (it.group()) {
                  case "&lt;" -> "<";
                  case "&gt;" -> ">";
                  case "&quot;" -> "\"";
                  default -> "&";
                });
  }
}
