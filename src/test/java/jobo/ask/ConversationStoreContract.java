package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobo.article.ArticleId;
import jobo.ask.Exchange.Numbered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of conversations keeps to. */
public abstract class ConversationStoreContract {
  private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
  private static final Asker MINSU = new Asker("TELEGRAM -5", "minsu");
  private static final Asker JANE = new Asker("TELEGRAM -5", "jane");
  private static final Asker ELSEWHERE = new Asker("TELEGRAM -6", "minsu");
  private static final List<Numbered> NUMBERED =
      List.of(
          new Numbered(List.of(new ArticleId("a")), "“가람” was released."),
          new Numbered(List.of(new ArticleId("b"), new ArticleId("c")), ""));

  /** The store under test, empty at the start of each test. */
  protected abstract ConversationStore store();

  @Test
  void whatIsKeptIsFoundByEachMessageThatShowsIt() {
    Exchange kept = keep("1", MINSU, NOON, null);
    store().shown(MINSU.chat(), "1", List.of("41", "42", "41"));
    assertThat(store().shownBy(MINSU.chat(), "41")).contains(kept);
    assertThat(store().shownBy(MINSU.chat(), "42")).contains(kept);
    assertThat(store().shownBy(MINSU.chat(), "43")).isEmpty();
  }

  @Test
  void nothingOfAChatIsFoundFromAnother() {
    Exchange kept = keep("1", MINSU, NOON, null);
    store().shown(MINSU.chat(), "1", List.of("41"));
    assertThat(store().shownBy(ELSEWHERE.chat(), "41")).isEmpty();
    assertThat(store().newest(ELSEWHERE, NOON)).isEmpty();
    Exchange other = keep("2", ELSEWHERE, NOON, "1");
    assertThat(store().thread(other, 9)).containsExactly(other);
    store().shown(ELSEWHERE.chat(), "1", List.of("77"));
    assertThat(store().shownBy(ELSEWHERE.chat(), "77")).isEmpty();
    assertThat(store().thread(kept, 9)).containsExactly(kept);
  }

  @Test
  void aMessageThatIsShownAnewShowsWhatItShowsNow() {
    keep("1", MINSU, NOON, null);
    Exchange second = keep("2", MINSU, NOON, null);
    store().shown(MINSU.chat(), "1", List.of("41"));
    store().shown(MINSU.chat(), "2", List.of("41"));
    assertThat(store().shownBy(MINSU.chat(), "41")).contains(second);
  }

  @Test
  void theNewestExchangeOfSomebodyIsTheirOwnAndNotTooOld() {
    keep("1", MINSU, NOON.minusSeconds(60), null);
    Exchange newest = keep("2", MINSU, NOON, null);
    keep("3", JANE, NOON.plusSeconds(5), null);
    assertThat(store().newest(MINSU, NOON.minusSeconds(600))).contains(newest);
    assertThat(store().newest(MINSU, NOON)).contains(newest);
    assertThat(store().newest(MINSU, NOON.plusSeconds(1))).isEmpty();
  }

  @Test
  void aThreadGoesBackFromItsNewestAsFarAsIsWantedOrKept() {
    Exchange first = keep("1", MINSU, NOON, null);
    Exchange second = keep("2", JANE, NOON, "1");
    Exchange third = keep("3", MINSU, NOON, "2");
    assertThat(store().thread(third, 9)).containsExactly(third, second, first);
    assertThat(store().thread(third, 2)).containsExactly(third, second);
    assertThat(store().forget("jane")).isEqualTo(1);
    assertThat(store().thread(third, 9)).containsExactly(third);
  }

  @Test
  void whoWantsIsForgottenInEveryChatAndOthersAreNot() {
    keep("1", MINSU, NOON, null);
    keep("2", ELSEWHERE, NOON, null);
    Exchange others = keep("3", JANE, NOON, null);
    store().shown(MINSU.chat(), "1", List.of("41"));
    assertThat(store().forget("minsu")).isEqualTo(2);
    assertThat(store().forget("minsu")).isZero();
    assertThat(store().shownBy(MINSU.chat(), "41")).isEmpty();
    assertThat(store().newest(ELSEWHERE, NOON)).isEmpty();
    assertThat(store().newest(JANE, NOON)).contains(others);
  }

  @Test
  void whatWasForgottenMeanwhileIsShownByNoMessage() {
    keep("1", MINSU, NOON, null);
    store().forget("minsu");
    store().shown(MINSU.chat(), "1", List.of("41"));
    assertThat(store().shownBy(MINSU.chat(), "41")).isEmpty();
  }

  @Test
  void whatIsOldIsForgotten() {
    keep("1", MINSU, NOON.minus(Duration.ofDays(31)), null);
    Exchange young = keep("2", MINSU, NOON, null);
    assertThat(store().forget(NOON.minus(Duration.ofDays(30)))).isEqualTo(1);
    assertThat(store().newest(MINSU, NOON.minus(Duration.ofDays(60)))).contains(young);
    assertThat(store().forget(NOON.minus(Duration.ofDays(30)))).isZero();
  }

  @Test
  void theSaltStaysAsItWasFirst() {
    String salt = store().salt("first");
    assertThat(salt).isEqualTo("first");
    assertThat(store().salt("second")).isEqualTo("first");
  }

  private Exchange keep(String id, Asker asker, Instant at, @Nullable String before) {
    Exchange exchange = new Exchange(id, asker, at, "언제 나와?", NUMBERED, true, before);
    store().keep(exchange);
    return exchange;
  }
}
