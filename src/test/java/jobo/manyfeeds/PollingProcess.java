package jobo.manyfeeds;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A {@link PollingProgram} that runs, seen from outside. Closing it kills it. */
final class PollingProcess implements AutoCloseable {
  private static final long LONGEST_MINUTES = 30;

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final StringBuilder printed = new StringBuilder();
  private final double startSeconds;

  /**
   * Starts one and waits until it can poll.
   *
   * @param heap the most heap that it may have, such as 256m
   */
  PollingProcess(Path database, URI base, String heap) {
    long began = System.nanoTime();
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseParallelGC",
                  "-Xmx" + heap,
                  "-cp",
                  System.getProperty("java.class.path"),
                  PollingProgram.class.getName(),
                  database.toString(),
                  base.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    out = process.inputReader(StandardCharsets.UTF_8);
    in = process.outputWriter(StandardCharsets.UTF_8);
    await(PollingProgram.READY);
    startSeconds = (System.nanoTime() - began) / 1e9;
  }

  /** How long it took from the start of the process until it could poll. */
  double startSeconds() {
    return startSeconds;
  }

  /** The largest resident memory so far, or 0 where the system does not tell. */
  long peakKilobytes() {
    return MeasuredCommand.kilobytes(process.toHandle(), "VmHWM:");
  }

  /** Lets it poll the feeds numbered {@code [from, until)}. */
  PollFigures poll(int from, int until) {
    try {
      in.write("%d %d%n".formatted(from, until));
      in.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException("It has ended: " + printed, gone);
    }
    return PollFigures.of(await(PollFigures.MARK));
  }

  /** What it has printed beside its figures: errors, above all. */
  String printed() {
    return printed.toString();
  }

  private String await(String mark) {
    CompletableFuture<String> line = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> read(mark, line));
    try {
      return line.get(LONGEST_MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException tooLong) {
      close();
      throw new AssertionError("No answer within %d minutes".formatted(LONGEST_MINUTES), tooLong);
    } catch (ExecutionException | InterruptedException problem) {
      close();
      throw new AssertionError("No answer: " + printed, problem);
    }
  }

  private void read(String mark, CompletableFuture<String> found) {
    try {
      for (List<String> line = line(); !line.isEmpty(); line = line()) {
        if (line.getFirst().startsWith(mark)) {
          found.complete(line.getFirst());
          return;
        }
        printed.append(line.getFirst()).append('\n');
      }
      found.completeExceptionally(new IllegalStateException("It ended without " + mark));
    } catch (IOException problem) {
      found.completeExceptionally(problem);
    }
  }

  private List<String> line() throws IOException {
    String line = out.readLine();
    return line == null ? List.of() : List.of(line);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
