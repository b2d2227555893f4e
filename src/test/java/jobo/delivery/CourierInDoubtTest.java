package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of messages of which nobody knows whether they have arrived. */
@Timeout(120)
class CourierInDoubtTest extends CourierScene {
  @Test
  void whatMayHaveArrivedIsNotRepeatedWhereThatWouldDoubleIt() throws Exception {
    put("a", CHAT, "one", "two");
    messenger.arrivesUnseen("one");
    courier.start();
    letArrive("a");
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("one", "two");
    assertThat(states("a")).containsExactly(PartState.MAYBE_SENT, PartState.SENT);
  }

  @Test
  void whatIsFoundInItsChatIsNotRepeated() throws Exception {
    messenger = new ScriptedMessenger(true);
    courier = courier();
    put("a", CHAT, "one", "two");
    messenger.arrivesUnseen("one");
    messenger.shows(new Trace.Found(List.of("m1")));
    courier.start();
    watched.awaits(() -> part("a", 0).doubtSince() != null);
    clock.advance(Duration.ofMinutes(30));
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("one", "two");
    assertThat(part("a", 0).remoteId()).isEqualTo("m1");
  }

  @Test
  void whatIsNotFoundInItsChatIsSentAgainWhateverTheTime() throws Exception {
    messenger = new ScriptedMessenger(true);
    courier = courier();
    put("a", CHAT, "one", "two");
    messenger.answers("one", new Sending.Unclear("cut"));
    messenger.shows(new Trace.Absent());
    courier.start();
    watched.awaits(() -> part("a", 0).doubtSince() != null);
    clock.advance(Duration.ofMinutes(30));
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("one", "two");
  }

  @Test
  void aMessageOfTheSameWordsFromAnotherDeliveryIsNotTakenForIt() throws Exception {
    messenger = new ScriptedMessenger(true);
    courier = courier();
    put("a", CHAT, "same");
    courier.start();
    awaitEnd();
    messenger.answers("same", new Sending.Unclear("cut"));
    messenger.shows(new Trace.Found(List.of("m1")));
    put("b", CHAT, "same");
    watched.awaits(() -> part("b", 0).doubtSince() != null);
    clock.advance(Duration.ofMinutes(1));
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("same", "same");
  }

  @Test
  void whatWasOnItsWayWhenAProcessDiedIsSaidToBePerhapsThere() throws Exception {
    put("a", CHAT, "one", "two");
    outbox.begin(part("a", 0), DUE);
    courier.start();
    letArrive("a");
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("two");
    assertThat(states("a")).containsExactly(PartState.MAYBE_SENT, PartState.SENT);
  }

  @Test
  void whatWasOnItsWayWhenAProcessDiedIsLookedForWhereThatCanBe() throws Exception {
    messenger = new ScriptedMessenger(true);
    courier = courier();
    messenger.shows(new Trace.Absent());
    put("a", CHAT, "one", "two");
    outbox.begin(part("a", 0), DUE);
    courier.start();
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("one", "two");
  }

  @Test
  void whatAnotherProcessHasOnItsWayIsLeftToItForAWhile() throws Exception {
    courier = new Courier(messenger, outbox, reach, clock, false);
    put("a", CHAT, "one");
    put("b", OTHER, "two");
    outbox.begin(part("a", 0), DUE);
    courier.start();
    watched.awaits(() -> states("b").contains(PartState.SENT));
    assertThat(states("a")).containsExactly(PartState.SENDING);
    clock.advance(Duration.ofMinutes(6));
    awaitEnd();
    assertThat(states("a")).containsExactly(PartState.MAYBE_SENT);
  }
}
