package jobo.manyfeeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a program to its end and measures it with all the programs that it starts. */
final class MeasuredCommand {
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final long LOOK_MILLIS = 100;
  private static final Pattern CPU = Pattern.compile("(?s).*\ncpu ([\\d.]+) ([\\d.]+)\\s*");

  /** Only a shell is told how much its children and their children took. */
  private static final String TIMED = "TIMEFORMAT=$'\\ncpu %U %S'; time \"$@\"";

  private MeasuredCommand() {}

  /**
   * How it went.
   *
   * @param cpuSeconds 0 where there is no bash to tell it
   * @param peakKilobytes the most resident memory of all its processes together, looked at ten
   *     times a second; pages that several of them share are counted for each
   */
  record Outcome(
      int exitCode,
      double seconds,
      double cpuSeconds,
      long peakKilobytes,
      String out,
      String err) {}

  /** Runs a command in a directory, with some variables set, and no input. */
  static Outcome run(Path directory, Map<String, String> variables, List<String> command) {
    try {
      Path out = Files.createTempFile(directory, "out", ".txt");
      Path err = Files.createTempFile(directory, "err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(timed(command))
              .directory(directory.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(variables);
      long began = System.nanoTime();
      Process process = builder.start();
      long peak = awaitEnd(process, began);
      double seconds = (System.nanoTime() - began) / 1e9;
      return outcome(process, seconds, peak, Files.readString(out), Files.readString(err));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** A line of what the system tells of a process, such as VmRSS; 0 where it does not. */
  static long kilobytes(ProcessHandle process, String line) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(it -> it.startsWith(line))
          .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException goneOrNotLinux) {
      return 0;
    }
  }

  private static List<String> timed(List<String> command) {
    return FeedServer.installed("bash")
        .map(
            it ->
                Stream.concat(Stream.of(it.toString(), "-c", TIMED, "timed"), command.stream())
                    .toList())
        .orElse(command);
  }

  private static Outcome outcome(
      Process process, double seconds, long peak, String out, String err) {
    Matcher cpu = CPU.matcher(err);
    boolean told = cpu.matches();
    return new Outcome(
        process.exitValue(),
        seconds,
        told ? Double.parseDouble(cpu.group(1)) + Double.parseDouble(cpu.group(2)) : 0,
        peak,
        out,
        told ? err.substring(0, cpu.start(1) - "\ncpu ".length()) : err);
  }

  private static long awaitEnd(Process process, long began) {
    long peak = 0;
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, resident(process));
        if (System.nanoTime() - began > LONGEST.toNanos()) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly().waitFor();
        }
      }
      return peak;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a program was measured", stopped);
    }
  }

  private static long resident(Process process) {
    return process.descendants().mapToLong(it -> kilobytes(it, "VmRSS:")).sum();
  }
}
