package jobo.chat;

import static jobo.chat.SubscriptionScene.CHAT;
import static jobo.chat.SubscriptionScene.OTHER;
import static jobo.chat.SubscriptionScene.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobo.article.CategoryId;
import jobo.chat.WireChat.Heard;
import jobo.delivery.Access;
import jobo.delivery.Button;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import jobo.subscription.QuietHours;
import jobo.subscription.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscribeCommandTest {
  private final SubscriptionScene scene = new SubscriptionScene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void whoSaysNothingElseGetsAllAtTheUsualTimeInTheirLanguage() {
    Heard heard = scene.say(Language.ENGLISH, "/subscribe");

    assertThat(heard.line())
        .contains("Subscribed", "All categories", "every day at 08:00 (Asia/Seoul)", "English")
        .contains("First digest: tomorrow 08:00 (Asia/Seoul)");
    Subscription one = scene.one();
    assertThat(one.isForAll()).isTrue();
    assertThat(one.language()).isEqualTo(Language.ENGLISH);
    assertThat(one.manners()).isEqualTo(Manners.USUAL);
    assertThat(one.schedule().days()).hasSize(7);
    assertThat(one.since()).isEqualTo(SubscriptionScene.NINE);
    assertThat(scene.next()).isEqualTo("2026-11-22T08:00");
  }

  @Test
  void everythingThatIsTypedIsHeeded() {
    Heard heard =
        scene.say(Language.KOREAN, "/subscribe LLM, Multimodal 08:30 New York en weekdays");

    assertThat(heard.line())
        .contains("구독했습니다", "LLM, 멀티모달", "평일 08:30 (America/New_York)", "영어")
        .contains("첫 조보: 11-23 (월) 08:30 (America/New_York)");
    Subscription one = scene.one();
    assertThat(one.categories())
        .containsExactlyInAnyOrder(new CategoryId("llm"), new CategoryId("multimodal"));
    assertThat(one.schedule().zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(one.language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void theSameCategoriesAgainChangeTheSubscriptionAndSayWhat() {
    scene.say(Language.KOREAN, "/subscribe llm 8:30");
    Subscription before = scene.one();
    scene.after(Duration.ofMinutes(5));

    Heard heard = scene.say(Language.KOREAN, "/subscribe LLM 10시 평일");

    assertThat(heard.line())
        .contains("구독을 바꿨습니다", "08:30 → 10:00", "매일 → 평일", "다음 조보: 11-23 (월) 10:00");
    assertThat(scene.one().id()).isEqualTo(before.id());
    assertThat(scene.one().since()).isEqualTo(scene.clock.instant());
    assertThat(scene.next()).isEqualTo("2026-11-23T10:00");
  }

  @Test
  void theSameOnceMoreChangesNothingAndSaysSo() {
    scene.say(Language.ENGLISH, "/subscribe llm, audio 8:30");
    Subscription before = scene.one();
    scene.after(Duration.ofMinutes(5));

    assertThat(scene.say(Language.ENGLISH, "/subscribe audio, LLM 08:30").line())
        .contains("Already subscribed", "Next digest: tomorrow 08:30")
        .doesNotContain("→");
    assertThat(scene.one()).isEqualTo(before);
  }

  @Test
  void otherCategoriesAreAnotherSubscriptionLikeTheLastOne() {
    scene.say(Language.ENGLISH, "/subscribe llm 8:30 London weekdays");
    String id = scene.one().id().value();
    scene.say(Language.ENGLISH, "/settings " + id + " quiet 22:00-07:00");
    scene.say(Language.ENGLISH, "/settings " + id + " silent on");
    scene.after(Duration.ofMinutes(1));

    scene.say(Language.KOREAN, "/subscribe audio 20:00");

    assertThat(scene.all()).hasSize(2);
    Subscription second = scene.all().getLast();
    assertThat(second.id().value()).isNotEqualTo(id);
    assertThat(second.categories()).containsExactly(new CategoryId("audio"));
    assertThat(second.schedule().time()).isEqualTo(LocalTime.of(20, 0));
    assertThat(second.schedule().zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(second.schedule().days()).hasSize(5);
    assertThat(second.schedule().quiet())
        .isEqualTo(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
    assertThat(second.manners().silent()).isTrue();
    assertThat(second.language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void whoGetsAllMayGetOneCategoryAtAnotherTimeBesides() {
    scene.say(Language.ENGLISH, "/subscribe");
    scene.say(Language.ENGLISH, "/subscribe llm 20:00");
    assertThat(scene.all()).extracting(Subscription::categories).hasSize(2).contains(Set.of());
  }

  @Test
  void noDateGetsTwoDigestsWhenItsTimeIsMovedToLaterThatDay() {
    scene.say(Language.ENGLISH, "/subscribe 8:00");
    scene.deliver(scene.one(), SATURDAY, 1);

    Heard heard = scene.say(Language.ENGLISH, "/subscribe 18:00");

    assertThat(heard.line()).contains("Next digest: tomorrow 18:00");
    assertThat(scene.next()).isEqualTo("2026-11-22T18:00");
  }

  @Test
  void aNewSubscriptionStartsTheSameDayWhereItsTimeIsStillToCome() {
    assertThat(scene.say(Language.ENGLISH, "/subscribe llm 9:30").line())
        .contains("First digest: today 09:30 (Asia/Seoul)");
    assertThat(scene.next()).isEqualTo("2026-11-21T09:30");
  }

  @Test
  void tenSubscriptionsAreEnough() {
    List<String> ids =
        SubscriptionScene.CATEGORIES.categories().stream().map(it -> it.id().value()).toList();
    ids.subList(0, 10).forEach(it -> scene.say(Language.ENGLISH, "/subscribe " + it));
    assertThat(scene.all()).hasSize(10);

    Heard heard = scene.say(Language.ENGLISH, "/subscribe " + ids.get(10));

    assertThat(heard.line()).contains("10 subscriptions", "/subscriptions");
    assertThat(heard.commands()).containsExactly("/subscriptions");
    assertThat(scene.all()).hasSize(10);
    assertThat(scene.say(Language.ENGLISH, "/subscribe " + ids.get(3) + " 10:00").line())
        .contains("Subscription changed");
    assertThat(scene.say(Language.ENGLISH, "/subscriptions").reply().buttons())
        .extracting(Button::label)
        .hasSize(21)
        .doesNotHaveDuplicates();
  }

  @Test
  void todaysDigestTheSettingsAndTheEndAreAPressAway() {
    Heard heard = scene.say(Language.ENGLISH, "/subscribe llm");
    String id = scene.one().id().value();
    assertThat(heard.commands())
        .containsExactly("/digest llm", "/settings " + id, "/unsubscribe " + id, "/subscriptions");
    assertThat(id).hasSize(10).matches("[0-9b-df-hj-np-tv-z]+");
    assertThat(scene.say(Language.ENGLISH, "/subscribe llm, audio").commands()).contains("/digest");
  }

  @Test
  void whoseChatIsBarredLearnsThatNothingArrivesAndWhereToMendIt() {
    scene.access = Access.barred("<b>Missing Access</b> @everyone " + "x".repeat(5_000));

    Heard telegram = scene.say(Language.ENGLISH, "/subscribe");
    Heard discord = scene.say(new Request(OTHER, Language.KOREAN, "/subscribe", Rights.ALL));

    assertThat(telegram.line())
        .contains("Jobo may not write here, so nothing arrives", "<b>Missing Access</b>", "Edit >")
        .hasSizeLessThan(1_200);
    assertThat(discord.line()).contains("아무것도 오지 않습니다", "채널 설정 > 권한", "채널 보기");
    assertThat(scene.all()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PICTURES, without their chart, Attach Files",
    "THREADS, may not open threads, Create Public Threads",
    "HISTORY, past messages, Read Message History"
  })
  void whatIsLackingIsSaidWithThePlaceToMendIt(Access.Lack lack, String said, String place) {
    scene.access = Access.lacking(EnumSet.of(lack));
    Request discord = new Request(OTHER, Language.ENGLISH, "/subscribe", Rights.ALL);
    assertThat(scene.say(discord).line()).contains("⚠️", said, "Channel settings", place);
    assertThat(scene.say(Language.KOREAN, "/subscribe").line()).contains("⚠️", "→", "편집");
  }

  @Test
  void whatIsNotKnownIsSaidNotToBeKnown() {
    scene.access = Access.unknown("timeout");
    assertThat(scene.say(Language.ENGLISH, "/subscribe").line())
        .contains("cannot be told right now: timeout");
  }

  @Test
  void aLocalChatIsToldThatNothingComesByItself() {
    ChatAddress local = new ChatAddress(Platform.LOCAL, "terminal");
    assertThat(scene.say(new Request(local, Language.ENGLISH, "/subscribe", Rights.ALL)).line())
        .contains("⚠️ This chat gets answers and nothing by itself");
  }

  @Test
  void whereNobodyDeliversNothingIsOverdue() {
    ChatAddress local = new ChatAddress(Platform.LOCAL, "terminal");
    scene.say(new Request(local, Language.ENGLISH, "/subscribe", Rights.ALL));
    scene.after(Duration.ofDays(3));
    assertThat(scene.say(new Request(local, Language.ENGLISH, "/subscriptions", Rights.ALL)).line())
        .contains("tomorrow 08:00");
  }

  @Test
  void aChatOutOfReachIsToldSinceWhenAndWhy() {
    scene.say(Language.ENGLISH, "/subscribe");
    scene.database.subscriptions().suspend(CHAT, "bot was kicked", scene.clock.instant());
    scene.after(Duration.ofHours(1));
    assertThat(scene.say(Language.ENGLISH, "/subscribe 9:30").line())
        .contains("Nothing has been sent here since today 09:00: bot was kicked", "Paused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscribe llm",
        "/SUBSCRIBE",
        "/unsubscribe",
        "/unsubscribe yes",
        "/settings",
        "/settings time 08:30",
        "/status again x 2026-11-21 0",
        "/status AGAIN"
      })
  void onlyAdministratorsChangeWhatAChatGets(String command) {
    scene.say(Language.ENGLISH, "/subscribe audio");
    Subscription before = scene.one();
    for (Language language : Language.values()) {
      Heard heard = scene.say(new Request(CHAT, language, command, () -> false));
      assertThat(heard.line()).containsAnyOf("Only administrators", "관리자만");
      assertThat(heard.reply().buttons()).isEmpty();
    }
    assertThat(scene.one()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/subscriptions", "/status", "/status now"})
  void anybodyMaySeeWhatAChatGets(String command) {
    scene.say(Language.ENGLISH, "/subscribe audio");
    assertThat(scene.say(new Request(CHAT, Language.ENGLISH, command, () -> false)).line())
        .contains("Audio");
  }

  @Test
  void whatEverybodyReadsStandsInTheLanguageOfTheChatsSubscription() {
    Request help =
        new Request(CHAT, Language.KOREAN, "/status", Rights.ALL, true, Request.Speaker.ALONE);
    assertThat(scene.say(help).reply().document().language()).isEqualTo(Language.KOREAN);
    scene.say(Language.KOREAN, "/subscribe en");
    assertThat(scene.say(help).reply().document().language()).isEqualTo(Language.ENGLISH);
    assertThat(scene.say(Language.KOREAN, "/status").reply().document().language())
        .isEqualTo(Language.KOREAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscribe lmm",
        "/subscribe 25:00",
        "/subscribe llm all",
        "/subscribe llm Soul",
        "/subscribe \u202ellm\u0000 <script>",
        "/subscribe 08:00 09:00"
      })
  void whatIsNotUnderstoodSubscribesToNothing(String command) {
    for (Language language : Language.values()) {
      Heard heard = scene.say(language, command);
      assertThat(heard.line()).doesNotContain("Jobo's side", "조보 쪽에서");
      assertThat(scene.all()).isEmpty();
    }
  }

  @Test
  void theButtonOfAMistakeSubscribes() {
    Heard heard = scene.say(Language.KOREAN, "/subscribe lmm 8 Soul");
    assertThat(heard.commands()).containsExactly("/subscribe llm 08:00 Asia/Seoul");
    scene.say(Language.KOREAN, heard.commands().getFirst());
    assertThat(scene.one().categories()).containsExactly(new CategoryId("llm"));
  }
}
