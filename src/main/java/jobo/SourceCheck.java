package jobo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Source;
import jobo.article.Sources;
import jobo.collect.CollectProblem;
import jobo.collect.CollectSettings;
import jobo.collect.SourceProblem;
import jobo.collect.SourceReader;
import jobo.collect.SourceReading;
import jobo.digest.DigestSettings;
import jobo.fetch.ShownAddress;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import jobo.language.VisibleText;

/** Reads every source once, keeps nothing, and tells how each is. */
final class SourceCheck {
  private static final int LONGEST_DETAIL = 200;

  /** Until here a day and a month tell which year is meant. */
  private static final Duration THIS_YEAR = Duration.ofDays(180);

  private final CollectSettings settings;
  private final List<SourceReader> readers;
  private final DigestSettings digest;
  private final Messages messages;
  private final Clock clock;

  SourceCheck(
      CollectSettings settings, List<SourceReader> readers, DigestSettings digest, Clock clock) {
    this.settings = settings;
    this.readers = readers;
    this.digest = digest;
    this.messages = Messages.in(digest.language());
    this.clock = clock;
  }

  /** Prints a line for each source as it comes and one for all; returns the exit code. */
  int run(Sources sources, PrintStream out) {
    AtomicInteger well = new AtomicInteger();
    Semaphore places = new Semaphore(settings.concurrentSources(), true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Source source : sources.all()) {
        threads.execute(
            () -> {
              places.acquireUninterruptibly();
              try {
                SourceReading reading = read(source);
                well.addAndGet(isWell(reading) ? 1 : 0);
                out.println(line(source, reading));
              } finally {
                places.release();
              }
            });
      }
    }
    int all = sources.all().size();
    out.println(messages.text("check.summary", all, well.get(), all - well.get()));
    return well.get() == all ? 0 : 1;
  }

  private SourceReading read(Source source) {
    try {
      return readers.stream()
          .filter(it -> it.kind() == source.kind())
          .findFirst()
          .map(it -> it.readFirst(source, deadline()))
          .orElseGet(() -> failed(CollectProblem.KIND_NOT_READ, source.kind().tag()));
    } catch (RuntimeException | StackOverflowError mistake) {
      return failed(CollectProblem.UNEXPECTED, mistake.getClass().getSimpleName());
    }
  }

  private Instant deadline() {
    return clock.instant().plus(settings.sourceDeadline());
  }

  private static SourceReading failed(CollectProblem problem, String detail) {
    return new SourceReading.Failed(SourceProblem.of(problem, detail), null);
  }

  private static boolean isWell(SourceReading reading) {
    return !(reading instanceof SourceReading.Failed);
  }

  private String line(Source source, SourceReading reading) {
    String mark = isWell(reading) ? "✅ " : "⚠️ ";
    return mark + VisibleText.line(source.name().value()) + " · " + condition(reading);
  }

  private String condition(SourceReading reading) {
    return switch (reading) {
      case SourceReading.Listed listed -> condition(listed);
      case SourceReading.Unchanged unchanged -> messages.text("check.items", 0);
      case SourceReading.Failed failed -> condition(failed.problem());
    };
  }

  private String condition(SourceReading.Listed listed) {
    String newest =
        listed
            .newest(clock.instant())
            .map(it -> messages.text("check.newest", date(it)))
            .orElse("");
    String moved =
        Optional.ofNullable(listed.answer().movedTo())
            .map(it -> messages.text("check.moved", VisibleText.line(ShownAddress.of(it))))
            .orElse("");
    return Stream.of(messages.text("check.items", listed.items().size()), newest, moved)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String condition(SourceProblem problem) {
    String detail = VisibleText.cut(VisibleText.line(problem.detail()), LONGEST_DETAIL);
    return problem.text(digest.language()) + (detail.isEmpty() ? "" : " (" + detail + ")");
  }

  private String date(Instant instant) {
    Language language = digest.language();
    return instant.isBefore(clock.instant().minus(THIS_YEAR))
        ? ReaderDates.day(LocalDate.ofInstant(instant, digest.zone()), language)
        : ReaderDates.shortTime(instant, digest.zone(), language);
  }
}
