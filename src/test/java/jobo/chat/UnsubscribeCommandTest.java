package jobo.chat;

import static jobo.chat.SubscriptionScene.OTHER;
import static jobo.chat.SubscriptionScene.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import jobo.article.CategoryId;
import jobo.chat.WireChat.Heard;
import jobo.delivery.PartState;
import jobo.language.Language;
import jobo.subscription.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeCommandTest {
  private static final CategoryId LLM = new CategoryId("llm");
  private static final CategoryId AUDIO = new CategoryId("audio");

  private final SubscriptionScene scene = new SubscriptionScene();

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/unsubscribe", "/unsubscribe all", "/unsubscribe 전체"})
  void everythingEndsAfterAsking(String command) {
    scene.say(Language.KOREAN, "/subscribe llm");
    scene.say(Language.KOREAN, "/subscribe audio");

    Heard asked = scene.say(Language.KOREAN, command);

    assertThat(asked.line()).contains("그만 받으시겠어요", "LLM", "오디오");
    assertThat(scene.all()).hasSize(2);
    assertThat(asked.commands()).startsWith("/unsubscribe yes", "/subscriptions").hasSize(4);
    Heard ended = scene.say(Language.KOREAN, asked.commands().getFirst());
    assertThat(ended.line()).contains("취소했습니다", "LLM", "오디오");
    assertThat(scene.all()).isEmpty();
  }

  @Test
  void ofSeveralOneEndsAfterAsking() {
    scene.say(Language.ENGLISH, "/subscribe llm");
    scene.after(Duration.ofMinutes(1));
    scene.say(Language.ENGLISH, "/subscribe audio");
    Subscription llm = scene.all().getFirst();

    Heard asked = scene.say(Language.ENGLISH, "/unsubscribe " + llm.id());

    assertThat(asked.line()).contains("LLM").doesNotContain("Audio");
    assertThat(scene.all()).hasSize(2);
    scene.say(Language.ENGLISH, asked.commands().getFirst());
    assertThat(scene.one().categories()).containsExactly(AUDIO);
  }

  @Test
  void whatStillWaitsIsGivenUp() {
    scene.say(Language.ENGLISH, "/subscribe llm");
    Subscription subscription = scene.one();
    scene.deliver(subscription, SATURDAY, 2);

    scene.say(Language.ENGLISH, "/unsubscribe yes");

    assertThat(scene.database.deliveries().newest(subscription.chat(), 5).getFirst().parts())
        .extracting(it -> it.state())
        .containsOnly(PartState.GIVEN_UP);
    assertThat(scene.say(Language.ENGLISH, "/status").commands()).containsExactly("/subscribe");
  }

  @Test
  void aCategoryLeavesTheSubscriptionsThatNameIt() {
    scene.say(Language.ENGLISH, "/subscribe llm, audio 8:30");
    scene.say(Language.ENGLISH, "/subscribe llm 20:00");
    scene.after(Duration.ofMinutes(1));

    Heard heard = scene.say(Language.ENGLISH, "/unsubscribe LLM");

    assertThat(heard.line())
        .contains("No more LLM", "now Audio", "Ended: LLM · every day at 20:00 (Asia/Seoul)");
    assertThat(scene.one().categories()).containsExactly(AUDIO);
    assertThat(scene.one().since()).isEqualTo(scene.clock.instant());
    assertThat(scene.next()).isEqualTo("2026-11-22T08:30");
  }

  @Test
  void whoGetsAllGetsAllOthersFromThenOnAndIsToldSo() {
    scene.say(Language.KOREAN, "/subscribe");

    Heard heard = scene.say(Language.KOREAN, "/unsubscribe 오디오, LLM");

    assertThat(heard.line()).contains("그만 받기: LLM, 오디오", "이제부터는", "멀티모달", "저절로 들어가지 않습니다");
    int all = SubscriptionScene.CATEGORIES.categories().size();
    assertThat(scene.one().categories()).hasSize(all - 2).doesNotContain(LLM, AUDIO);
  }

  @Test
  void whatIsNotSubscribedIsSaidNotToBe() {
    scene.say(Language.ENGLISH, "/subscribe llm");
    Heard heard = scene.say(Language.ENGLISH, "/unsubscribe audio");
    assertThat(heard.line()).contains("does not get Audio");
    assertThat(scene.one().categories()).isEqualTo(Set.of(LLM));
  }

  @ParameterizedTest
  @CsvSource({
    "/unsubscribe lmm, /unsubscribe llm",
    "/unsubscribe 멀티모탈, /unsubscribe multimodal",
  })
  void theCategoryThatWasProbablyMeantIsAPressAway(String typed, String corrected) {
    scene.say(Language.ENGLISH, "/subscribe llm");
    assertThat(scene.say(Language.ENGLISH, typed).commands()).containsExactly(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08:30",
        "llm 08:30",
        "llm all",
        "weekdays",
        "en",
        "xyzzy",
        "llm yes please",
        "yes yes yes",
        "k3f9w2x7t1",
        "k3f9w2x7t1 yes",
        "' or 1=1 --"
      })
  void whatIsNoCategoryEndsNothing(String typed) {
    scene.say(Language.ENGLISH, "/subscribe llm");
    for (Language language : Language.values()) {
      Heard heard = scene.say(language, "/unsubscribe " + typed);
      assertThat(heard.line()).isNotBlank().doesNotContain("Jobo's side", "조보 쪽에서");
      assertThat(scene.one().categories()).containsExactly(LLM);
    }
  }

  @Test
  void noChatEndsWhatAnotherGets() {
    scene.say(Language.ENGLISH, "/subscribe llm");
    String id = scene.one().id().value();
    say("/subscribe audio");
    for (String command : new String[] {"/unsubscribe " + id, "/unsubscribe " + id + " yes"}) {
      Heard heard = say(command);
      assertThat(heard.line()).contains("no such subscription");
      assertThat(heard.commands()).containsExactly("/subscriptions");
    }
    say("/unsubscribe yes");
    assertThat(scene.one().id().value()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/unsubscribe",
        "/unsubscribe yes",
        "/unsubscribe llm",
        "/subscriptions",
        "/settings",
        "/settings time 08:30",
        "/settings k3f9w2x7t1",
        "/status"
      })
  void whereNothingIsSubscribedEveryCommandSaysHowTo(String command) {
    assertThat(scene.say(Language.KOREAN, command).line()).contains("아직 조보를 받지 않습니다", "/subscribe");
    Heard heard = scene.say(Language.ENGLISH, command);
    assertThat(heard.line()).contains("gets no digest yet", "/subscribe LLM, ");
    assertThat(heard.commands()).containsExactly("/subscribe");
  }

  private Heard say(String command) {
    return scene.say(new Request(OTHER, Language.ENGLISH, command, Rights.ALL));
  }
}
