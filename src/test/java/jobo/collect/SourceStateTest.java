package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.fetch.FetchProblem;
import jobo.fetch.Validators;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceStateTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(15);
  private static final Validators V1 = new Validators("\"v1\"", null);
  private static final SourceReading LISTED =
      new SourceReading.Listed(
          List.of(new SourceItem(null, null, "", "", "", null, null, null, null)), V1);

  private final SourceState unpolled = SourceState.unpolled(source("https://lab.example/feed"));

  @Test
  void aSourceNeverPolledIsDue() {
    assertThat(unpolled.isDue(NOW)).isTrue();
    assertThat(unpolled.lastAttempt()).isNull();
  }

  @Test
  void aSourceThatWasReadIsDueAgainAfterItsTime() {
    SourceState state = unpolled.after(LISTED, taken(1), EVERY, NOW);

    assertThat(state.isDue(NOW.plus(EVERY).minusMillis(1))).isFalse();
    assertThat(state.isDue(NOW.plus(EVERY.multipliedBy(11).dividedBy(10)))).isTrue();
    assertThat(state.validators()).isEqualTo(V1);
    assertThat(state.lastSuccess()).isEqualTo(NOW);
    assertThat(state.itemsListed()).isOne();
  }

  @Test
  void nothingNewKeepsWhatIsKnown() {
    SourceState state =
        unpolled
            .after(LISTED, taken(5), EVERY, NOW)
            .after(
                new SourceReading.Unchanged(SourceReading.Answer.of(V1)),
                Intake.Taken.NOTHING,
                EVERY,
                NOW.plus(EVERY));

    assertThat(state.validators()).isEqualTo(V1);
    assertThat(state.itemsListed()).isOne();
    assertThat(state.articlesAdded()).isEqualTo(5);
    assertThat(state.lastSuccess()).isEqualTo(NOW.plus(EVERY));
  }

  @Test
  void whatHasMovedForGoodIsAskedForThere() {
    URI there = URI.create("https://new.example/feed");
    Source configured = source("https://lab.example/feed");
    SourceState state =
        unpolled
            .after(moved(there), taken(1), EVERY, NOW)
            .after(LISTED, taken(0), EVERY, NOW.plus(EVERY));

    assertThat(state.toAsk(configured).url()).isEqualTo(there);
    assertThat(state.toAsk(configured).name()).isEqualTo(configured.name());
    assertThat(state.of(configured)).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_FOUND", "GONE", "UNKNOWN_HOST", "PRIVATE_ADDRESS"})
  void whereTheNewAddressIsLostTheConfiguredOneIsTriedAgain(FetchProblem problem) {
    Source configured = source("https://lab.example/feed");
    SourceState state =
        unpolled
            .after(moved(URI.create("https://new.example/feed")), taken(1), EVERY, NOW)
            .after(failed(problem), Intake.Taken.NOTHING, EVERY, NOW);

    assertThat(state.toAsk(configured)).isEqualTo(configured);
    assertThat(state.validators()).isEqualTo(Validators.NONE);
    assertThat(state.isGone()).isFalse();
  }

  @Test
  void whatIsGoneForGoodIsSwitchedOffAndLookedAtNowAndThen() {
    SourceState gone = unpolled.after(failed(FetchProblem.GONE), Intake.Taken.NOTHING, EVERY, NOW);

    assertThat(gone.isGone()).isTrue();
    assertThat(gone.isDue(NOW.plus(Duration.ofDays(6)))).isFalse();
    assertThat(gone.isDue(NOW.plus(Duration.ofDays(8)))).isTrue();
    assertThat(gone.after(LISTED, taken(1), EVERY, NOW).isGone()).isFalse();
  }

  @Test
  void whatASourceBringsADayIsCountedWithoutThePastThatItListsAtFirst() {
    SourceState state =
        unpolled
            .after(LISTED, new Intake.Taken(40, 4, 1, true), EVERY, NOW)
            .after(LISTED, new Intake.Taken(6, 6, 4, true), EVERY, NOW.plus(Duration.ofDays(4)));
    LocalDate today = LocalDate.of(2026, 11, 24);

    assertThat(state.articlesAdded()).isEqualTo(46);
    assertThat(state.recently().articlesADay(today)).hasValue(2);
    assertThat(state.recently().reportedShare(today)).hasValue(0.5);
  }

  @Test
  void aFailureKeepsTheLastSuccessAndIsToldInPlainWords() {
    SourceState state =
        unpolled
            .after(LISTED, taken(1), EVERY, NOW)
            .after(
                failed(FetchProblem.NOT_FOUND), Intake.Taken.NOTHING, EVERY, NOW.plusSeconds(60));

    assertThat(state.lastSuccess()).isEqualTo(NOW);
    assertThat(state.lastAttempt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(state.problem())
        .isNotNull()
        .returns("There is nothing at this address (404).", it -> it.text(Language.ENGLISH))
        .returns("이 주소에는 아무것도 없습니다(404).", it -> it.text(Language.KOREAN));
  }

  @Test
  void whatWasLearntOfAnotherAddressIsForgotten() {
    SourceState state = unpolled.after(LISTED, taken(5), EVERY, NOW);

    SourceState moved = state.of(source("https://lab.example/other"));

    assertThat(moved.validators()).isEqualTo(Validators.NONE);
    assertThat(moved.isDue(NOW)).isTrue();
    assertThat(moved.articlesAdded()).isEqualTo(5);
    assertThat(state.of(source("https://lab.example/feed"))).isEqualTo(state);
  }

  private static Intake.Taken taken(int added) {
    return new Intake.Taken(added, added, added, true);
  }

  private static SourceReading moved(URI there) {
    return new SourceReading.Listed(List.of(), new SourceReading.Answer(V1, there, Duration.ZERO));
  }

  private static SourceReading failed(FetchProblem problem) {
    return new SourceReading.Failed(SourceProblem.of(problem, ""), null);
  }

  private static Source source(String url) {
    return new Source(
        new SourceName("Lab"),
        URI.create(url),
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        EVERY,
        1,
        new Publisher("Lab"));
  }
}
