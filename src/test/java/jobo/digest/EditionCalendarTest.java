package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionCalendarTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2028, 1, 1);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final EditionCalendar MORNING = new EditionCalendar(LocalTime.of(8, 0), SEOUL);
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final Instant FAR_BACK = Instant.EPOCH;
  private static final Instant CLOSE = Instant.parse("2026-11-19T23:00:00Z");
  private static final EditionWindow YESTERDAY =
      new EditionWindow(DATE.minusDays(1), Instant.EPOCH, CLOSE.minus(Duration.ofDays(1)), true);
  private static final Optional<EditionWindow> CLOSED_YESTERDAY = Optional.of(YESTERDAY);

  @ParameterizedTest
  @ValueSource(strings = {"00:00", "02:30", "08:00"})
  void inEveryZoneEveryDateClosesOnceAtTheInstantOfTheRule(LocalTime time) {
    for (String zone : ZoneId.getAvailableZoneIds()) {
      EditionCalendar calendar = new EditionCalendar(time, ZoneId.of(zone));
      Optional<EditionWindow> last =
          Optional.of(new EditionWindow(FIRST.minusDays(1), Instant.EPOCH, Instant.EPOCH, true));
      for (LocalDate date = FIRST; date.isBefore(END); date = date.plusDays(1)) {
        Instant close = calendar.close(date);
        if (!isRuled(close, date.atTime(time), calendar.zone())) {
          throw new AssertionError("%s %s %s closes at %s".formatted(zone, date, time, close));
        }
        last = Optional.of(closed(calendar, last, date, close));
      }
    }
  }

  /** The one window of a date: not due a moment before its close, and due once at its close. */
  private static EditionWindow closed(
      EditionCalendar calendar, Optional<EditionWindow> last, LocalDate date, Instant close) {
    Optional<EditionWindow> before = calendar.due(last, FAR_BACK, close.minusNanos(1));
    EditionWindow due = calendar.due(last, FAR_BACK, close).orElseThrow();
    boolean once =
        before.isEmpty()
            && due.date().equals(date)
            && due.until().equals(close)
            && calendar.due(Optional.of(due), FAR_BACK, close.plusSeconds(1)).isEmpty();
    if (!once) {
      throw new AssertionError("%s %s: %s, then %s".formatted(calendar, date, before, due));
    }
    return due;
  }

  /** At a gap of the clock the first valid instant after it, at an overlap the earlier one. */
  private static boolean isRuled(Instant close, LocalDateTime wanted, ZoneId zone) {
    LocalDateTime shown = LocalDateTime.ofInstant(close, zone);
    LocalDateTime justBefore = LocalDateTime.ofInstant(close.minusNanos(1), zone);
    boolean gap = shown.isAfter(wanted) && justBefore.isBefore(wanted);
    boolean earliest =
        zone.getRules().getValidOffsets(wanted).stream()
            .noneMatch(it -> wanted.toInstant(it).isBefore(close));
    return gap || (shown.equals(wanted) && earliest);
  }

  @ParameterizedTest
  @CsvSource({
    // an ordinary day, gaps of an hour and of half an hour, the earlier of two
    "2026-11-20, 08:00, Asia/Seoul, 2026-11-19T23:00:00Z",
    "2026-03-08, 02:30, America/New_York, 2026-03-08T07:00:00Z",
    "2026-04-24, 00:00, Africa/Cairo, 2026-04-23T22:00:00Z",
    "2026-10-04, 02:15, Australia/Lord_Howe, 2026-10-03T15:30:00Z",
    "2026-11-01, 01:30, America/New_York, 2026-11-01T05:30:00Z"
  })
  void aCloseIsAnInstant(LocalDate date, LocalTime time, ZoneId zone, Instant close) {
    assertThat(new EditionCalendar(time, zone).close(date)).isEqualTo(close);
  }

  @Test
  void aNewJoboDoesNotCloseYesterday() {
    Instant began = CLOSE.minusSeconds(120);
    Instant now = CLOSE.minusSeconds(60);

    assertThat(MORNING.due(Optional.empty(), began, now)).isEmpty();
    assertThat(MORNING.open(Optional.empty(), now))
        .isEqualTo(new EditionWindow(DATE, Instant.EPOCH, now.plus(1, ChronoUnit.MICROS), false));
  }

  @Test
  void aNewJoboThatStartsAfterTheCloseGivesTodayWhatItFindsFirst() {
    Instant afternoon = CLOSE.plus(Duration.ofHours(7));

    EditionWindow due = MORNING.due(Optional.empty(), afternoon, afternoon).orElseThrow();

    assertThat(due.date()).isEqualTo(DATE);
    assertThat(due.from()).isEqualTo(Instant.EPOCH);
    assertThat(due.until()).isAfter(afternoon);
  }

  @Test
  void aFirstCloseThatMidnightOvertookIsMadeUp() {
    EditionCalendar lateAtNight = new EditionCalendar(LocalTime.of(23, 58), SEOUL);
    Instant close = lateAtNight.close(DATE);
    Instant afterMidnight = close.plusSeconds(240);

    assertThat(lateAtNight.due(Optional.empty(), close.minusSeconds(3_600), afterMidnight))
        .contains(new EditionWindow(DATE, Instant.EPOCH, close, true));
    assertThat(lateAtNight.due(Optional.empty(), close.plusSeconds(1), afterMidnight)).isEmpty();
  }

  @Test
  void aPunctualCloseCoversAllUntilTheClose() {
    assertThat(MORNING.due(CLOSED_YESTERDAY, FAR_BACK, CLOSE.plusSeconds(300)))
        .contains(new EditionWindow(DATE, YESTERDAY.until(), CLOSE, true));
  }

  @Test
  void aLateCloseCoversAllUntilNow() {
    Instant late = CLOSE.plus(Duration.ofHours(3));

    EditionWindow due = MORNING.due(CLOSED_YESTERDAY, FAR_BACK, late).orElseThrow();

    assertThat(due.date()).isEqualTo(DATE);
    assertThat(due.until()).isAfter(late).isBeforeOrEqualTo(late.plus(1, ChronoUnit.MICROS));
  }

  @Test
  void afterDaysOfSleepOneCloseCoversThemAll() {
    Instant now = CLOSE.plus(Duration.ofDays(4)).plusSeconds(7_200);

    EditionWindow due = MORNING.due(CLOSED_YESTERDAY, FAR_BACK, now).orElseThrow();

    assertThat(due.date()).isEqualTo(DATE.plusDays(4));
    assertThat(due.from()).isEqualTo(YESTERDAY.until());
    assertThat(MORNING.due(Optional.of(due), FAR_BACK, now)).isEmpty();
  }

  @Test
  void windowsEndWhereADatabaseCanKeepThem() {
    Instant nanos = CLOSE.plus(Duration.ofHours(3)).plusNanos(123_456_789);

    Instant until = MORNING.due(CLOSED_YESTERDAY, FAR_BACK, nanos).orElseThrow().until();

    assertThat(until).isEqualTo(until.truncatedTo(ChronoUnit.MICROS)).isAfter(nanos);
  }

  @Test
  void whateverTheTimesOfTheLooksNothingFallsBetweenTwoWindowsOrIntoTwo() {
    List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    for (long seed = 0; seed < 300; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      EditionCalendar calendar =
          new EditionCalendar(
              LocalTime.ofSecondOfDay(60L * random.nextInt(1440)),
              ZoneId.of(zones.get(random.nextInt(zones.size()))));

      List<EditionWindow> windows = windows(calendar, random);

      assertThat(windows.getFirst().from()).isEqualTo(Instant.EPOCH);
      for (int at = 1; at < windows.size(); at++) {
        EditionWindow before = windows.get(at - 1);
        EditionWindow window = windows.get(at);
        assertThat(window.from()).as("seed %d: %s", seed, window).isEqualTo(before.until());
        assertThat(window.date()).as("seed %d: %s", seed, window).isAfter(before.date());
        assertThat(window.until()).as("seed %d: %s", seed, window).isAfter(window.from());
      }
    }
  }

  /** Looks at times a random while apart, closes what is due, and checks what is open. */
  private static List<EditionWindow> windows(EditionCalendar calendar, RandomGenerator random) {
    List<EditionWindow> windows = new ArrayList<>();
    Instant began = FIRST.atStartOfDay(calendar.zone()).toInstant();
    Instant now = began;
    Optional<EditionWindow> last = Optional.empty();
    for (int look = 0; look < 200; look++) {
      now = now.plusNanos(random.nextLong(Duration.ofHours(30).toNanos()));
      Optional<EditionWindow> due = calendar.due(last, began, now);
      due.ifPresent(windows::add);
      last = due.isPresent() ? due : last;
      EditionWindow open = calendar.open(last, now);
      assertThat(open.from()).isEqualTo(last.map(EditionWindow::until).orElse(Instant.EPOCH));
      assertThat(open.until()).isAfter(now);
      last.ifPresent(it -> assertThat(open.date()).isEqualTo(it.date().plusDays(1)));
    }
    return windows;
  }
}
