package jobo.chat;

import static jobo.chat.SubscriptionScene.OTHER;
import static jobo.chat.SubscriptionScene.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobo.chat.WireChat.Heard;
import jobo.delivery.Button;
import jobo.document.Block;
import jobo.language.Language;
import jobo.subscription.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCommandTest {
  private final SubscriptionScene scene = new SubscriptionScene();

  @BeforeEach
  void subscribe() {
    scene.say(Language.KOREAN, "/subscribe llm 8:00");
    scene.after(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @ParameterizedTest
  @EnumSource
  void thePanelShowsEachSettingAndLeadsToItsValues(Language language) {
    Heard panel = scene.say(language, "/settings");
    for (Setting setting : Setting.values()) {
      assertThat(panel.line())
          .contains(setting.label(language), setting.value(scene.one(), language));
      assertThat(panel.commands())
          .contains("/settings " + scene.one().id() + " " + setting.typed());
    }
    assertThat(panel.line()).contains("08:00 (Asia/Seoul)");
    assertThat(panel.commands()).contains("/unsubscribe " + scene.one().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time 08:30                   | TIME     | 08:30",
        "time 오후 8시 반               | TIME     | 20:30",
        "시각 7:00                    | TIME     | 07:00",
        "TIME 9pm                     | TIME     | 21:00",
        "zone New York                | ZONE     | America/New_York",
        "시간대 UTC+9                  | ZONE     | UTC+09:00",
        "zone europe/london           | ZONE     | Europe/London",
        "days weekdays                | DAYS     | weekdays",
        "days mon, wed,fri            | DAYS     | Mon, Wed, Fri",
        "요일 토일                     | DAYS     | weekends",
        "language en                  | LANGUAGE | English",
        "언어 영어                     | LANGUAGE | English",
        "quiet 22:00-07:00            | QUIET    | 22:00-07:00",
        "quiet 22-7                   | QUIET    | 22:00-07:00",
        "방해금지 오후 10시 ~ 7시 30분    | QUIET    | 22:00-07:30",
        "length short                 | LENGTH   | short (the overview alone)",
        "길이 길게                     | LENGTH   | long (the overview and four categories)",
        "silent on                    | SILENT   | on",
        "무음 켬                       | SILENT   | on",
        "empty off                    | EMPTY    | off",
        "빈날 끔                       | EMPTY    | off",
        "follow OpenAI, 가람           | FOLLOW   | OpenAI, 가람",
        "관심 open weights             | FOLLOW   | open weights",
        "mute 주가，  주가,상장         | MUTE     | 주가, 상장",
        "숨김 @everyone                | MUTE     | @everyone"
      })
  void aSettingIsTypedInEitherLanguage(String typed, Setting setting, String value) {
    String before = setting.value(scene.one(), Language.ENGLISH);

    Heard heard = scene.say(Language.ENGLISH, "/settings " + typed);

    assertThat(heard.line()).contains("Settings changed", before + " → " + value);
    assertThat(setting.value(scene.one(), Language.ENGLISH)).isEqualTo(value);
    assertThat(scene.one().since()).isEqualTo(scene.clock.instant());
    for (Setting other : Setting.values()) {
      assertThat(heard.line()).contains(other.value(scene.one(), Language.ENGLISH));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "time 25:00            | 08:30",
        "time                  | /settings time 08:30",
        "time soon             | 08:30",
        "zone Mars             | Asia/Seoul",
        "zone CST              | America/Chicago, Asia/Shanghai",
        "zone Soul             | Asia/Seoul",
        "days someday          | mon,wed,fri",
        "days mon someday      | mon,wed,fri",
        "days mon,x,wed        | mon,wed,fri",
        "language fr           | /settings language en",
        "follow x              | each of 2 to 40 characters",
        "mute ,                | Up to 20 words or names",
        "quiet 7               | 21:30-06:30",
        "quiet 07:00-07:00     | 21:30-06:30",
        "quiet 22:00-          | 21:30-06:30",
        "quiet 25:00-07:00     | 21:30-06:30",
        "quiet 1-2-3           | 21:30-06:30",
        "length huge           | /settings length short",
        "silent maybe          | /settings silent on",
        "empty {0} '           | /settings empty on",
        "08:30                 | time, days, zone",
        "tiem 08:30            | /settings time 08:30",
        "<b>time</b> 08:30     | time, days, zone"
      })
  void aMistakeIsExplainedAndChangesNothing(String typed, String example) {
    Subscription before = scene.one();
    assertThat(scene.say(Language.ENGLISH, "/settings " + typed).line()).contains(example);
    assertThat(scene.say(Language.KOREAN, "/settings " + typed).line()).doesNotContain("조보 쪽에서");
    assertThat(scene.one()).isEqualTo(before);
  }

  @Test
  void whatWasProbablyMeantIsAPressAway() {
    String id = scene.one().id().value();
    assertThat(scene.say(Language.ENGLISH, "/settings zone Soul").commands())
        .containsExactly("/settings " + id + " zone Asia/Seoul");
    assertThat(scene.say(Language.ENGLISH, "/settings time 830").commands())
        .containsExactly("/settings " + id + " time 08:30");
    assertThat(scene.say(Language.ENGLISH, "/settings zone CST").commands()).hasSize(2);
  }

  @Test
  void aValueThatIsThereAlreadyChangesNothing() {
    Subscription before = scene.one();
    assertThat(scene.say(Language.ENGLISH, "/settings time 8am").line())
        .contains("like that already");
    assertThat(scene.one()).isEqualTo(before);
  }

  @Test
  void everySavedChangeSaysWhenNextAndThatIsTrue() {
    assertThat(scene.say(Language.ENGLISH, "/settings time 10:00").line())
        .contains("Next digest: today 10:00");
    assertThat(scene.next()).isEqualTo("2026-11-21T10:00");
    assertThat(scene.say(Language.ENGLISH, "/settings quiet 9-12").line())
        .contains("Next digest: today 12:00");
    assertThat(scene.next()).isEqualTo("2026-11-21T12:00");
    assertThat(scene.say(Language.ENGLISH, "/settings days mon").line())
        .contains("Next digest: Mon 23 Nov 12:00");
    assertThat(scene.say(Language.ENGLISH, "/settings quiet none").line())
        .contains("Next digest: Mon 23 Nov 10:00");
  }

  @Test
  void aZoneThatIsChangedAfterTheDigestOfADateBringsNoSecondOne() {
    scene.deliver(scene.one(), SATURDAY, 1);
    assertThat(scene.say(Language.ENGLISH, "/settings zone New York").line())
        .contains("Next digest: Sun 22 Nov 08:00 (America/New_York)");
    assertThat(scene.next()).isEqualTo("2026-11-22T08:00");
  }

  @Test
  void ofSeveralSubscriptionsOneIsChosen() {
    scene.say(Language.ENGLISH, "/subscribe audio 20:00");
    String llm = scene.all().getFirst().id().value();
    String audio = scene.all().getLast().id().value();

    Heard heard = scene.say(Language.ENGLISH, "/settings time 21:00");

    assertThat(heard.line()).contains("Which one?");
    assertThat(heard.commands())
        .containsExactly("/settings " + llm + " time 21:00", "/settings " + audio + " time 21:00");
    assertThat(scene.say(Language.ENGLISH, "/settings").commands())
        .containsExactly("/settings " + llm, "/settings " + audio);
    scene.say(Language.ENGLISH, heard.commands().getLast());
    assertThat(scene.all())
        .extracting(it -> it.schedule().time().toString())
        .containsExactly("08:00", "21:00");
  }

  @Test
  void noChatSetsWhatAnotherGets() {
    Subscription before = scene.one();
    String id = before.id().value();
    for (String rest : List.of("", " time 21:00", " silent on", " language", " x")) {
      scene.say(new Request(OTHER, Language.ENGLISH, "/subscribe audio", Rights.ALL));
      Heard heard =
          scene.say(new Request(OTHER, Language.ENGLISH, "/settings " + id + rest, Rights.ALL));
      assertThat(heard.line()).contains("no such subscription").doesNotContain("LLM");
      assertThat(heard.commands()).containsExactly("/subscriptions");
    }
    assertThat(scene.one()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void everyButtonDoesWhatItSays(Language language) {
    scene.say(language, "/subscribe audio 20:00");
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("/settings", "/subscriptions", "/status"));
    while (!open.isEmpty()) {
      String command = open.remove();
      Heard heard = scene.say(language, command);
      assertThat(heard.reply().document().blocks().getFirst())
          .as(command)
          .isInstanceOf(Block.Heading.class);
      assertThat(heard.reply().buttons())
          .extracting(Button::label)
          .hasSizeBetween(1, 25)
          .doesNotHaveDuplicates();
      heard.commands().stream()
          .filter(it -> !it.endsWith(" yes") && seen.add(it))
          .forEach(open::add);
    }
    assertThat(seen).hasSizeGreaterThan(120);
    assertThat(scene.all()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "{0} {1} {", "\u202e\u0000", "time time time", "- - -", "🤖 🤖"})
  void nothingThatIsTypedBreaksIt(String typed) {
    for (Language language : Language.values()) {
      for (String id : List.of("", scene.one().id() + " ")) {
        for (String fill : List.of(typed, typed.repeat(500))) {
          Heard heard = scene.say(language, "/settings " + id + fill);
          assertThat(heard.line())
              .isNotBlank()
              .hasSizeLessThan(3_000)
              .doesNotContain("Jobo's side", "조보 쪽에서");
        }
      }
    }
  }
}
