package jobo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Jobo as a process of its own, as an operator runs it. */
final class ChildProgram {
  private static final long LONGEST_SECONDS = 120;

  private ChildProgram() {}

  /**
   * How a process ended.
   *
   * @param peakKilobytes its largest resident memory, or 0 where the system does not tell
   */
  record Ended(int exitCode, String out, String err, long millis, long peakKilobytes) {}

  /** Runs Jobo to its end in a directory; its input is empty. */
  static Ended run(Path directory, List<String> options, List<String> arguments) {
    try {
      Path out = Files.createTempFile(directory, "out", ".txt");
      Path err = Files.createTempFile(directory, "err", ".txt");
      long start = System.nanoTime();
      Process process =
          builder(directory, command(options, arguments))
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      long peak = 0;
      while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakKilobytes(process.pid()));
        if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(
              "Still running after %d s: %s".formatted(LONGEST_SECONDS, Files.readString(out)));
        }
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      return new Ended(
          process.exitValue(), Files.readString(out), Files.readString(err), millis, peak);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while Jobo ran", stopped);
    }
  }

  /** Starts Jobo for some seconds, for which it is not compiled as for a long life. */
  static Running start(Path directory, List<String> arguments) {
    return start(directory, JavaCommand.SHORT_LIFE, arguments);
  }

  /** Starts Jobo and lets it run; its input is empty. */
  static Running start(Path directory, List<String> options, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx192m"));
    all.addAll(options);
    return running(directory, command(all, arguments));
  }

  /** Starts a command line of Jobo and lets it run; its input is empty. */
  static Running running(Path directory, List<String> command) {
    try {
      return new Running(
          builder(directory, command)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .start());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** A program that serves. Closing it kills it. */
  static final class Running implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final StringBuilder printed = new StringBuilder();

    private Running(Process process) {
      this.process = process;
      this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Waits until it prints a line in which the pattern is found, and returns what was found. */
    MatchResult awaits(Pattern pattern) {
      try {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          printed.append(line).append('\n');
          Matcher matcher = pattern.matcher(line);
          if (matcher.find()) {
            return matcher.toMatchResult();
          }
        }
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
      throw new AssertionError("Ended without printing %s: %s".formatted(pattern, printed));
    }

    /** What it has printed until the line last waited for. */
    String printed() {
      return printed.toString();
    }

    /** What it prints from now on until its end. */
    String rest() {
      return out.lines().collect(Collectors.joining("\n"));
    }

    /** The largest resident memory so far, or 0 where the system does not tell. */
    long peakKilobytes() {
      return ChildProgram.peakKilobytes(process.pid());
    }

    boolean isRunning() {
      return process.isAlive();
    }

    /** Asks it to stop, as an operator does, and returns its exit code. */
    int stop() throws InterruptedException {
      process.toHandle().destroy(); // unlike that of Process it leaves the output readable
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("Still running after it was asked to stop");
      }
      return process.exitValue();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** Jobo's settings come from the arguments alone, not from variables meant for the tests. */
  private static ProcessBuilder builder(Path directory, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(it -> it.startsWith("JOBO_"));
    return builder;
  }

  private static List<String> command(List<String> options, List<String> arguments) {
    return JavaCommand.of(options, JoboApplication.class, arguments);
  }

  private static long peakKilobytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(it -> it.startsWith("VmHWM:"))
          .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException goneOrNotLinux) {
      return 0;
    }
  }
}
