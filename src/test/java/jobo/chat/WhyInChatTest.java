package jobo.chat;

import static jobo.edition.Newsroom.AUDIO;
import static jobo.edition.Newsroom.CHAT;
import static jobo.edition.Newsroom.FIRST;
import static jobo.edition.Newsroom.LLM;
import static jobo.edition.Newsroom.articles;
import static jobo.edition.Newsroom.close;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jobo.article.SampleArticle;
import jobo.delivery.Message;
import jobo.delivery.OutboxPart;
import jobo.delivery.PartState;
import jobo.edition.DeliveryDesk;
import jobo.language.Language;
import jobo.subscription.Length;
import jobo.subscription.Manners;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What is said of an article's way to a chat is true at every stage that it can come to. */
class WhyInChatTest extends WhyScene {
  @Test
  void whatWasSentLeadsToItsMessage() {
    room.subscribe("all");
    delivered(FIRST, "a");
    room.clock().advance(Duration.ofHours(2));
    Message message = message("https://lab.example/a");
    assertThat(PLAIN.render(message.document()))
        .contains("→ sent to this chat 16 Nov 08:00", "go to the message");
    assertThat(message.document().links())
        .extracting(it -> it.target().getHost())
        .containsExactly("lab.example", "chat.example");
    assertThat(say(Language.KOREAN, "https://lab.example/a"))
        .contains("→ 이 채팅에는 11-16 08:00에 보냄 메시지로 가기");
  }

  @Test
  void anUpdateOfAStoryIsNotTakenForWhatWasSentBefore() {
    room.subscribe("llm", LLM);
    Instant first = close(FIRST).minus(Duration.ofHours(1));
    room.story("s", LLM, SampleArticle.of("a").at(first));
    delivered(FIRST);
    room.story("s", LLM, SampleArticle.of("b").at(first.plus(Duration.ofDays(1))));
    delivered(SECOND);
    assertThat(why("https://lab.example/a")).contains("sent to this chat 16 Nov 08:00");
    assertThat(why("https://lab.example/b")).contains("sent to this chat 17 Nov 08:00");
  }

  @Test
  void whatNobodyKnowsToHaveArrivedIsSaidToBeSo() {
    prepared(SHORT);
    end(PartState.MAYBE_SENT, "the connection ended");
    assertThat(why("https://lab.example/a")).contains("nobody knows whether it arrived (/status)");
  }

  @Test
  void whatWaitsSaysUntilWhenAndWhy() {
    prepared(SHORT);
    assertThat(why("https://lab.example/a"))
        .contains("being sent to this chat, next try 16 Nov 08:00");
    OutboxPart part = part();
    room.database().outbox().begin(part, room.clock().instant());
    room.database().outbox().later(part, close(FIRST).plusSeconds(300), "429 @everyone");
    assertThat(why("https://lab.example/a")).contains("next try 16 Nov 08:05: 429 @everyone");
  }

  @Test
  void whatWasRefusedOrGivenUpSaysWhyAndComesWithTheNextOneWhereNothingOfItArrived() {
    prepared(SHORT);
    room.deliver();
    room.day(SECOND, articles("b"));
    room.prepareAll(desk);
    end(PartState.REFUSED, "400 Bad Request");
    assertThat(why("https://lab.example/b"))
        .contains(
            "the platform did not take it: 400 Bad Request → comes to this chat 18 Nov 08:00");
    room.day(SECOND.plusDays(1), articles("c"));
    room.prepareAll(desk);
    end(PartState.GIVEN_UP, "503");
    assertThat(why("https://lab.example/c"))
        .contains("given up: 503 → comes to this chat 19 Nov 08:00");
  }

  @Test
  void whatWasGivenUpAfterOthersArrivedDoesNotComeAgain() {
    room.subscribe("all", new Manners(Length.LONG, false, true), EIGHT);
    room.arrive(FIRST, AUDIO, articles("z"));
    room.day(FIRST, articles("a", "b", "c"));
    room.prepareAll(desk);
    OutboxPart front = part();
    room.database().outbox().begin(front, room.clock().instant());
    room.database().outbox().sent(front, "1", room.clock().instant());
    end(PartState.GIVEN_UP, "503");
    assertThat(why("https://lab.example/c"))
        .contains("given up: 503")
        .doesNotContain("comes to this chat");
  }

  @Test
  void whatTheMessagesDoNotShowIsBehindTheirButtons() {
    room.subscribe("all", SHORT, EIGHT);
    room.arrive(FIRST, AUDIO, articles("z"));
    delivered(FIRST, IntStream.range(0, 9).mapToObj(it -> "a" + it).toArray(String[]::new));
    assertThat(why("https://lab.example/a8"))
        .contains("→ behind the buttons of what was sent to this chat 16 Nov 08:00");
  }

