package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jobo.article.SampleArticle;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final ArchiveFile NEWS =
      new ArchiveFile(
          ArchiveFile.Form.NEWS, SampleDigest.DATE, Language.ENGLISH, ArchiveFile.Type.MD);

  @TempDir Path directory;

  @Test
  void allFilesOfADigestAreWrittenAndNothingElseIsLeft() throws IOException {
    archive().write(digest("Garam is out", Language.KOREAN));

    assertThat(contents().keySet())
        .containsExactlyInAnyOrder(
            "news_2026-11-20.ko.md",
            "news_2026-11-20.ko.png",
            "papers_2026-11-20.ko.md",
            "papers_2026-11-20.ko.png",
            "post_2026-11-20.ko.md",
            "day_2026-11-20.ko.png");
  }

  @Test
  void whatIsWrittenCanBeReadByItsFile() {
    archive().write(digest("Garam is out", Language.ENGLISH));

    assertThat(archive().read(NEWS))
        .hasValueSatisfying(
            it ->
                assertThat(new String(it, StandardCharsets.UTF_8))
                    .startsWith("# Daily Artificial Intelligence Insights : News")
                    .contains("Garam is out"));
    assertThat(
            archive()
                .read(
                    new ArchiveFile(
                        ArchiveFile.Form.NEWS,
                        SampleDigest.DATE,
                        Language.KOREAN,
                        ArchiveFile.Type.MD)))
        .isEmpty();
  }

  @Test
  void writingAgainChangesNothing() throws IOException {
    archive().write(digest("Garam is out", Language.KOREAN));
    Map<String, String> before = contents();

    archive().write(digest("Garam is out", Language.KOREAN));

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void thePostIsOneFileOfFrontMatterAndText() throws IOException {
    archive().write(digest("Garam is out", Language.ENGLISH));

    String post = Files.readString(directory.resolve("post_2026-11-20.en.md"));

    assertThat(post).startsWith("---\ntitle: \"Garam is out\"\n").contains("\n---\n\nWhat leads");
  }

  @Test
  void aReaderSeesAFileWholeOrNotAtAllWhileItIsWrittenAgain() throws Exception {
    Digest one = digest("One " + "long title ".repeat(15), Language.ENGLISH);
    Digest other = digest("Other", Language.ENGLISH);
    Set<String> whole = new HashSet<>();
    for (Digest digest : new Digest[] {one, other}) {
      archive().write(digest);
      whole.add(text());
    }
    assertThat(whole).hasSize(2);
    AtomicBoolean done = new AtomicBoolean();
    Set<String> seen = new HashSet<>();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    seen.add(text());
                  }
                });

    for (int round = 0; round < 10; round++) {
      archive().write(round % 2 == 0 ? one : other);
    }
    done.set(true);
    reader.join();

    assertThat(seen).isNotEmpty();
    assertThat(whole).containsAll(seen);
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsNamedWithItsSetting() throws IOException {
    Path file = Files.writeString(directory.resolve("a file"), "not a directory");
    Archive archive = new Archive(file, new Masthead(false, ZoneOffset.UTC));

    assertThatThrownBy(() -> archive.write(digest("Garam is out", Language.KOREAN)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("jobo.archive.directory")
        .hasMessageContaining(file.toString());
  }

  private String text() {
    return new String(archive().read(NEWS).orElseThrow(), StandardCharsets.UTF_8);
  }

  private Archive archive() {
    return new Archive(directory, new Masthead(false, ZoneOffset.UTC));
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new HashMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private static Digest digest(String title, Language language) {
    return SampleDigest.of(
        language, SampleDigest.stories(SampleArticle.LLM, SampleArticle.of("a").title(title)));
  }
}
