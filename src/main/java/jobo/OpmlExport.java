package jobo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jobo.article.Sources;
import jobo.collect.opml.OpmlWriter;
import jobo.collect.opml.OutlinedSource;
import jobo.language.Language;
import jobo.language.Messages;
import org.jspecify.annotations.Nullable;

/** Writes the sources for other readers. */
final class OpmlExport {
  private final Sources sources;
  private final Duration usualEvery;
  private final Messages messages;
  private final Clock clock;

  OpmlExport(Sources sources, Duration usualEvery, Messages messages, Clock clock) {
    this.sources = sources;
    this.usualEvery = usualEvery;
    this.messages = messages;
    this.clock = clock;
  }

  /** Writes them into a file or, without one, to {@code out}; returns the exit code. */
  int write(@Nullable Path file, PrintStream out, PrintStream err) {
    List<OutlinedSource> all =
        sources.all().stream().map(it -> OutlinedSource.of(it, usualEvery)).toList();
    String opml = OpmlWriter.write(all, messages.text("jobo.name"), clock.instant(), this::folder);
    if (file == null) {
      out.print(opml);
      out.flush();
      return 0;
    }
    try {
      Files.writeString(file, opml);
      err.println(messages.text("opml.written", all.size(), file.toString()));
      return 0;
    } catch (IOException problem) {
      err.println(messages.text("opml.not-written", file.toString()));
      return 1;
    }
  }

  private String folder(OutlinedSource source) {
    String report = messages.text("opml.folder", source.report());
    Language language = source.language();
    return language == null ? report : report + " (" + messages.text("language", language) + ")";
  }
}
