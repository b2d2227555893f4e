package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.fetch.FetchProblem;
import jobo.fetch.Validators;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    SourceState state = unpolled.after(LISTED, 1, EVERY, NOW);

    assertThat(state.isDue(NOW.plus(EVERY).minusMillis(1))).isFalse();
    assertThat(state.isDue(NOW.plus(EVERY))).isTrue();
    assertThat(state.validators()).isEqualTo(V1);
    assertThat(state.lastSuccess()).isEqualTo(NOW);
    assertThat(state.itemsListed()).isOne();
  }

  @Test
  void nothingNewKeepsWhatIsKnown() {
    SourceState state =
        unpolled
            .after(LISTED, 5, EVERY, NOW)
            .after(new SourceReading.Unchanged(), 0, EVERY, NOW.plus(EVERY));

    assertThat(state.validators()).isEqualTo(V1);
    assertThat(state.itemsListed()).isOne();
    assertThat(state.articlesAdded()).isEqualTo(5);
    assertThat(state.lastSuccess()).isEqualTo(NOW.plus(EVERY));
  }

  @ParameterizedTest
  @CsvSource({"1, PT30M", "2, PT1H", "3, PT2H", "6, PT16H", "7, PT24H", "100, PT24H"})
  void afterEachFailureTheRestIsTwiceAsLongUpToADay(int failures, Duration rest) {
    SourceState state = unpolled;
    for (int failure = 0; failure < failures; failure++) {
      state = state.after(failed(null), 0, EVERY, NOW);
    }

    assertThat(Duration.between(NOW, state.nextPoll())).isEqualTo(rest);
    assertThat(state.failures()).isEqualTo(failures);
  }

  @Test
  void aSourceThatIsPolledOnceAWeekRestsNoLessWhenItFails() {
    SourceState state = unpolled.after(failed(null), 0, Duration.ofDays(7), NOW);

    assertThat(state.nextPoll()).isEqualTo(NOW.plus(Duration.ofDays(7)));
  }

  @ParameterizedTest
  @CsvSource({"PT1S, PT30M", "PT5H, PT5H", "PT500H, PT24H"})
  void aServerThatAsksForPatienceGetsItUpToADay(Duration asked, Duration rest) {
    SourceState state = unpolled.after(failed(asked), 0, EVERY, NOW);

    assertThat(Duration.between(NOW, state.nextPoll())).isEqualTo(rest);
  }

  @Test
  void aFailureKeepsTheLastSuccessAndIsToldInPlainWords() {
    SourceState state =
        unpolled.after(LISTED, 1, EVERY, NOW).after(failed(null), 0, EVERY, NOW.plusSeconds(60));

    assertThat(state.lastSuccess()).isEqualTo(NOW);
    assertThat(state.lastAttempt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(state.problem())
        .isNotNull()
        .returns("There is nothing at this address (404).", it -> it.text(Language.ENGLISH))
        .returns("이 주소에는 아무것도 없습니다(404).", it -> it.text(Language.KOREAN));
  }

  @Test
  void whatWasLearntOfAnotherAddressIsForgotten() {
    SourceState state = unpolled.after(LISTED, 5, EVERY, NOW);

    SourceState moved = state.of(source("https://lab.example/other"));

    assertThat(moved.validators()).isEqualTo(Validators.NONE);
    assertThat(moved.isDue(NOW)).isTrue();
    assertThat(moved.articlesAdded()).isEqualTo(5);
    assertThat(state.of(source("https://lab.example/feed"))).isEqualTo(state);
  }

  private static SourceReading failed(@Nullable Duration retryAfter) {
    return new SourceReading.Failed(
        SourceProblem.of(FetchProblem.NOT_FOUND, "HTTP 404"), retryAfter);
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
