package jobo.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import jobo.article.Report;
import jobo.document.Document;
import jobo.document.MarkdownRenderer;
import jobo.language.Messages;
import jobo.language.ReaderDates;

/**
 * Writes the Markdown digests and their charts into a directory. A file is there whole or not at
 * all; writing again what is there already changes nothing for its readers.
 */
public final class Archive {
  private final Path directory;
  private final Masthead masthead;
  private final MarkdownRenderer markdown;
  private final CategoryChart chart = new CategoryChart();

  public Archive(Path directory, Masthead masthead) {
    this.directory = directory;
    this.masthead = masthead;
    this.markdown = new MarkdownRenderer(masthead.zone());
  }

  /** Writes all files of a digest. */
  public void write(Digest digest) {
    for (Report report : Report.values()) {
      ArchiveFile.Form form = ArchiveFile.form(report);
      write(digest, form, new InsightsReport(digest, report, masthead).document());
      chart(digest, form, Optional.of(report));
    }
    chart(digest, ArchiveFile.Form.DAY, Optional.empty());
    BlogPost post = new BlogPost(digest, masthead);
    write(
        file(digest, ArchiveFile.Form.POST, ArchiveFile.Type.MD),
        text(post.frontMatter() + "\n" + markdown.render(post.document())));
  }

  /** The bytes of a file, if it was written. */
  public Optional<byte[]> read(ArchiveFile file) {
    Path path = directory.resolve(file.name());
    try {
      return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    } catch (IOException problem) {
      throw new UncheckedIOException("Reading " + path + " failed", problem);
    }
  }

  private void write(Digest digest, ArchiveFile.Form form, Document document) {
    write(file(digest, form, ArchiveFile.Type.MD), text(markdown.render(document)));
  }

  private void chart(Digest digest, ArchiveFile.Form form, Optional<Report> report) {
    Messages messages = Messages.in(digest.language());
    String day = ReaderDates.day(digest.date(), digest.language());
    String title =
        messages.text("chart.title", day)
            + (masthead.sample() ? " · " + messages.text("sample.word") : "");
    List<CategoryChart.Bar> bars =
        ChartBars.of(digest, report).shares().stream()
            .map(
                it ->
                    new CategoryChart.Bar(
                        it.category().name(digest.language()),
                        it.category().colour(),
                        it.articles()))
            .toList();
    write(file(digest, form, ArchiveFile.Type.PNG), chart.png(title, bars, digest.language()));
  }

  private static ArchiveFile file(Digest digest, ArchiveFile.Form form, ArchiveFile.Type type) {
    return new ArchiveFile(form, digest.date(), digest.language(), type);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(ArchiveFile file, byte[] bytes) {
    try {
      Files.createDirectories(directory);
      Path unfinished = directory.resolve("." + file.name() + ".part");
      Files.write(unfinished, bytes);
      Files.move(
          unfinished,
          directory.resolve(file.name()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException problem) {
      throw new UncheckedIOException(
          "Writing %s into %s failed: %s (jobo.archive.directory)"
              .formatted(file.name(), directory, problem.getMessage()),
          problem);
    }
  }
}
