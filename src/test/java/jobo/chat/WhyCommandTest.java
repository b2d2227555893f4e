package jobo.chat;

import static jobo.edition.Newsroom.AUDIO;
import static jobo.edition.Newsroom.CHAT;
import static jobo.edition.Newsroom.FIRST;
import static jobo.edition.Newsroom.LLM;
import static jobo.edition.Newsroom.articles;
import static jobo.edition.Newsroom.close;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jobo.BuiltInCategories;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SampleArticle;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.article.Sources;
import jobo.collect.SourceProblem;
import jobo.collect.SourceState;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.delivery.OutboxPart;
import jobo.delivery.PartState;
import jobo.digest.Masthead;
import jobo.document.PlainRenderer;
import jobo.edition.DeliveryDesk;
import jobo.edition.Newsroom;
import jobo.edition.PlainMessenger;
import jobo.fetch.FetchProblem;
import jobo.fetch.Validators;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.Length;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an article is true at every stage that it can come to. */
class WhyCommandTest {
  private static final LocalDate SECOND = FIRST.plusDays(1);
  private static final PlainRenderer PLAIN = new PlainRenderer(Newsroom.SEOUL, 2_000);
  private static final Manners SHORT = new Manners(Length.SHORT, false, true);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  private final Newsroom room = new Newsroom(TestDatabase.h2());
  private final DeliveryDesk desk = room.desk(PlainMessenger.usual());