  @Test
  void whatWasSentBeforeTheSubscriptionChangedIsNotPromisedBehindItsButtons() {
    Subscription audio = room.subscribe("one", AUDIO);
    delivered(FIRST, "a");
    room.clock().advance(Duration.ofHours(1));
    room.save(
        new Subscription(
            audio.id(),
            CHAT,
            Set.of(LLM),
            audio.schedule(),
            audio.language(),
            audio.manners(),
            room.clock().instant()));
    assertThat(why("https://lab.example/a"))
        .contains("not shown in what was sent to this chat 16 Nov 08:00");
  }

  @Test
  void aChatThatGetsOtherCategoriesIsToldSo() {
    room.subscribe("audio", AUDIO);
    delivered(FIRST, "a");
    assertThat(why("https://lab.example/a"))
        .contains("→ this chat's subscription has no LLM (/subscriptions)");
  }

  @Test
  void aChatThatMutedAWordOfItIsToldWhichOne() {
    room.subscribe("all", Manners.USUAL.withMuted(List.of("no such thing", "title")), EIGHT);
    delivered(FIRST, "a");
    assertThat(why("https://lab.example/a"))
        .contains("→ not sent to this chat, which does not want to be told of 'title'");
  }

  @Test
  void aChatOutOfReachIsToldSince() {
    room.subscribe("all");
    room.database().subscriptions().suspend(CHAT, "403 Forbidden", close(FIRST).minusSeconds(60));
    room.day(FIRST, articles("a"));
    assertThat(why("https://lab.example/a"))
        .contains("→ this chat has been out of reach since 16 Nov 07:59: 403 Forbidden");
    room.database().subscriptions().resume(CHAT);
    room.prepareAll(desk);
    room.database().subscriptions().suspend(CHAT, "kicked", close(FIRST).plusSeconds(60));
    assertThat(why("https://lab.example/a")).contains("out of reach since 16 Nov 08:01: kicked");
  }

  @Test
  void whatWasClosedBeforeTheSubscriptionBeganDoesNotCome() {
    room.day(FIRST, articles("a"));
    room.clock().advance(Duration.ofHours(1));
    room.subscribe("all");
    String before = "→ closed before this chat's subscription was made or changed";
    assertThat(why("https://lab.example/a")).contains(before);
    delivered(SECOND, "b");
    assertThat(why("https://lab.example/a")).contains(before);
    assertThat(why("https://lab.example/b")).contains("sent to this chat");
  }

  @Test
  void whatADeliveryWasTooLateForComesWithTheNextOne() {
    room.subscribe("all");
    room.day(FIRST, articles("zero"));
    room.prepareAll(desk);
    room.deliver();
    room.day(SECOND, articles("a"));
    room.clock().advance(Duration.ofHours(13));
    assertThat(room.prepareAll(desk)).containsExactly(DeliveryDesk.Prepared.TOO_LATE);
    assertThat(why("https://lab.example/a")).contains("→ comes to this chat 18 Nov 08:00");
    delivered(SECOND.plusDays(1), "b");
    assertThat(why("https://lab.example/a")).contains("sent to this chat 18 Nov 08:00");
  }

  @Test
  void whatWasPassedOverInALongPauseHasNoRecord() {
    room.subscribe("all");
    delivered(FIRST, "zero");
    room.database().subscriptions().suspend(CHAT, "403", room.clock().instant());
    for (int day = 1; day <= 9; day++) {
      room.day(FIRST.plusDays(day), articles("a" + day));
    }
    room.database().subscriptions().resume(CHAT);
    assertThat(why("https://lab.example/a1")).contains("→ no record of sending it to this chat");
    assertThat(why("https://lab.example/a9")).contains("→ comes to this chat");
    room.prepareAll(desk);
    room.deliver();
    assertThat(why("https://lab.example/a1")).contains("→ no record of sending it to this chat");
    assertThat(why("https://lab.example/a9")).contains("→ sent to this chat");
  }

  @Test
  void whatWasSentLongAgoIsStillFound() {
    room.subscribe("all", SHORT, EIGHT);
    for (int day = 0; day < 45; day++) {
      delivered(FIRST.plusDays(day), "a" + day);
    }
    assertThat(why("https://lab.example/a0")).contains("→ sent to this chat 16 Nov 08:00");
    assertThat(why("https://lab.example/a44")).contains("→ sent to this chat 30 Dec 08:00");
  }

  @Test
  void ofTwoSubscriptionsTheOneThatToldItCounts() {
    room.subscribe("audio", AUDIO);
    room.subscribe("llm", LLM);
    delivered(FIRST, "a");
    assertThat(why("https://lab.example/a")).contains("→ sent to this chat 16 Nov 08:00");
  }

  @Test
  void hoursAreThoseOfTheChat() {
    Subscription before = room.subscribe("all");
    room.save(
        new Subscription(
            before.id(),
            CHAT,
            before.categories(),
            new Schedule(EIGHT, ZoneId.of("Europe/London"), before.schedule().days(), null),
            before.language(),
            before.manners(),
            before.since()));
    room.day(FIRST, articles("a"));
    assertThat(why("https://lab.example/a"))
        .contains("collected 15 Nov 22:00", "comes to this chat 16 Nov 08:00");
  }
}
