package jobo;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line can ask for instead of a running Jobo: it is done, and the program ends.
 */
sealed interface ShortRun {

  /** The options of the command line. */
  record Help() implements ShortRun {}

  /**
   * The sources, as a list that other readers read.
   *
   * @param file where it goes; null: to standard output
   */
  record ExportOpml(@Nullable Path file) implements ShortRun {}

  /**
   * The configuration of the sources that such a list has.
   *
   * @param file where it is; null: at standard input
   */
  record ImportOpml(@Nullable Path file) implements ShortRun {}

  /** The feed of a site. */
  record Discover(URI address) implements ShortRun {}

  /** How each source is. */
  record CheckSources() implements ShortRun {}
}
