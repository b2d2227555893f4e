package jobo.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jobo.digest.Archive;
import jobo.digest.ArchiveFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The Markdown digests and charts, as the files of the archive are named. */
@RestController
final class ArchiveController {
  private static final MediaType MARKDOWN =
      new MediaType("text", "markdown", StandardCharsets.UTF_8);

  /** A correction should reach readers soon. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Archive archive;

  ArchiveController(Archive archive) {
    this.archive = archive;
  }

  @GetMapping("/archive/{file}")
  ResponseEntity<byte[]> file(@PathVariable String file) {
    ArchiveFile wanted =
        ArchiveFile.named(file)
            .orElseThrow(
                () ->
                    RequestProblem.notFound(
                        "The archive has no such file: names are like news_2026-11-21.ko.md."));
    byte[] content =
        archive
            .read(wanted)
            .orElseThrow(() -> RequestProblem.notFound("The archive has no " + file + "."));
    return Fingerprinted.answer(type(wanted), content, FRESH);
  }

  private static MediaType type(ArchiveFile file) {
    return switch (file.type()) {
      case MD -> MARKDOWN;
      case PNG -> MediaType.IMAGE_PNG;
    };
  }
}
