package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.Evidence;
import jobo.article.Report;
import jobo.article.Together;
import jobo.language.Language;
import jobo.story.Ranking;
import jobo.story.StoryId;
import org.junit.jupiter.api.Test;

/** What every store of editions keeps to. */
public abstract class EditionStoreContract {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final Instant CLOSE = Instant.parse("2026-11-19T23:00:00.000001Z");

  /** The store under test, empty at the start of each test. */
  protected abstract EditionStore store();

  private boolean close(EditionWindow window, List<Edition> editions) {
    return store().close(window, editions, List.of());
  }

  @Test
  void anEditionComesBackAsItWasClosed() {
    Edition told = edition(DATE, "llm", Language.KOREAN, "“가람 12B” 공개 \\ \" \u2028 🚀");
    Edition empty =
        new Edition(
            new EditionKey(DATE, new CategoryId("audio"), Language.KOREAN),
            List.of(),
            List.of(),
            Map.of(),
            0);
    Edition english = edition(DATE, "llm", Language.ENGLISH, "x".repeat(200_000));

    assertThat(close(window(DATE), List.of(told, empty, english))).isTrue();

    assertThat(store().find(DATE, Language.KOREAN)).containsExactlyInAnyOrder(told, empty);
    assertThat(store().find(DATE, Language.ENGLISH)).containsExactly(english);
    assertThat(store().find(DATE.plusDays(1), Language.KOREAN)).isEmpty();
  }

  @Test
  void aWindowComesBackAsItWasClosed() {
    EditionWindow first = new EditionWindow(DATE, Instant.EPOCH, CLOSE, true);
    EditionWindow second =
        new EditionWindow(DATE.plusDays(1), CLOSE, CLOSE.plusSeconds(86_400), true);
    assertThat(store().lastClosed()).isEmpty();

    close(second, List.of());
    close(first, List.of());

    assertThat(store().lastClosed()).contains(second);
    assertThat(store().closed(DATE)).contains(first);
    assertThat(store().closed(DATE.minusDays(1))).isEmpty();
  }

  @Test
  void anInstantBelongsToTheWindowThatBeginsWithItOrBeforeAndEndsAfterIt() {
    EditionWindow first = new EditionWindow(DATE, CLOSE.minusSeconds(60), CLOSE, true);
    EditionWindow second = new EditionWindow(DATE.plusDays(1), CLOSE, CLOSE.plusSeconds(60), true);
    close(first, List.of());
    close(second, List.of());

    assertThat(store().covering(first.from())).contains(first);
    assertThat(store().covering(CLOSE.minusNanos(1_000))).contains(first);
    assertThat(store().covering(CLOSE)).contains(second);
    assertThat(store().covering(first.from().minusNanos(1_000))).isEmpty();
    assertThat(store().covering(second.until())).isEmpty();
  }

  @Test
  void aDateClosesOnceAndItsEditionsDoNotChange() {
    Edition first = edition(DATE, "llm", Language.KOREAN, "first");
    close(window(DATE), List.of(first));

    assertThat(close(window(DATE), List.of(edition(DATE, "llm", Language.KOREAN, "second"))))
        .isFalse();
    assertThat(close(window(DATE), List.of(edition(DATE, "nlp", Language.KOREAN, "new"))))
        .isFalse();

    assertThat(store().find(DATE, Language.KOREAN)).containsExactly(first);
  }

  @Test
  void aDateClosesOnceWithManyClosersAtTheSameTime() {
    for (int round = 0; round < 10; round++) {
      LocalDate date = DATE.plusDays(round);
      List<Callable<Boolean>> closers =
          IntStream.range(0, 3)
              .<Callable<Boolean>>mapToObj(
                  it -> () -> close(window(date), editions(date, "closer " + it)))
              .toList();

      assertThat(Together.all(closers)).as("round %d", round).containsOnlyOnce(true);

      assertThat(store().find(date, Language.KOREAN))
          .hasSize(14)
          .extracting(it -> it.claimsOf(new StoryId("s-a")).getFirst().text())
          .containsOnly(
              store()
                  .find(date, Language.KOREAN)
                  .getFirst()
                  .claimsOf(new StoryId("s-a"))
                  .getFirst()
                  .text());
    }
  }

  @Test
  void whatAModelDidComesBackWithIt() {
    Edition plain = edition(DATE, "llm", Language.KOREAN, "x");
    Claim claim =
        new Claim(
            "가람 12B 공개",
            Language.KOREAN,
            List.of(new ArticleId("a")),
            List.of(new StoryId("s-a")),
            Writer.LLM,
            "Garam 12B is out",
            Aspect.ECONOMY);
    Edition edition =
        new Edition(
            plain.key(),
            plain.stories(),
            List.of(new Section(Section.Kind.EVENTS, List.of(claim))),
            Map.of(),
            1,
            new ModelWork("m", 3, 1_000, 20, List.of(new ModelWork.Rejected("t", "why"))));

    close(window(DATE), List.of(edition));

    assertThat(store().find(DATE, Language.KOREAN)).containsExactly(edition);
  }

