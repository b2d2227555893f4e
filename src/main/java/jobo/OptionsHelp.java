package jobo;

import java.util.List;
import java.util.stream.Collectors;
import jobo.language.Language;
import jobo.language.Messages;

/** The options of the command line, as {@code --help} prints them. */
final class OptionsHelp {
  private static final int WIDTH = 32;

  private OptionsHelp() {}

  static String text(Language language) {
    Messages messages = Messages.in(language);
    String file = messages.text("options.file");
    List<String> lines =
        List.of(
            line("--once", messages.text("options.once")),
            line("--check-sources", messages.text("options.check-sources")),
            line(
                "--discover=" + messages.text("options.address"),
                messages.text("options.discover")),
            line("--export-opml[=%s]".formatted(file), messages.text("options.export-opml")),
            line("--import-opml=" + file, messages.text("options.import-opml")),
            line("--rebuild-index", messages.text("options.rebuild-index")),
            line("--help", messages.text("options.help")),
            line("--spring.profiles.active=demo", messages.text("options.demo")),
            line("--jobo.digest.time=07:30 …", messages.text("options.settings")));
    return lines.stream()
        .collect(Collectors.joining("\n", messages.text("options.title") + "\n\n", "\n"));
  }

  private static String line(String option, String meaning) {
    return "  " + option + " ".repeat(Math.max(1, WIDTH - columns(option))) + meaning;
  }

  /** Hangul is as wide as two letters on a terminal. */
  private static int columns(String text) {
    return text.length() + (int) text.chars().filter(it -> it >= 0xAC00 && it <= 0xD7A3).count();
  }
}
