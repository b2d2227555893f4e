package jobo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jobo.collect.opml.LeftOut;
import jobo.collect.opml.OpmlReader;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;

/** Makes configuration of a list of sources, and tells what of it was not taken. */
final class OpmlImport {
  private static final int MOST_TOLD = 50;

  private final Messages messages;

  OpmlImport(Messages messages) {
    this.messages = messages;
  }

  /** Reads a file or, without one, {@code in}; returns the exit code. */
  int read(@Nullable Path file, InputStream in, PrintStream out, PrintStream err) {
    String shown = file == null ? "-" : file.toString();
    byte[] bytes;
    try (InputStream from = file == null ? in : Files.newInputStream(file)) {
      bytes = from.readNBytes(OpmlReader.LARGEST_FILE + 1);
    } catch (IOException problem) {
      err.println(messages.text("opml.not-read", shown));
      return 1;
    }
    if (bytes.length > OpmlReader.LARGEST_FILE) {
      err.println(messages.text("opml.too-large", shown, OpmlReader.LARGEST_FILE >> 20));
      return 1;
    }
    Optional<OpmlReader.Read> read = OpmlReader.read(bytes);
    read.ifPresent(it -> tell(it, err));
    if (read.isEmpty() || read.get().taken().isEmpty()) {
      err.println(messages.text("opml.no-opml", shown));
      return 1;
    }
    out.print(SourceYaml.of(read.get().taken()));
    out.flush();
    return 0;
  }

  private void tell(OpmlReader.Read read, PrintStream err) {
    List<LeftOut> leftOut = read.leftOut();
    leftOut.stream()
        .limit(MOST_TOLD)
        .map(it -> messages.text("opml.left-out", it.reason()) + ": " + it.title())
        .forEach(err::println);
    if (leftOut.size() > MOST_TOLD) {
      err.println(messages.text("opml.left-out-more", leftOut.size() - MOST_TOLD));
    }
    err.println(messages.text("opml.taken", read.taken().size(), leftOut.size()));
  }
}
