package jobo.edition;

import static jobo.edition.Newsroom.AUDIO;
import static jobo.edition.Newsroom.FIRST;
import static jobo.edition.Newsroom.LLM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jobo.article.SampleArticle;
import jobo.delivery.OutboxPart;
import jobo.delivery.PartState;
import jobo.digest.Edition;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.story.Story;
import jobo.story.StoryId;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a chat was told is not told again; what goes on comes back with its news. */
class MemoryTest {
  private static final String LAUNCH = "Hanbit Lab released Garam 12B on Friday with open weights.";
  private static final String NEWS = "An independent run found 57.9 points on KMMLU this week.";
  private static final LocalDate SECOND = FIRST.plusDays(1);
  private static final LocalDate THIRD = FIRST.plusDays(2);

  @Nested
  class OnH2 extends Contract {
    OnH2() {
      super(TestDatabase.h2());
    }
  }

  @Nested
  class OnPostgres extends Contract {
    OnPostgres() {
      super(TestDatabase.postgres());
    }
  }

  abstract static class Contract {
    private final Newsroom room;
    private final DeliveryDesk desk;

    Contract(TestDatabase database) {
      room = new Newsroom(database);
      desk = room.desk(PlainMessenger.usual());
    }

    @AfterEach
    void close() {
      room.close();
    }

    @Test
    void whatOnlyRepeatsIsNotToldAgainAndWhatIsNewComesAsAnUpdate() {
      room.subscribe("all");
      tell(FIRST, "launch", "Garam 12B is open", LAUNCH);
      assertThat(room.text()).contains("Garam 12B is open").doesNotContain("Continued");

      tell(SECOND, "echo", "Open: Garam 12B", LAUNCH);
      assertThat(room.text()).doesNotContain("Garam").contains("Nothing new");

      tell(THIRD, "measured", "Garam 12B measured", NEWS);
      assertThat(room.text())
          .contains("Continued: Garam 12B measured", "57.9 points", "new since 16 Nov");
    }

    @Test
    void whoWasNotToldIsToldTheRepetitionAsNew() {
      tell(FIRST, "launch", "Garam 12B is open", LAUNCH);
      room.subscribe("late");
      tell(SECOND, "echo", "Open: Garam 12B", LAUNCH);

      assertThat(room.text())
          .contains("Open: Garam 12B")
          .doesNotContain("Continued")
          .doesNotContain("new since");
    }

    @Test
    void whatDidNotArriveWasNotTold() {
      room.subscribe("all");
      arrive(FIRST, "launch", "Garam 12B is open", LAUNCH);
      room.closeEditions(FIRST);
      room.prepareAll(desk);
      for (OutboxPart part :
          room.database().outbox().due(Platform.TELEGRAM, room.clock().instant(), 9)) {
        room.database().outbox().begin(part, room.clock().instant());
        room.database()
            .outbox()
            .ended(part, PartState.REFUSED, "400", room.clock().instant(), part.due());
      }

      tell(SECOND, "echo", "Open: Garam 12B", LAUNCH);

      assertThat(room.text()).contains("Garam 12B").doesNotContain("Continued");
    }

    @Test
    void twoSubscriptionsOfAChatTellAStoryOnce() {
      room.subscribe("early", LLM);
      room.subscribe("all", Manners.USUAL, LocalTime.of(9, 0));
      room.arrive(FIRST, AUDIO, SampleArticle.of("sound"));
      tell(FIRST, "launch", "Garam 12B is open", LAUNCH);
      assertThat(room.text()).contains("Garam 12B is open");

      room.clock().set(Newsroom.close(FIRST).plus(Duration.ofHours(1)));
      room.prepareAll(desk);

      assertThat(room.text()).contains("Title of sound").doesNotContain("Garam");
    }

    @Test
    void aStoryIsKnownByTheStoriesThatWentOnInIt() {
      room.subscribe("all");
      tell(FIRST, "launch", "Garam 12B is open", LAUNCH);
      Story other = merged();

      tell(SECOND, "echo", "Open: Garam 12B", LAUNCH);

      assertThat(editionOf(SECOND).stories())
          .extracting(it -> it.id().value())
          .containsExactly(other.id().value());
      assertThat(room.text()).doesNotContain("Garam");
    }

    @Test
    void afterThirtyDaysAStoryMayBeToldAgain() {
      room.subscribe("all");
      tell(FIRST, "launch", "Garam 12B is open", LAUNCH);

      tell(FIRST.plusDays(31), "echo", "Open: Garam 12B", LAUNCH);

      assertThat(room.text()).contains("Open: Garam 12B");
    }

    /** All articles of the story go to another one. */
    private Story merged() {
      Story story = room.database().stories().find(new StoryId("s-garam")).orElseThrow();
      Story other =
          new Story(
              new StoryId("s-other"),
              story.category(),
              story.report(),
              story.articles(),
              story.firstSeen(),
              story.lastSeen());
      room.database().stories().save(List.of(other));
      return other;
    }

    private Edition editionOf(LocalDate date) {
      return room.editions().find(date, Language.ENGLISH).orElseThrow().told().getFirst();
    }

    /** An article of the one story arrives, the editions close, and the chat gets its digest. */
    private void tell(LocalDate date, String name, String title, String text) {
      arrive(date, name, title, text);
      room.closeEditions(date);
      room.prepareAll(desk);
      room.deliver();
    }

    private void arrive(LocalDate date, String name, String title, String text) {
      SampleArticle article =
          SampleArticle.of(name)
              .title(title)
              .text(text)
              .at(Newsroom.close(date).minus(Duration.ofHours(1)));
      boolean isMerged =
          room.database()
              .stories()
              .find(new StoryId("s-garam"))
              .filter(it -> !it.id().value().equals("s-garam"))
              .isPresent();
      room.story(isMerged ? "other" : "garam", LLM, article);
    }
  }
}
