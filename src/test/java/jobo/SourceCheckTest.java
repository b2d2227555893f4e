package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.article.Sources;
import jobo.collect.CollectProblem;
import jobo.collect.CollectSettings;
import jobo.collect.SourceItem;
import jobo.collect.SourceProblem;
import jobo.collect.SourceReader;
import jobo.collect.SourceReading;
import jobo.digest.DigestSettings;
import jobo.fetch.Validators;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCheckTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:00:00Z, 20 Nov 18:00",
    "2025-11-20T09:00:00Z, Thu 20 Nov 2025",
    "2031-01-01T00:00:00Z,",
    ","
  })
  void theNewestDateSaysItsYearWhereItIsNotPlain(@Nullable Instant date, @Nullable String shown) {
    Supplier<SourceReading> reading =
        () -> new SourceReading.Listed(List.of(item(null), item(date)), Validators.NONE);

    assertThat(check(reading, SourceKind.FEED))
        .startsWith("✅ Alder · 2 items%s\n".formatted(shown == null ? "" : " · newest " + shown));
  }

  @Test
  void whatAServerSaysOfItsTroubleStaysOnOneLine() {
    SourceProblem problem = SourceProblem.of(CollectProblem.NOT_A_FEED, "text/\n\u001b[31mhtml");

    assertThat(check(() -> new SourceReading.Failed(problem, null), SourceKind.FEED))
        .startsWith("⚠️ Alder · What is at this address is not a feed. (text/ [31mhtml)\n");
  }

  @Test
  void aMistakeInReadingOneSourceIsToldLikeAnyOtherTrouble() {
    Supplier<SourceReading> mistake =
        () -> {
          throw new IllegalStateException("mistake");
        };

    assertThat(check(mistake, SourceKind.FEED))
        .isEqualTo(
            """
            ⚠️ Alder · Something unexpected went wrong inside Jobo. (IllegalStateException)
            0 of 1 source well, 1 in trouble
            exit code 1""");
  }

  @Test
  void aKindWithoutAReaderIsToldSo() {
    Supplier<SourceReading> unused =
        () -> new SourceReading.Unchanged(SourceReading.Answer.of(Validators.NONE));

    assertThat(check(unused, SourceKind.ARXIV))
        .startsWith("⚠️ Alder · This kind of source is not read yet. (arxiv)\n");
  }

  private static String check(Supplier<SourceReading> reading, SourceKind kind) {
    SourceReader reader =
        new SourceReader() {
          @Override
          public SourceKind kind() {
            return SourceKind.FEED;
          }

          @Override
          public SourceReading read(Source source, Validators known, Instant deadline) {
            return reading.get();
          }
        };
    var out = new ByteArrayOutputStream();
    int exitCode =
        new SourceCheck(settings(), List.of(reader), digest(), NOW)
            .run(
                new Sources(List.of(source(kind))),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8) + "exit code " + exitCode;
  }

  private static Source source(SourceKind kind) {
    return new Source(
        new SourceName("Alder"),
        URI.create("https://alder.example/feed"),
        kind,
        Report.NEWS,
        null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher("Alder"));
  }

  private static SourceItem item(@Nullable Instant published) {
    return new SourceItem(null, null, "Title", "", "", published, null, null, null);
  }

  private static DigestSettings digest() {
    return new DigestSettings(
        LocalTime.of(8, 0), ZoneId.of("Asia/Seoul"), Language.ENGLISH, Duration.ofSeconds(90));
  }

  private static CollectSettings settings() {
    Duration time = Duration.ofSeconds(10);
    return new CollectSettings(
        time, false, Duration.ZERO, 1, false, 0, time, time, 2, time, "Test");
  }
}
