package jobo.chat;

import static jobo.chat.SubscriptionScene.CHAT;
import static jobo.chat.SubscriptionScene.OTHER;
import static jobo.chat.SubscriptionScene.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jobo.chat.WireChat.Heard;
import jobo.delivery.Access;
import jobo.delivery.OutboxPart;
import jobo.delivery.OutboxStore;
import jobo.delivery.PartState;
import jobo.language.Language;
import jobo.subscription.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCommandTest {
  private final SubscriptionScene scene = new SubscriptionScene();
  private final OutboxStore outbox = scene.database.outbox();

  @BeforeEach
  void subscribe() {
    scene.say(Language.KOREAN, "/subscribe llm, 추론 가속 8:00");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void whereAllIsWellItSaysWhatComesWhenAndWhatCameLast() {
    List<OutboxPart> parts = scene.deliver(scene.one(), SATURDAY, 2);
    send(parts.get(0), scene.clock.instant());
    send(parts.get(1), scene.clock.instant().plusSeconds(90));
    scene.after(Duration.ofHours(1));

    assertThat(scene.say(Language.KOREAN, "/status").line())
        .contains(
            "✅ LLM, 추론 가속 · 매일 08:00 (Asia/Seoul) · 다음 조보: 내일 08:00 (Asia/Seoul)",
            "마지막: 오늘 09:01, 메시지 2개")
        .doesNotContain("⚠️", "⏳");
    assertThat(scene.say(Language.ENGLISH, "/status").line())
        .contains("Next digest: tomorrow 08:00", "Last: today 09:01, 2 messages");
    assertThat(scene.say(Language.ENGLISH, "/status").commands()).containsExactly("/subscriptions");
  }

  @Test
  void whereNothingWasDeliveredYetItSaysSo() {
    assertThat(scene.say(Language.ENGLISH, "/status").line())
        .contains("Nothing has been delivered yet");
  }

  @Test
  void aDayWithNothingToTellWasOne() {
    scene.deliver(scene.one(), SATURDAY, 0);
    assertThat(scene.say(Language.ENGLISH, "/status").line())
        .contains("Last: today 09:00, nothing to tell");
  }

  @Test
  void whatWaitsIsToldWithItsReasonAndItsNextTry() {
    List<OutboxPart> parts = scene.deliver(scene.one(), SATURDAY, 3);
    send(parts.get(0), scene.clock.instant());
    OutboxPart second = parts.get(1);
    outbox.begin(second, scene.clock.instant());
    outbox.later(
        second, scene.clock.instant().plus(Duration.ofMinutes(5)), "429 <b>slow</b> [x](y)");

    assertThat(scene.say(Language.ENGLISH, "/status").line())
        .contains(
            "⏳ Digest of 21 Nov: 2 messages wait, next try today 09:05 (429 <b>slow</b> [x](y))",
            "Last: today 09:00, 1 message");
  }

  @Test
  void whatPerhapsWasNotSentIsSentAgainByAButton() {
    List<OutboxPart> parts = scene.deliver(scene.one(), SATURDAY, 2);
    end(parts.get(0), PartState.MAYBE_SENT, "connection reset");
    end(parts.get(1), PartState.REFUSED, "can't parse entities");

    Heard status = scene.say(Language.ENGLISH, "/status");

    assertThat(status.line())
        .contains(
            "1. digest of 21 Nov, message 1: perhaps sent",
            "(connection reset)",
            "2. digest of 21 Nov, message 2: refused by the platform (can't parse entities)");
    String again = "/status again " + scene.one().id() + " 2026-11-21 ";
    assertThat(status.commands()).containsExactly(again + "0", again + "1", "/subscriptions");
    assertThat(scene.say(Language.ENGLISH, again + "0").line()).contains("sent once more");
    assertThat(scene.parts(parts.getFirst().delivery()))
        .extracting(OutboxPart::state)
        .containsExactly(PartState.DUE, PartState.REFUSED);
    assertThat(scene.say(Language.ENGLISH, again + "0").line()).contains("no such message");
    assertThat(scene.say(Language.KOREAN, "/status").commands())
        .containsExactly(again + "1", "/subscriptions");
  }

  @Test
  void whatArrivedInAPlainerFormIsTold() {
    OutboxPart part = scene.deliver(scene.one(), SATURDAY, 1).getFirst();
    outbox.plainer(part, "words", scene.clock.instant(), "no rights to send photos");
    send(part, scene.clock.instant());
    assertThat(scene.say(Language.ENGLISH, "/status").line())
        .contains("message 1: sent in a plainer form", "(no rights to send photos)");
    assertThat(scene.say(Language.KOREAN, "/status").line()).contains("더 단순한 모양으로");
  }

  @Test
  void noChatHasSentAgainWhatIsAnothers() {
    OutboxPart part = scene.deliver(scene.one(), SATURDAY, 1).getFirst();
    end(part, PartState.MAYBE_SENT, "?");
    String again = "/status again " + scene.one().id() + " 2026-11-21 0";
    assertThat(scene.say(new Request(OTHER, Language.ENGLISH, again, Rights.ALL)).line())
        .contains("no such message");
    assertThat(scene.say(new Request(CHAT, Language.ENGLISH, again, () -> false)).line())
        .contains("Only administrators");
    assertThat(scene.parts(part.delivery()))
        .extracting(OutboxPart::state)
        .containsExactly(PartState.MAYBE_SENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "again",
        "again x",
        "again x 2026-11-21",
        "again x 2026-11-21 0",
        "again x 2026-02-30 0",
        "again x 2026-11-21 -1",
        "again x 2026-11-21 99999999999",
        "again ../../ 2026-11-21 0",
        "again {0} ' --"
      })
  void whatIsNoPartIsNotSentAgain(String typed) {
    assertThat(scene.say(Language.ENGLISH, "/status " + typed).line()).contains("no such message");
    assertThat(scene.say(Language.KOREAN, "/status " + typed).line()).contains("없거나");
  }

  @Test
  void whatWasGivenUpIsTroubleOnlyWhileItsSubscriptionIsThere() {
    OutboxPart part = scene.deliver(scene.one(), SATURDAY, 1).getFirst();
    end(part, PartState.GIVEN_UP, "too late");
    assertThat(scene.say(Language.ENGLISH, "/status").line()).contains("not sent (too late)");
    scene.say(Language.ENGLISH, "/unsubscribe yes");
    scene.say(Language.ENGLISH, "/subscribe audio");
    assertThat(scene.say(Language.ENGLISH, "/status").line()).doesNotContain("too late");
  }

  @Test
  void troubleIsForgottenAfterAWeek() {
    end(scene.deliver(scene.one(), SATURDAY, 1).getFirst(), PartState.MAYBE_SENT, "?");
    scene.after(Duration.ofDays(8));
    assertThat(scene.say(Language.ENGLISH, "/status").commands()).containsExactly("/subscriptions");
  }

  @Test
  void moreTroubleThanButtonsIsCutShort() {
    Subscription subscription = scene.one();
    for (int day = 0; day < 5; day++) {
      scene
          .deliver(subscription, SATURDAY.plusDays(day), 5)
          .forEach(it -> end(it, PartState.MAYBE_SENT, "<script>alert(1)</script> ".repeat(40)));
    }
    Heard heard = scene.say(Language.ENGLISH, "/status");
    assertThat(heard.commands()).hasSize(11);
    assertThat(heard.line()).hasSizeLessThan(4_500);
  }

  @Test
  void aChatOutOfReachIsToldWhyAndSinceWhen() {
    scene
        .database
        .subscriptions()
        .suspend(CHAT, "Forbidden: bot was kicked", scene.clock.instant());
    scene.after(Duration.ofDays(3));
    assertThat(scene.say(Language.KOREAN, "/status").line())
        .contains("⚠️ LLM", "쉬고 있습니다", "11-21 (토) 09:00부터", "Forbidden: bot was kicked")
        .doesNotContain("✅");
    assertThat(scene.say(Language.KOREAN, "/subscriptions").line())
        .contains("쉬고 있습니다", "Forbidden: bot was kicked");
  }

  @ParameterizedTest
  @CsvSource({"true, ⚠️ LLM", "false, ✅ LLM"})
  void whatTheGrantedRightsMeanIsShown(boolean barred, String mark) {
    scene.access =
        barred ? Access.barred("no rights") : Access.lacking(Set.of(Access.Lack.PICTURES));
    assertThat(scene.say(Language.ENGLISH, "/status").line())
        .contains(mark, barred ? "nothing arrives" : "without their chart", "→");
  }

  private void send(OutboxPart part, Instant at) {
    outbox.begin(part, at);
    outbox.sent(part, "remote/" + part.number(), at);
  }

  private void end(OutboxPart part, PartState state, String reason) {
    outbox.begin(part, scene.clock.instant());
    outbox.ended(part, state, reason, scene.clock.instant(), scene.clock.instant());
  }
}
