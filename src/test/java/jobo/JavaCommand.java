package jobo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a process that runs a class of the program or of its tests. */
public final class JavaCommand {
  /** For processes that live for seconds: compiling well what they run would take longer. */
  public static final List<String> SHORT_LIFE =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private JavaCommand() {}

  /**
   * Runs a class from the tests' class path, which in a run of all tests is at hand from the start.
   */
  public static List<String> of(List<String> options, Class<?> main, List<String> arguments) {
    return of(options, ClassesAtHand.options(), main, arguments);
  }

  static List<String> of(
      List<String> options, List<String> classes, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(classes);
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }
}
