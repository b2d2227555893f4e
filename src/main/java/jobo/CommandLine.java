package jobo;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import jobo.collect.markup.WebAddress;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;

/** Reads from the arguments what is asked for; all others are Spring's. */
final class CommandLine {
  private static final URI NOWHERE = URI.create("https://nowhere.invalid/");

  private final Messages messages;

  /** A reader of arguments that explains mistakes with these messages. */
  CommandLine(Messages messages) {
    this.messages = messages;
  }

  /**
   * What is asked for.
   *
   * @return empty where Jobo itself is to run
   * @throws SettingsException where an option lacks what it needs, or there are two of them
   */
  Optional<ShortRun> shortRun(String... arguments) {
    ShortRun found = null;
    for (int at = 0; at < arguments.length; at++) {
      Optional<ShortRun> here = read(arguments, at);
      if (here.isPresent() && found != null && !found.equals(here.get())) {
        throw new SettingsException(messages.text("options.one-only"));
      }
      found = here.orElse(found);
    }
    return Optional.ofNullable(found);
  }

  private Optional<ShortRun> read(String[] arguments, int at) {
    String option = arguments[at].replaceFirst("(?s)=.*", "");
    String value = value(arguments, at);
    return Optional.ofNullable(
        switch (option) {
          case "--help", "-h" -> new ShortRun.Help();
          case "--check-sources" -> new ShortRun.CheckSources();
          case "--export-opml" -> new ShortRun.ExportOpml(file(option, value));
          case "--import-opml" -> new ShortRun.ImportOpml(file(option, needed(option, value)));
          case "--discover" -> new ShortRun.Discover(address(needed(option, value)));
          default -> null;
        });
  }

  /** What stands behind the equals sign, or else the next argument. */
  private static @Nullable String value(String[] arguments, int at) {
    int equals = arguments[at].indexOf('=');
    if (equals >= 0) {
      return arguments[at].substring(equals + 1).strip();
    }
    boolean followed = at + 1 < arguments.length && !arguments[at + 1].startsWith("--");
    return followed ? arguments[at + 1].strip() : null;
  }

  private String needed(String option, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new SettingsException(messages.text("options.value-missing", option));
    }
    return value;
  }

  private @Nullable Path file(String option, @Nullable String value) {
    if (value == null || value.isEmpty() || value.equals("-")) {
      return null;
    }
    try {
      return Path.of(value);
    } catch (InvalidPathException impossible) {
      throw new SettingsException(messages.text("options.no-file", option, value));
    }
  }

  private URI address(String written) {
    String address = written.contains("://") ? written : "https://" + written;
    return WebAddress.resolve(NOWHERE, address)
        .orElseThrow(() -> new SettingsException(messages.text("options.no-address", written)));
  }
}
