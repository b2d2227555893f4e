package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFileTest {

  @Test
  void everyFileIsFoundByItsName() {
    LocalDate end = LocalDate.of(2028, 3, 1);
    for (LocalDate date = LocalDate.of(2028, 1, 1); date.isBefore(end); date = date.plusDays(1)) {
      for (ArchiveFile.Form form : ArchiveFile.Form.values()) {
        for (Language language : Language.values()) {
          for (ArchiveFile.Type type : ArchiveFile.Type.values()) {
            ArchiveFile file = new ArchiveFile(form, date, language, type);
            assertThat(ArchiveFile.named(file.name())).contains(file);
          }
        }
      }
    }
  }

  @Test
  void aNameSaysReportDateAndLanguage() {
    LocalDate date = LocalDate.of(2026, 11, 2);

    assertThat(
            new ArchiveFile(ArchiveFile.Form.NEWS, date, Language.KOREAN, ArchiveFile.Type.MD)
                .name())
        .isEqualTo("news_2026-11-02.ko.md");
    assertThat(
            new ArchiveFile(ArchiveFile.Form.PAPERS, date, Language.ENGLISH, ArchiveFile.Type.PNG)
                .name())
        .isEqualTo("papers_2026-11-02.en.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../../etc/passwd",
        "../news_2026-11-02.ko.md",
        "news_2026-11-02.ko.md/..",
        "news_2026-11-02.ko.md\u0000.png",
        "news_2026-11-02.ko.md\n",
        "news_2026-02-30.ko.md",
        "news_2026-1-2.ko.md",
        "NEWS_2026-11-02.ko.md",
        "news_2026-11-02.fr.md",
        "news_2026-11-02.ko.html",
        "news_٢٠٢٦-11-02.ko.md",
        ".news_2026-11-02.ko.md.part"
      })
  void whatIsNotAFileOfTheArchiveHasNoName(String name) {
    assertThat(ArchiveFile.named(name)).isEmpty();
  }
}