  @AfterEach
  void end() {
    room.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hello", "http://", "javascript:alert(1)", "ftp://lab.example/a", "a b"})
  void whatIsNoAddressIsExplained(String typed) {
    assertThat(say(Language.KOREAN, typed)).contains("주소");
    assertThat(say(Language.ENGLISH, typed))
        .containsAnyOf("Write its address", "not a web address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lab.example/a",
        "http://www.lab.example/a/?utm_source=x",
        "<https://lab.example/a>",
        "lab.example/a",
        "https://lab.example/a and why?",
        "HTTPS://LAB.example/a#top"
      })
  void anAddressIsUnderstoodHoweverItIsPasted(String typed) {
    room.day(FIRST, articles("a"));
    assertThat(say(Language.ENGLISH, typed)).contains("Title of a", "collected 16 Nov 07:00 (Lab)");
  }

  @Test
  void anAddressOfNoSourceIsSaidToBeOne() {
    assertThat(why("https://nobody.example/x"))
        .contains("No article of this address was collected.", "nobody.example is none of");
  }

  @Test
  void anUnknownAddressOfASourcesSiteTellsHowThatSourceIsDoing() {
    assertThat(why("https://www.lab.example/news/x")).contains("Lab feed · not polled yet");
    poll(null);
    assertThat(why("https://blog.lab.example/x"))
        .contains("Lab feed · 7 articles so far, 10 in the feed, last read 15 Nov 08:00")
        .doesNotContain("none of Jobo's sources");
    poll(SourceProblem.of(FetchProblem.NOT_FOUND, "HTTP 404"));
    assertThat(why("https://lab.example/x")).contains("404", "failed 2 times in a row");
    assertThat(why("https://notlab.example/x")).contains("none of Jobo's sources");
  }

  @Test
  void anArticleThatIsNotSortedYetSaysSo() {
    room.collect(SampleArticle.of("a"));
    assertThat(why("https://lab.example/a"))
        .contains("Title of a", "collected 20 Nov 21:00 (Lab) → full text read → not sorted yet");
  }

  @Test
  void anArticleAboutSomethingElseSaysSo() {
    SampleArticle sample = SampleArticle.of("a").titleOnly();
    room.collect(sample);
    room.database().articles().sorted(sample.article().id(), SampleArticle.sorting(null));
    assertThat(why("https://lab.example/a")).contains("→ title only → not about AI");
  }

  @Test
  void anArticleWithoutAStoryYetSaysWhatItWasSortedAs() {
    SampleArticle sample = SampleArticle.of("a");
    room.collect(sample);
    room.database().articles().sorted(sample.article().id(), SampleArticle.sorting(LLM));
    assertThat(why("https://lab.example/a"))
        .contains("→ LLM (0.80; because of: language model) → not grouped into a story yet");
    assertThat(say(Language.KOREAN, "https://lab.example/a"))
        .contains("→ LLM (0.80; 근거: language model) → 아직 소식으로 묶지 않음");
  }

  @Test
  void whatIsInTheOpenEditionComesWhenThatIsClosed() {
    room.subscribe("all");
    room.arrive(FIRST, LLM, articles("a"));
    room.clock().set(close(FIRST).minus(Duration.ofMinutes(30)));
    assertThat(why("https://lab.example/a"))
        .contains("→ story #1 (1 article, 1 publisher)")
        .contains("→ will be in the digest of 16 Nov (closes 16 Nov 08:00)")
        .contains("→ comes to this chat 16 Nov 08:00");
  }

  @Test
  void anArticleOfAStoryIsToldWithTheStoryAndItsPlace() {
    Instant at = close(FIRST).minus(Duration.ofHours(1));
    room.story(
        "both", AUDIO, SampleArticle.of("a").at(at), SampleArticle.of("b").publisher("Two").at(at));
    room.database()
        .articles()
        .sorted(SampleArticle.of("a").article().id(), SampleArticle.sorting(LLM));
    room.closeEditions(FIRST);
    assertThat(why("https://lab.example/a"))
        .contains("LLM (0.80", "joined Audio story #1 (2 articles, 2 publishers)")
        .contains("→ in the digest of 16 Nov → this chat gets no digest by itself (/subscribe)");
    assertThat(say(Language.KOREAN, "https://lab.example/a"))
        .contains("오디오 소식 #1에 합침 (기사 2건, 매체 2곳) → 11-16 조보에 실림");
    assertThat(message("https://lab.example/a").buttons())
        .containsExactly(new Button("🎧 Audio", "/digest audio 2026-11-16"));
  }

  @Test
  void whatCameJustTooLateForItsEditionIsNotInIt() {
    room.day(FIRST, articles("a"));
    room.arrive(FIRST, LLM, articles("late"));
    assertThat(why("https://lab.example/late"))
        .contains("→ story (1 article, 1 publisher) → not in the digest of 16 Nov");
  }

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

  /** A chat whose delivery of one article is in the outbox. */
  private void prepared(Manners manners) {
    room.subscribe("all", manners, EIGHT);
    room.day(FIRST, articles("a"));
    room.prepareAll(desk);
  }

  /** A day whose digest arrives. */
  private void delivered(LocalDate date, String... ids) {
    room.day(date, articles(ids));
    room.prepareAll(desk);
    room.deliver();
  }

  private OutboxPart part() {
    return room.database().outbox().due(Platform.TELEGRAM, room.clock().instant(), 9).getFirst();
  }

  private void end(PartState state, String reason) {
    OutboxPart part = part();
    room.database().outbox().begin(part, room.clock().instant());
    room.database()
        .outbox()
        .ended(part, state, reason, room.clock().instant(), room.clock().instant());
  }

  private void poll(@Nullable SourceProblem problem) {
    Source source = source();
    Instant now = room.clock().instant();
    room.database()
        .sources()
        .save(
            new SourceState(
                source.name(), source.url(), Validators.NONE, now, now, problem, 2, now, 10, 7));
  }

  private static Source source() {
    return new Source(
        new SourceName("Lab feed"),
        URI.create("https://lab.example/feed"),
        SourceKind.FEED,
        Report.NEWS,
        null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher("Lab"));
  }

  private String why(String address) {
    return say(Language.ENGLISH, address);
  }

  private String say(Language language, String typed) {
    try {
      return text(run(language, typed));
    } catch (UserMistake mistake) {
      return text(mistake.message(language));
    }
  }

  private Message message(String address) {
    return run(Language.ENGLISH, address);
  }

  private Message run(Language language, String typed) {
    WhyCommand command =
        new WhyCommand(
            room.trails(),
            BuiltInCategories.full(),
            new Sources(List.of(source())),
            room.database().sources(),
            new Masthead(false, Newsroom.SEOUL));
    Request request = new Request(CHAT, language, "/why " + typed, Rights.ALL);
    return command.run(request, typed, step -> {});
  }

  /** The text without the addresses that its links lead to. */
  private static String text(Message message) {
    return PLAIN.render(message.document()).replaceAll("‹\\d+›", "");
  }
}