  @Test
  void whatWasWrittenForAPostComesBackWithItsDateAndLanguage() {
    Claim claim =
        new Claim(
            "오늘은 “가람 12B”가 나왔습니다 \\ 🚀",
            Language.KOREAN,
            List.of(new ArticleId("a"), new ArticleId("b")),
            List.of(new StoryId("s-a"), new StoryId("s-b")),
            Writer.LLM,
            "Garam 12B is out",
            null);
    PostText post =
        new PostText(
            DATE,
            Language.KOREAN,
            List.of(new PostText.Part(PostText.Kind.VIEWPOINT, claim)),
            2,
            new ModelWork("m", 1, 10, 20, List.of(new ModelWork.Rejected("t", "why"))));

    store().close(window(DATE), List.of(), List.of(post));

    assertThat(store().post(DATE, Language.KOREAN)).contains(post);
    assertThat(store().post(DATE, Language.ENGLISH)).isEmpty();
    assertThat(store().post(DATE.plusDays(1), Language.KOREAN)).isEmpty();
  }

  @Test
  void oneAloneWritesADateUntilItsTimeIsOver() {
    assertThat(store().claim(DATE, CLOSE, CLOSE.plusSeconds(60))).isTrue();
    assertThat(store().claim(DATE, CLOSE.plusSeconds(59), CLOSE.plusSeconds(90))).isFalse();
    assertThat(store().claim(DATE.plusDays(1), CLOSE, CLOSE.plusSeconds(60))).isTrue();

    assertThat(store().claim(DATE, CLOSE.plusSeconds(60), CLOSE.plusSeconds(120))).isTrue();
    assertThat(store().claim(DATE, CLOSE.plusSeconds(60), CLOSE.plusSeconds(120))).isFalse();
  }

  @Test
  void whatIsReleasedMayBeTakenAtOnceButNotFromAnother() {
    Instant until = CLOSE.plusSeconds(60).plusNanos(123_456_789);
    store().claim(DATE, CLOSE, until);

    store().release(DATE, until.plusSeconds(1));
    assertThat(store().claim(DATE, CLOSE, until)).isFalse();

    store().release(DATE, until);
    assertThat(store().claim(DATE, CLOSE, until)).isTrue();
  }

  @Test
  void ofManyWhoWantToWriteADateOneMay() {
    List<Callable<Boolean>> many =
        IntStream.range(0, 4)
            .<Callable<Boolean>>mapToObj(
                _ -> () -> store().claim(DATE, CLOSE, CLOSE.plusSeconds(60)))
            .toList();

    assertThat(Together.all(many)).containsOnlyOnce(true);
  }

  @Test
  void aCloseThatFailsKeepsNothing() {
    Edition twice = edition(DATE, "llm", Language.KOREAN, "twice");

    assertThat(close(window(DATE), List.of(twice, twice))).isFalse();

    assertThat(store().closed(DATE)).isEmpty();
    assertThat(store().find(DATE, Language.KOREAN)).isEmpty();
  }

  @Test
  void theNewestDatesComeFirst() {
    List.of(2, 0, 1, 5).forEach(it -> close(window(DATE.plusDays(it)), List.of()));

    assertThat(store().dates(3))
        .containsExactly(DATE.plusDays(5), DATE.plusDays(2), DATE.plusDays(1));
  }

  private static List<Edition> editions(LocalDate date, String text) {
    return IntStream.range(0, 14)
        .mapToObj(it -> edition(date, "category-" + it, Language.KOREAN, text))
        .toList();
  }

  private static EditionWindow window(LocalDate date) {
    return new EditionWindow(date, Instant.EPOCH, CLOSE, true);
  }

  private static Edition edition(LocalDate date, String category, Language language, String text) {
    StoryId story = new StoryId("s-a");
    List<ArticleId> articles = List.of(new ArticleId("a"), new ArticleId("b"));
    return new Edition(
        new EditionKey(date, new CategoryId(category), language),
        List.of(
            new EditionStory(
                story,
                Report.PAPERS,
                articles,
                2,
                Evidence.ABSTRACT,
                true,
                true,
                date.minusDays(3),
                0.625,
                Ranking.Part.ENGAGEMENT)),
        List.of(
            new Section(
                Section.Kind.EVENTS,
                List.of(
                    new Claim(text, Language.ENGLISH, articles, List.of(story), Writer.EMBEDDED)))),
        Map.of(Report.NEWS, 7, Report.PAPERS, 0),
        2);
  }
}
