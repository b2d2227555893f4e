package jobo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jobo.article.SampleArticle;
import jobo.chat.WireChat.Heard;
import jobo.delivery.Message;
import jobo.demo.WireHouse;
import jobo.digest.Archive;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.Masthead;
import jobo.document.Block;
import jobo.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestSizeTest {
  /** What Telegram takes in one message, addresses behind links not counted. */
  private static final int ONE_MESSAGE = 4_096;

  private static final int STORIES_OF_A_CATEGORY = 3;

  private static @TempDir Path archive;
  private static WireChat chat;

  @BeforeAll
  static void open() {
    chat = WireChat.open(archive);
    chat.house()
        .takeIn(
            Stream.of(
                    "Lantern publishes Wren 3B, a large language model for telephones",
                    "Gullhaven teaches its language model Skerry the grammar of Icelandic",
                    "Bellwether opens the weights of Tarn, an LLM that reads contracts",
                    "Copperline cuts the prices of its chatbot Finch and its LLM interface")
                .map(
                    it ->
                        SampleArticle.of("late-" + it.substring(0, 4).toLowerCase(Locale.ROOT))
                            .title(it)
                            .text(it + ".")
                            .at(chat.house().clock().instant())
                            .article())
                .toList());
  }

  @AfterAll
  static void close() {
    chat.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyDayOfTheNewswireIsAnOverviewOfOneMessage(Language language) {
    for (LocalDate date : chat.house().desk().dates(20)) {
      Heard heard = chat.say(language, "/digest " + date);
      assertThat(visible(heard)).as("%s", date).hasSizeLessThanOrEqualTo(ONE_MESSAGE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOverviewHasALineForEachOfTheFirstStoriesAndAButtonForEachCategory(Language language) {
    Digest digest = chat.house().desk().find(WireHouse.TODAY, language).orElseThrow();
    Heard heard = chat.say(language, "/digest 2026-11-20");
    Digest day = chat.house().desk().find(LocalDate.of(2026, 11, 20), language).orElseThrow();
    assertThat(sections(heard.reply())).hasSameSizeAs(day.told());
    assertThat(sections(chat.say(language, "/digest").reply()).subList(0, digest.told().size()))
        .allSatisfy(it -> assertThat(lines(it)).isBetween(1, STORIES_OF_A_CATEGORY));
    assertThat(chat.say(language, "/digest").commands())
        .containsExactlyElementsOf(
            Stream.concat(
                    digest.told().stream()
                        .map(it -> "/digest " + it.key().category().value() + " 2026-11-21"),
                    Stream.of("/digest 2026-11-21 sources", "/ask"))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void aCategoryByItselfHasEveryStory(Language language) {
    Digest open = chat.house().desk().open(language);
    assertThat(open.told()).anyMatch(it -> it.stories().size() > STORIES_OF_A_CATEGORY);
    Digest closed = chat.house().desk().find(WireHouse.TODAY, language).orElseThrow();
    assertWhole(open, language, " tomorrow");
    assertWhole(closed, language, "");
  }

  private static void assertWhole(Digest digest, Language language, String day) {
    for (Edition edition : digest.told()) {
      String text = chat.say(language, "/digest " + edition.key().category().value() + day).text();
      assertThat(edition.stories())
          .allSatisfy(
              it -> {
                String headline = edition.claimsOf(it.id()).getFirst().text();
                assertThat(folded(text)).contains(folded(headline));
              });
    }
  }

  @Test
  void theChartOfTheDayComesWithTheOverviewAloneAndOnlyWhereItWasDrawn() {
    assertThat(chat.say(Language.ENGLISH, "/digest yesterday").reply().attachments()).isEmpty();
    Digest digest = chat.house().desk().find(WireHouse.TODAY, Language.ENGLISH).orElseThrow();
    new Archive(archive, new Masthead(true, WireHouse.ZONE)).write(digest);
    assertThat(chat.say(Language.ENGLISH, "/digest").reply().attachments())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.file()).isEqualTo("day_2026-11-21.en.png");
              assertThat(it.png()).startsWith(0x89, 'P', 'N', 'G');
            });
    assertThat(chat.say(Language.ENGLISH, "/digest llm").reply().attachments()).isEmpty();
  }

  private static List<Block.Section> sections(Message message) {
    return message.document().blocks().stream()
        .filter(Block.Section.class::isInstance)
        .map(Block.Section.class::cast)
        .toList();
  }

  private static int lines(Block.Section section) {
    return section.blocks().stream()
        .filter(Block.Listing.class::isInstance)
        .mapToInt(it -> ((Block.Listing) it).items().size())
        .sum();
  }

  /** The text without the addresses that its links lead to. */
  private static String visible(Heard heard) {
    return heard.text().replaceAll("‹\\d+› http\\S+\n", "").replaceAll("‹\\d+›", "");
  }

  private static String folded(String text) {
    return text.replaceAll("‹\\d+›", "").replaceAll("\\s+", " ");
  }
}
