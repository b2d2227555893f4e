package jobo;

import java.io.PrintStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.Language;
import jobo.language.VisibleText;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one line why Jobo cannot start, and what would be right. */
final class StartFailure {
  private static final int H2_FILE_IN_USE = 90020;
  private static final int LONGEST_LINE = 600;

  private StartFailure() {}

  /** Tells the operator; what nobody foresaw comes with its stack trace. */
  static void print(Throwable failure, PrintStream out) {
    Optional<String> line = line(failure);
    out.println(line.orElseGet(() -> unknown(failure)));
    if (line.isEmpty()) {
      failure.printStackTrace(out);
    }
  }

  /** The one line for a failure that the operator can mend. */
  static Optional<String> line(Throwable failure) {
    return causes(failure)
        .map(StartFailure::known)
        .flatMap(Optional::stream)
        .findFirst()
        .map(it -> VisibleText.cut(VisibleText.line(it), LONGEST_LINE));
  }

  private static Optional<String> known(Throwable cause) {
    return switch (cause) {
      case SettingsException setting -> Optional.of(text(setting));
      case UnboundConfigurationPropertiesException unbound ->
          Optional.of(unbound.getMessage() + ": there is no such property");
      case BindException binding -> Optional.of(binding(binding));
      case PortInUseException port ->
          Optional.of(
              "server.port = %d: another program has this port; choose a free one, such as --server.port=%d"
                  .formatted(port.getPort(), port.getPort() + 1));
      case SQLException database -> Optional.of(database(database));
      case MarkedYAMLException file ->
          Optional.of("a configuration file is not YAML: " + text(file));
      case IllegalArgumentException own when text(own).startsWith("jobo.") ->
          Optional.of(text(own));
      case IllegalArgumentException port when text(port).startsWith("port out of range") ->
          Optional.of("server.port: %s; choose one from 1 to 65535".formatted(text(port)));
      default -> Optional.empty();
    };
  }

  private static String binding(BindException failure) {
    Optional<String> own =
        causes(failure)
            .filter(IllegalArgumentException.class::isInstance)
            .map(StartFailure::text)
            .filter(it -> it.startsWith("jobo."))
            .findFirst();
    return own.orElseGet(() -> conversion(failure));
  }

  private static String conversion(BindException failure) {
    Class<?> wanted = failure.getTarget().getType().resolve(Object.class);
    ConfigurationProperty property = failure.getProperty();
    Optional<ConfigurationProperty> inner =
        causes(failure)
            .filter(BindException.class::isInstance)
            .map(it -> ((BindException) it).getProperty())
            .flatMap(Stream::ofNullable)
            .reduce((outer, deeper) -> deeper);
    ConfigurationProperty shown = inner.orElse(property);
    return shown == null
        ? "%s: %s".formatted(failure.getName(), expected(wanted))
        : "%s = '%s': %s".formatted(shown.getName(), shownValue(shown), expected(wanted));
  }

  /** The value, unless it is a secret or an address that may hold one. */
  private static String shownValue(ConfigurationProperty property) {
    String value = String.valueOf(property.getValue());
    return KnownSettings.isSecret(property.getName().toString()) || value.indexOf('@') >= 0
        ? "…"
        : value;
  }

  /** What would be right for a setting of a type. */
  private static String expected(Class<?> type) {
    if (type == LocalTime.class) {
      return "not a time of day; write hours and minutes, such as 08:00";
    } else if (type == ZoneId.class) {
      return "not a time zone; write an IANA name, such as Asia/Seoul";
    } else if (type == Duration.class) {
      return "not a duration; write a number and a unit, such as 90s, 15m, 2h or 30d";
    } else if (type == Language.class) {
      return "not a language of Jobo; write ko or en";
    } else if (type == boolean.class || type == Boolean.class) {
      return "neither true nor false; write one of them";
    } else if (type == int.class || type == Integer.class || type == long.class) {
      return "not a whole number; write one, such as 10";
    } else if (type == double.class) {
      return "not a number; write one, such as 1.5";
    } else if (type == URI.class) {
      return "not an address; write one such as https://example.org";
    } else if (type.isEnum()) {
      return "not one of " + choices(type);
    }
    return "cannot be read as " + type.getSimpleName();
  }

  private static String choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(it -> ((Enum<?>) it).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  private static String database(SQLException failure) {
    if (failure.getErrorCode() == H2_FILE_IN_USE) {
      return "spring.datasource.url: another process, probably a Jobo, has this database open; stop it, or give"
          + " each its own file (several nodes share a PostgreSQL)";
    }
    return "spring.datasource.url: the database cannot be used: " + text(failure);
  }

  private static String unknown(Throwable failure) {
    Throwable root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
    return "Jobo cannot start: %s: %s".formatted(root.getClass().getSimpleName(), text(root));
  }

  private static String text(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(30);
  }
}
